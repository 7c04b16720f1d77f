import { type ReactNode, useId } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import type { MapDrawing, MapSign, PlacedCell } from './map-layout.ts';
import { MAP_SIGN, mapLayout, SHADES } from './map-layout.ts';
import { Picture } from './picture.tsx';
import { px, TYPE } from './text-size.ts';
import './sweep-charts.css';

interface OutcomeMapProps extends MapDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** From this shade on words are light. */
const DARK = 4;

/** Draws an outcome for each pair of values, the darker the more, with the line along which it is on the decision line. */
export function OutcomeMap({ name, ...drawing }: OutcomeMapProps): ReactNode {
  const hatch = useId();
  const { width, cells } = drawing;
  const known = cells.flat().filter((cell) => cell !== null);
  if (known.length === 0 || !known.every(({ mean }) => Number.isFinite(mean)))
    return <EmptyFrame width={width} height={220} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const { height, cells: placed, line, now, signs, key, labels } = mapLayout(drawing);
  return (
    <Picture width={width} height={height} name={name}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse">
          <path className="chart-map-hatch" d="M-1,1L1,-1M0,6L6,0M5,7L7,5" />
        </pattern>
      </defs>
      {placed.map((cell) => (
        <Cell key={`${cell.x} ${cell.y}`} cell={cell} hatch={hatch} />
      ))}
      {line !== '' && <path className="chart-map-line-casing" d={line} />}
      {line !== '' && <path className="chart-map-line" d={line} />}
      {placed.map((cell) => cell.text !== '' && <CellText key={`${cell.x} ${cell.y}`} cell={cell} />)}
      {now && (
        <rect
          className="chart-map-now"
          x={px(now.x + 1)}
          y={px(now.y + 1)}
          width={px(now.width - 2)}
          height={px(now.height - 2)}
        />
      )}
      {signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} hatch={hatch} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

function Cell({ cell, hatch }: { readonly cell: PlacedCell; readonly hatch: string }): ReactNode {
  const { x, y, width, height, shade, isUnsure } = cell;
  const box = { x: px(x + 0.5), y: px(y + 0.5), width: px(width - 1), height: px(height - 1) };
  return (
    <>
      <rect className={shade === null ? 'chart-map-none' : `chart-map-cell chart-map-${shade}`} {...box} />
      {isUnsure && <rect className="chart-map-unsure" fill={`url(#${hatch})`} {...box} />}
    </>
  );
}

/** Above the line, with the shade of the cell around it. */
function CellText({ cell }: { readonly cell: PlacedCell }): ReactNode {
  const { x, y, width, height, shade, text } = cell;
  return (
    <text
      className={`chart-map-${shade} ${(shade ?? 0) >= DARK ? 'chart-map-light' : 'chart-map-ink'}`}
      x={px(x + width / 2)}
      y={px(y + height / 2 + 4.5)}
      textAnchor="middle"
      fontSize={TYPE.note.size}
    >
      {text}
    </text>
  );
}

/** The sign in front of the words of the key. */
function Sign(props: {
  readonly sign: MapSign;
  readonly x: number;
  readonly y: number;
  readonly hatch: string;
}): ReactNode {
  const { sign, x, y, hatch } = props;
  const wide = MAP_SIGN - 8;
  const box = { x: px(x + 0.5), y: px(y - 6.5), width: wide - 1, height: 13 };
  if (sign === 'line') return <path className="chart-map-line" d={`M${px(x)},${px(y)}h${wide}`} />;
  if (sign === 'unsure') return <rect className="chart-map-unsure" fill={`url(#${hatch})`} {...box} />;
  if (sign === 'now') return <rect className="chart-map-now" {...box} />;
  return <rect className={`chart-map-cell chart-map-${sign === 'low' ? 0 : SHADES - 1} chart-map-swatch`} {...box} />;
}
