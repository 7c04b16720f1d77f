import { ticks } from 'd3';
import type { ChartLabel } from './label.tsx';
import { groundBox, labelBox } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { overlap, px, textWidth, wrapText } from './text-size.ts';

/** One year of one party. `parts` add up to `mean`; parts and totals may be negative. */
export interface YearBar {
  readonly year: string;
  readonly parts: readonly { readonly key: string; readonly label: string; readonly value: number }[];
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
  /** The same year as it is now, or null where there is none. */
  readonly reference: number | null;
  readonly tone: 'past' | 'chosen';
}

/** Where everything in the bars of one party stands, in pixels. */
export interface BarLayout {
  readonly height: number;
  readonly zero: number;
  readonly bars: readonly {
    readonly year: string;
    readonly tone: YearBar['tone'];
    readonly parts: readonly PartPlace[];
    readonly cap: string;
    readonly whisker: string;
  }[];
  /** The dashed line of Nu, and the same sign in front of its label when that stands apart. */
  readonly reference: string;
  readonly referenceSign: string;
  /** Heights of grid lines; only when the values do not fit in or above the bars. */
  readonly grid: readonly number[];
  readonly labels: readonly ChartLabel[];
  readonly key: readonly { readonly key: string; readonly part: number; readonly box: PlainBox }[];
}

interface PlainBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface PartPlace extends PlainBox {
  readonly key: string;
  readonly part: number;
}

const LANE = 24;
const PLOT = 190;
const WIDEST_BAR = 62;
const VALUE_ROOM = 30;
const CAP = 6;
const ROW = 20;

/** Places bars from a zero baseline. Values stand in the bars, else above them, else on an axis. */
export function barLayout(
  bars: readonly YearBar[],
  width: number,
  formatValue: (value: number) => string,
  referenceLabel: string,
): BarLayout {
  const references = bars.flatMap((bar) => (isNumber(bar.reference) ? [bar.reference] : []));
  const [low, high] = extent(bars, references);
  const slot = width / bars.length;
  const barWidth = Math.min(WIDEST_BAR, slot * 0.64);
  const lane = references.length > 0 && referenceLabel ? wrapText(referenceLabel, 'note', width - 38, 2) : [];
  const top = lane.length * 18 + (lane.length > 0 ? LANE - 14 : 2);

  const tones = bars.map((bar) => (bar.tone === 'chosen' ? 'labelStrong' : 'label'));
  const texts = bars.map((bar) => formatValue(bar.mean));
  const fitsSlot = texts.every((text, index) => textWidth(text, tones[index] ?? 'label') <= slot - 4);
  const fitsBar = fitsSlot && texts.every((text, index) => textWidth(text, tones[index] ?? 'label') <= barWidth);
  const inBars = linear([low, high], [top + PLOT, top]);
  const where = fitsBar && bars.every((bar) => hasRoomInside(bar, inBars)) ? 'inside' : fitsSlot ? 'above' : 'axis';
  const y = where === 'above' ? linear([low, high], [top + PLOT, top + 22]) : inBars;
  const zero = y(0);

  const centre = (index: number) => slot * (index + 0.5);
  const placedBars = bars.map((bar, index) => ({
    year: bar.year,
    tone: bar.tone,
    parts: partPlaces(bar, centre(index) - barWidth / 2, barWidth, y, bars),
    cap: `M${px(centre(index) - barWidth / 2)},${px(y(bar.mean))}h${px(barWidth)}`,
    whisker: whiskerPath(centre(index), y(bar.p5), y(bar.p95)),
  }));
  const values =
    where === 'axis'
      ? []
      : bars.map(
          (bar, index): ChartLabel => ({
            text: texts[index] ?? '',
            x: centre(index),
            y: where === 'above' ? y(Math.max(0, bar.mean, bar.p95)) - 7 : bar.mean < 0 ? zero + 20 : zero - 10,
            anchor: 'middle',
            type: tones[index] ?? 'label',
            tone: where === 'above' ? 'ink' : bar.tone === 'chosen' ? 'band' : 'soft',
            ...(where === 'above' ? { ground: 'paper' } : {}),
          }),
        );
  const gridTicks = where === 'axis' ? ticks(low, high, 4) : [];
  const axisLabels = gridTicks.map(
    (tick): ChartLabel => ({
      text: formatValue(tick),
      x: 5,
      y: y(tick) - 5,
      anchor: 'start',
      type: 'note',
      tone: 'axis',
      ground: 'paper',
    }),
  );
  const yearLabels = years(bars, slot, top + PLOT + 20);
  const taken = [
    ...bars.map(
      (bar, index): Box => ({
        x0: centre(index) - barWidth / 2,
        x1: centre(index) + barWidth / 2,
        y0: Math.min(y(bar.p95), y(bar.mean), zero) - 2,
        y1: Math.max(y(bar.p5), y(bar.mean), zero),
      }),
    ),
    ...[...values, ...axisLabels].map(groundBox),
  ];
  const reference = referencePlace(bars, lane, slot, width, y, taken);
  const key = partKey(bars, top + PLOT + 34, width);

  return {
    height: key.rows.length > 0 ? key.bottom : top + PLOT + 26,
    zero,
    bars: placedBars,
    reference: reference.line,
    referenceSign: reference.sign,
    grid: gridTicks.map(y),
    labels: [...values, ...yearLabels, ...axisLabels, ...reference.labels, ...key.labels],
    key: key.rows,
  };
}

/** The lowest and highest value with zero among them; never a domain without width. */
function extent(bars: readonly YearBar[], references: readonly number[]): [number, number] {
  const ups = bars.map((bar) => bar.parts.reduce((sum, part) => sum + Math.max(0, part.value), 0));
  const downs = bars.map((bar) => bar.parts.reduce((sum, part) => sum + Math.min(0, part.value), 0));
  const low = Math.min(0, ...bars.flatMap((bar) => [bar.mean, bar.p5]), ...references, ...downs);
  const high = Math.max(0, ...bars.flatMap((bar) => [bar.mean, bar.p95]), ...references, ...ups);
  return low === high ? [0, 1] : [low, high];
}

/** Says whether a value fits between the baseline and the whisker of its bar. */
function hasRoomInside(bar: YearBar, y: Linear): boolean {
  const [from, to] = bar.mean < 0 ? [bar.mean, bar.p95] : [bar.mean, bar.p5];
  return Math.min(Math.abs(y(from) - y(0)), Math.abs(y(to) - y(0))) >= VALUE_ROOM && from * to > 0;
}

function partPlaces(bar: YearBar, x: number, width: number, y: Linear, bars: readonly YearBar[]): PartPlace[] {
  let [up, down] = [0, 0];
  return bar.parts.map(({ key, value }) => {
    const from = value >= 0 ? up : down;
    const to = from + value;
    if (value >= 0) up = to;
    else down = to;
    const [y0, y1] = [Math.min(y(from), y(to)), Math.max(y(from), y(to))];
    return { key, part: partNumber(key, bars), x, width, y: y0, height: y1 - y0 };
  });
}

/** Numbers the parts in the order in which they first appear in any year. */
function partNumber(key: string, bars: readonly YearBar[]): number {
  return [...new Set(bars.flatMap((bar) => bar.parts.map((part) => part.key)))].indexOf(key);
}

function whiskerPath(x: number, y5: number, y95: number): string {
  const [left, right] = [px(x - CAP), px(x + CAP)];
  return `M${left},${px(y5)}H${right}M${left},${px(y95)}H${right}M${px(x)},${px(y5)}V${px(y95)}`;
}

/** The years under the bars; on a narrow picture not all of them. */
function years(bars: readonly YearBar[], slot: number, y: number): ChartLabel[] {
  const widest = Math.max(...bars.map((bar) => textWidth(bar.year, 'note')));
  const every = Math.ceil((widest + 6) / slot);
  return bars.flatMap((bar, index): ChartLabel[] =>
    index % every === 0
      ? [{ text: bar.year, x: slot * (index + 0.5), y, anchor: 'middle', type: 'note', tone: 'axis' }]
      : [],
  );
}

/** The dashed line through all years, and its label: just above the line when nothing is there, else on top. */
function referencePlace(
  bars: readonly YearBar[],
  lane: readonly string[],
  slot: number,
  width: number,
  y: Linear,
  taken: readonly Box[],
) {
  const level = bars.every((bar) => bar.reference === bars[0]?.reference) ? bars[0]?.reference : null;
  const line = isNumber(level)
    ? `M0,${px(y(level))}H${px(width)}`
    : bars
        .map((bar, index) =>
          isNumber(bar.reference) ? `M${px(slot * index)},${px(y(bar.reference))}h${px(slot)}` : '',
        )
        .join('');
  const text = lane.length === 1 ? lane[0] : undefined;
  if (text && isNumber(level)) {
    const base = { text, y: y(level) - 6, type: 'note', tone: 'soft' } as const;
    const tries: ChartLabel[] = [
      { ...base, x: width, anchor: 'end' },
      { ...base, x: 0, anchor: 'start' },
    ];
    const free = tries.find((label) => !taken.some((box) => overlap(labelBox(label), box, 2)));
    if (free) return { line, sign: '', labels: [free] };
  }
  return {
    line,
    sign: lane.length > 0 ? 'M0,9.5H26' : '',
    labels: lane.map(
      (words, row): ChartLabel => ({
        text: words,
        x: 34,
        y: 14 + row * 18,
        anchor: 'start',
        type: 'note',
        tone: 'soft',
      }),
    ),
  };
}

/** Explains the parts when there is more than one, side by side as far as they fit. */
function partKey(bars: readonly YearBar[], top: number, width: number) {
  const parts = new Map(bars.flatMap((bar) => bar.parts.map((part): [string, string] => [part.key, part.label])));
  const labels: ChartLabel[] = [];
  const rows: { key: string; part: number; box: PlainBox }[] = [];
  if (parts.size < 2) return { labels, rows, bottom: top };
  let [x, y] = [0, top + 14];
  for (const [key, label] of parts) {
    const [text = ''] = wrapText(label, 'note', width - 20, 1);
    const room = 20 + textWidth(text, 'note');
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    rows.push({ key, part: partNumber(key, bars), box: { x: x + 0.5, y: y - 11, width: 13, height: 13 } });
    labels.push({ text, x: x + 20, y, anchor: 'start', type: 'note', tone: 'soft' });
    x += room + 16;
  }
  return { labels, rows, bottom: y + 8 };
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}
