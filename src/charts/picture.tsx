import type { ReactNode } from 'react';
import { px } from './text-size.ts';

/**
 * Holds a drawing of so many pixels. One pixel of the drawing is 1/16 rem on screen, so that a chart is as large
 * as the text around it when someone has chosen larger letters.
 */
export function Picture(props: {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly motion?: 'settled' | 'dragging';
  readonly children: ReactNode;
}): ReactNode {
  const [width, height] = [px(props.width), px(props.height)];
  return (
    <svg
      className="chart"
      role="img"
      aria-label={props.name}
      data-motion={props.motion}
      width={`${width / 16}rem`}
      height={`${height / 16}rem`}
      viewBox={`0 0 ${width} ${height}`}
    >
      {props.children}
    </svg>
  );
}
