import type { ReactNode } from 'react';
import type { Anchor, Box, TextType } from './text-size.ts';
import { px, TYPE, textBox } from './text-size.ts';

/** What a text belongs to; it decides the colour. */
export type Tone = 'axis' | 'ink' | 'soft' | 'chosen' | 'second' | 'now' | 'band';
/** The colour behind a text that lies on a picture. */
export type Ground = 'paper' | 'nine' | 'half';

/** One line of text at a place in a chart. `y` is the baseline. */
export interface ChartLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly type: TextType;
  readonly tone: Tone;
  readonly ground?: Ground;
}

/** Draws a line of text, on a ground of its own when it lies on a picture. */
export function Label({ label }: { readonly label: ChartLabel }): ReactNode {
  const { size, weight } = TYPE[label.type];
  const ground = label.ground ? groundBox(label) : null;
  return (
    <>
      {ground && (
        <rect
          className={`chart-ground-${label.ground}`}
          x={px(ground.x0)}
          y={px(ground.y0)}
          width={px(ground.x1 - ground.x0)}
          height={px(ground.y1 - ground.y0)}
          rx={2}
        />
      )}
      <text
        className={`chart-text-${label.tone}`}
        x={px(label.x)}
        y={px(label.y)}
        textAnchor={label.anchor === 'start' ? undefined : label.anchor}
        fontSize={size}
        fontWeight={weight === 400 ? undefined : weight}
      >
        {label.text}
      </text>
    </>
  );
}

/** Returns the box of the text of a label. */
export function labelBox(label: ChartLabel): Box {
  return textBox(label.text, label.type, label.x, label.y, label.anchor);
}

/** Returns the box of the ground behind a label: five pixels wider at both sides, one at top and bottom. */
export function groundBox(label: ChartLabel): Box {
  const box = labelBox(label);
  return { x0: box.x0 - 5, y0: box.y0 - 1, x1: box.x1 + 5, y1: box.y1 + 1 };
}
