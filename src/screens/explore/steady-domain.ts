import { useDeferredValue, useState } from 'react';
import { useSettings } from '../session-context.ts';

/**
 * Returns a scale from zero for a strip: it grows at once when a value needs it and shrinks only after a drag, so that
 * the strip does not breathe while someone moves a slider.
 */
export function useSteadyDomain(highest: number): readonly [number, number] {
  const isDragging = useDeferredValue(useSettings((state) => state.gesture !== null));
  const [held, setHeld] = useState(0);
  const needed = roundUp(highest);
  const top = isDragging ? Math.max(held, needed) : needed;
  if (top !== held) setHeld(top);
  return [0, top];
}

/** Returns 1, 1.5, 2, 3, 5 or 7.5 times a power of ten, a little above the value. */
function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value * 1.05));
  const step = [1, 1.5, 2, 3, 5, 7.5, 10].find((candidate) => candidate * power >= value * 1.05) ?? 10;
  return step * power;
}
