import type { ReactNode } from 'react';
import { useId } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { DealDrawing, DealMark } from './deal-layout.ts';
import { dealLayout } from './deal-layout.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px, TYPE } from './text-size.ts';
import './money-charts.css';

export type { DealMark } from './deal-layout.ts';

interface DealGridProps extends DealDrawing {
  readonly name: string;
}

/** Draws who is worse off under each of many deals: by shade, pattern and letter at once. */
export function DealGrid({ name, ...drawing }: DealGridProps): ReactNode {
  const hatch = useId();
  const { width, columns, rows, letters } = drawing;
  if (columns.length === 0 || rows.length === 0)
    return <EmptyFrame width={width} height={180} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const { height, cells, present, sign, key, labels } = dealLayout(drawing);
  return (
    <Picture width={width} height={height} name={name}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse">
          <path className="chart-deal-hatch" d="M-1,1L1,-1M0,6L6,0M5,7L7,5" />
        </pattern>
      </defs>
      {cells.map((cell) => (
        <Cell key={`${cell.x} ${cell.y}`} {...cell} letter={letters[cell.mark]} hatch={hatch} />
      ))}
      {key.map(({ mark, x, y, size }) => (
        <Cell key={mark} mark={mark} x={x} y={y} width={size} height={size} letter={letters[mark]} hatch={hatch} />
      ))}
      {[present, sign].map(
        (frame) =>
          frame && (
            <rect
              className="chart-deal-present"
              key={`${frame.x} ${frame.y}`}
              x={px(frame.x)}
              y={px(frame.y)}
              width={px(frame.width)}
              height={px(frame.height)}
              rx={2}
            />
          ),
      )}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

function Cell(props: {
  readonly mark: DealMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly letter: string;
  readonly hatch: string;
}): ReactNode {
  const { mark, x, y, width, height, letter, hatch } = props;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const tick = `M${px(middle - 5)},${px(centre)}l3.5,4.5l7,-9`;
  return (
    <>
      <rect
        className={`chart-deal-${mark}`}
        x={px(x)}
        y={px(y)}
        width={px(width)}
        height={px(height)}
        rx={2}
        fill={mark === 'provider-worse' ? `url(#${hatch})` : undefined}
      />
      {mark === 'nobody-worse' ? (
        <path className="chart-deal-tick" d={tick} />
      ) : (
        letter && (
          <text
            className="chart-text-ink"
            x={px(middle)}
            y={px(centre + 5)}
            textAnchor="middle"
            fontSize={TYPE.labelStrong.size}
            fontWeight={TYPE.labelStrong.weight}
          >
            {letter}
          </text>
        )
      )}
    </>
  );
}
