import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

const BEFORE_MEASURING = 620;
const SMALLEST = 240;

/**
 * Measures the width of an element and follows it. The unit is 1/16 rem, the unit of every chart: with letters of
 * the usual size one pixel. Keeps the last width while the element is hidden.
 */
export function useMeasuredWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(BEFORE_MEASURING);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const pixels = measured.getBoundingClientRect().width;
      if (pixels > 0) setWidth(Math.max(SMALLEST, Math.floor((pixels / rem) * 16)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
