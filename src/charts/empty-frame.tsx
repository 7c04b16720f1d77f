import type { ReactNode } from 'react';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px, wrapText } from './text-size.ts';

/** Draws a frame without a chart, with one sentence that says why. */
export function EmptyFrame(props: {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly sentence: string;
}): ReactNode {
  const { width, height, name, sentence } = props;
  const lines = wrapText(sentence, 'label', width - 32, 4);
  return (
    <Picture width={width} height={height} name={name}>
      <rect className="chart-frame" x={0.5} y={0.5} width={px(width - 1)} height={px(height - 1)} rx={3} />
      {lines.map((text, line) => (
        <Label
          key={text}
          label={{
            text,
            x: width / 2,
            y: height / 2 + 5 + (line - (lines.length - 1) / 2) * 20,
            anchor: 'middle',
            type: 'label',
            tone: 'axis',
          }}
        />
      ))}
    </Picture>
  );
}
