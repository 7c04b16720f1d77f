import type { ChartLabel } from './label.tsx';
import { linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';

/** What one contract pays for a little more care, and what that care costs the provider. In euros. */
export interface PushRow {
  readonly key: string;
  readonly label: string;
  readonly isInForce: boolean;
  readonly paid: number;
  readonly p5: number;
  readonly p95: number;
  /** The same for every contract, as far as people do not respond; null when it is not known. */
  readonly cost: number | null;
}

export interface PushDrawing {
  readonly width: number;
  readonly rows: readonly PushRow[];
  /** Names the dashed line of the cost, once. */
  readonly costLabel: string;
  readonly format: (euros: number) => string;
}

export interface PushLayout {
  readonly height: number;
  readonly zero: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly {
    readonly key: string;
    readonly bar: Box;
    readonly whisker: readonly [number, number];
    readonly middle: number;
    readonly cost: number | null;
  }[];
  readonly sign: { readonly x: number; readonly y: number } | null;
  readonly labels: readonly ChartLabel[];
}

const LINE = 17;
const BAR = 18;

/** Places a bar for each contract from zero, its value at its end, and the cost beside it as a dashed line. */
export function pushLayout({ width, rows, costLabel, format }: PushDrawing): PushLayout {
  const reach = [0, ...rows.flatMap(({ paid, p5, p95, cost }) => [paid, p5, p95, cost ?? 0])];
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  const labelWidth = Math.max(...rows.map(({ paid }) => textWidth(format(paid), 'labelStrong'))) + 12;
  const hasLoss = low < 0;
  const x = linear([low, high === low ? low + 1 : high], [hasLoss ? labelWidth : 1, width - labelWidth - 4]);
  const labels: ChartLabel[] = [];
  const hasCost = rows.some(({ cost }) => cost !== null);
  const key = hasCost ? wrapText(costLabel, 'note', width - 34, 2) : [];
  key.forEach((text, line) => {
    labels.push({ text, x: 30, y: 13 + line * LINE, anchor: 'start', type: 'note', tone: 'soft' });
  });
  const top = key.length > 0 ? key.length * LINE + 8 : 2;
  let y = top;
  const placed = rows.map((row) => {
    const name = wrapText(row.label, 'label', width, 2);
    name.forEach((text, line) => {
      const tone = row.isInForce ? 'chosen' : 'ink';
      const type = row.isInForce ? 'labelStrong' : 'label';
      labels.push({ text, x: 0, y: y + 14 + line * LINE, anchor: 'start', type, tone });
    });
    y += name.length * LINE + 5;
    const [from, until] = [x(Math.min(0, row.paid)), x(Math.max(0, row.paid))];
    const bar = { x0: from, x1: until, y0: y, y1: y + BAR };
    const isLoss = row.paid < 0;
    const end = isLoss
      ? Math.min(from, x(row.p5), row.cost === null ? from : x(row.cost))
      : Math.max(until, x(row.p95), row.cost === null ? until : x(row.cost));
    labels.push({
      text: format(row.paid),
      x: end + (isLoss ? -8 : 8),
      y: y + BAR - 4,
      anchor: isLoss ? 'end' : 'start',
      type: 'labelStrong',
      tone: 'ink',
    });
    y += BAR + 14;
    return {
      key: row.key,
      bar,
      whisker: [x(row.p5), x(row.p95)] as const,
      middle: bar.y0 + BAR / 2,
      cost: row.cost === null ? null : x(row.cost),
    };
  });
  return {
    height: y,
    zero: x(0),
    top,
    bottom: y - 6,
    rows: placed,
    sign: key.length > 0 ? { x: 4, y: 9 } : null,
    labels,
  };
}
