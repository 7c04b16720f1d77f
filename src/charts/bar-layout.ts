import { ticks } from 'd3';
import { scaleLabels } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { groundBox, labelBox } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear } from './linear.ts';
import { sideBySide } from './side-by-side.ts';
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
  /** Where the bars begin, right of the axis if there is one. */
  readonly left: number;
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

const PLOT = 190;
const WIDEST_BAR = 62;
const BAR_SHARE = 0.64;
const LINE = 17;
const CAP = 6;
/** Room for the sign of a part before its words. */
const SIGN = 20;

/** Places bars from a zero baseline. Values stand in the bars, else above them, else on an axis. */
export function barLayout(
  bars: readonly YearBar[],
  width: number,
  formatValue: (value: number) => string,
  referenceLabel: string,
  domain: readonly [number, number] = barsDomain(bars),
): BarLayout {
  const references = bars.flatMap((bar) => (isNumber(bar.reference) ? [bar.reference] : []));
  const [low, high] = domain;
  const lane = references.length > 0 && referenceLabel ? wrapText(referenceLabel, 'note', width - 38, 2) : [];
  const top = lane.length > 0 ? lane.length * 18 + 10 : 8;
  const bottom = top + PLOT;
  const floor = low < 0 ? bottom - 8 : bottom;
  const inside = linear([low, high], [floor, top]);
  const { place, lines } = valuePlace(bars, width / bars.length, formatValue, inside);
  const rows = Math.max(...lines.map((line) => line.length));
  const y = place === 'above' ? linear([low, high], [floor, top + 6 + rows * LINE]) : inside;

  const gridTicks = place === 'axis' ? ticks(low, high, 4) : [];
  const tickWidth = Math.max(0, ...gridTicks.map((tick) => textWidth(formatValue(tick), 'note')));
  const left = gridTicks.length > 0 ? tickWidth + 10 : 0;
  const slot = (width - left) / bars.length;
  const barWidth = Math.min(WIDEST_BAR, slot * BAR_SHARE);
  const centre = (index: number) => left + slot * (index + 0.5);
  const zero = y(0);

  const values =
    place === 'axis' ? [] : bars.flatMap((bar, at) => valueLabels(bar, lines[at] ?? [], centre(at), y, place));
  const axisLabels = scaleLabels(gridTicks, left - 10, y, formatValue);
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
  const reference = referencePlace(bars, lane, [left, slot, width], y, taken);
  const key = partKey(bars, bottom + 34, width);

  return {
    height: key.rows.length > 0 ? key.bottom : bottom + 26,
    left,
    zero,
    bars: bars.map((bar, index) => ({
      year: bar.year,
      tone: bar.tone,
      parts: partPlaces(bar, centre(index) - barWidth / 2, barWidth, y, bars),
      cap: `M${px(centre(index) - barWidth / 2)},${px(y(bar.mean))}h${px(barWidth)}`,
      whisker: whiskerPath(centre(index), y(bar.p5), y(bar.p95)),
    })),
    reference: reference.line,
    referenceSign: reference.sign,
    grid: gridTicks.map(y),
    labels: [
      ...values,
      ...years(bars, centre, slot, width, bottom + 20),
      ...axisLabels,
      ...reference.labels,
      ...key.labels,
    ],
    key: key.rows,
  };
}

/** Says whether all values of a bar are numbers. */
export function isDrawable(bar: YearBar): boolean {
  return [bar.mean, bar.p5, bar.p95, ...bar.parts.map((part) => part.value)].every(Number.isFinite);
}

type ValuePlace = 'inside' | 'above' | 'axis';

/** Decides where the values stand, the same for all bars, and on how many lines: `€ 3,7` over `miljoen`. */
function valuePlace(bars: readonly YearBar[], slot: number, formatValue: (value: number) => string, y: Linear) {
  const whole = bars.map((bar) => [formatValue(bar.mean)]);
  const broken = whole.map(([text = '']) => breakAtLast(text));
  const barWidth = Math.min(WIDEST_BAR, slot * BAR_SHARE);
  const fits = (lines: readonly string[][], room: number) =>
    lines.every((texts) => texts.every((text) => textWidth(text, 'labelStrong') <= room));
  const roomy = (lines: readonly string[][]) =>
    bars.every((bar, index) => hasRoomInside(bar, y, 12 + (lines[index]?.length ?? 1) * LINE));
  const tries: readonly (readonly [ValuePlace, string[][], boolean])[] = [
    ['inside', whole, fits(whole, barWidth) && roomy(whole)],
    ['above', whole, fits(whole, slot - 8)],
    ['inside', broken, fits(broken, barWidth) && roomy(broken)],
    ['above', broken, fits(broken, slot - 4)],
  ];
  const [place, lines] = tries.find((attempt) => attempt[2]) ?? (['axis', whole] as const);
  return { place, lines };
}

/** Breaks a text before its last word; spaces that hold an amount together count as well. */
function breakAtLast(text: string): string[] {
  const at = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u00a0'));
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function valueLabels(
  bar: YearBar,
  lines: readonly string[],
  x: number,
  y: Linear,
  place: 'inside' | 'above',
): ChartLabel[] {
  const last =
    place === 'above' ? y(Math.max(0, bar.mean, bar.p95)) - 7 : y(0) + (bar.mean < 0 ? 3 + lines.length * LINE : -10);
  return lines.map((text, line): ChartLabel => {
    const base = { text, x, y: last - (lines.length - 1 - line) * LINE, anchor: 'middle' } as const;
    const type = bar.tone === 'chosen' ? 'labelStrong' : 'label';
    return place === 'above'
      ? { ...base, type, tone: 'ink', ground: 'paper' }
      : { ...base, type, tone: bar.tone === 'chosen' ? 'band' : 'soft' };
  });
}

/**
 * Returns the lowest and highest value of bars, their whiskers and references, with zero among them; never a domain
 * without width. Panels beside each other share the domain of all their bars.
 */
export function barsDomain(all: readonly YearBar[]): readonly [number, number] {
  const bars = all.filter(isDrawable);
  const references = bars.flatMap((bar) => (isNumber(bar.reference) ? [bar.reference] : []));
  const ups = bars.map((bar) => bar.parts.reduce((sum, part) => sum + Math.max(0, part.value), 0));
  const downs = bars.map((bar) => bar.parts.reduce((sum, part) => sum + Math.min(0, part.value), 0));
  const low = Math.min(0, ...bars.flatMap((bar) => [bar.mean, bar.p5]), ...references, ...downs);
  const high = Math.max(0, ...bars.flatMap((bar) => [bar.mean, bar.p95]), ...references, ...ups);
  return low === high ? [0, 1] : [low, high];
}

/** Says whether a value fits between the baseline and the whisker of its bar, within the lowest part. */
function hasRoomInside(bar: YearBar, y: Linear, room: number): boolean {
  const ends = [bar.mean, bar.mean < 0 ? bar.p95 : bar.p5, bar.parts[0]?.value ?? 0];
  return ends.every((end) => end * bar.mean > 0 && Math.abs(y(end) - y(0)) >= room);
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
function years(bars: readonly YearBar[], centre: Linear, slot: number, width: number, y: number): ChartLabel[] {
  const widest = Math.max(...bars.map((bar) => textWidth(bar.year, 'note')));
  // A year wider than its bar moves inwards at the edges, and then needs more room beside it.
  const every = Math.ceil(((widest > slot ? 1.5 * widest : widest) + 6) / slot);
  const inside = (x: number) => Math.max(widest / 2, Math.min(width - widest / 2, x));
  return bars.flatMap((bar, index): ChartLabel[] =>
    index % every === 0
      ? [{ text: bar.year, x: inside(centre(index)), y, anchor: 'middle', type: 'note', tone: 'axis' }]
      : [],
  );
}

/** The dashed line through all years, and its label: just above the line when nothing is there, else on top. */
function referencePlace(
  bars: readonly YearBar[],
  lane: readonly string[],
  [left, slot, right]: readonly [number, number, number],
  y: Linear,
  taken: readonly Box[],
): { readonly line: string; readonly sign: string; readonly labels: readonly ChartLabel[] } {
  const first = bars[0]?.reference;
  const level = isNumber(first) && bars.every((bar) => bar.reference === first) ? first : null;
  const step = (bar: YearBar, index: number) =>
    isNumber(bar.reference) ? `M${px(left + slot * index)},${px(y(bar.reference))}h${px(slot)}` : '';
  const line = level === null ? bars.map(step).join('') : `M${px(left)},${px(y(level))}H${px(right)}`;
  const [text] = lane;
  if (level !== null && text && lane.length === 1) {
    const base = { text, y: y(level) - 6, type: 'note', tone: 'soft' } as const;
    const tries: readonly ChartLabel[] = [
      { ...base, x: right, anchor: 'end' },
      { ...base, x: left, anchor: 'start' },
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
  if (parts.size < 2) return { labels: [], rows: [], bottom: top };
  const { labels, signs, bottom } = sideBySide([...parts.values()], top, width, SIGN);
  const rows = [...parts.keys()].map((key, at) => ({
    key,
    part: partNumber(key, bars),
    box: { x: signs[at].x + 0.5, y: signs[at].y - 11, width: 13, height: 13 },
  }));
  return { labels, rows, bottom };
}

function isNumber(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}
