import type { Day } from '../calendar/calendar.ts';
import { bandLabel, CHART_WORDS, meanKey, meanLabel } from '../messages/charts.ts';
import { formatNumber } from '../messages/format.ts';
import type { Band } from '../statistics/band.ts';
import { axisLabel, scaleLabels } from './axis-labels.ts';
import type { BandName, BesideBand, FanCurves, Swatch } from './band-labels.ts';
import { labelBesideBand, labelInBand } from './band-labels.ts';
import type { Curve } from './curve.ts';
import type { Decision, DecisionLines } from './decision-labels.ts';
import { decisionLines } from './decision-labels.ts';
import type { ChartLabel } from './label.tsx';
import { groundBox, labelBox } from './label.tsx';
import type { CountAxis, Linear } from './linear.ts';
import { linear } from './linear.ts';
import type { Marker, MarkerPlace } from './marker-label.ts';
import { placeMarker } from './marker-label.ts';
import type { Box } from './text-size.ts';
import { overlap, textWidth, wrapText } from './text-size.ts';
import type { TimeAxis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';

/** All that a fan chart shows, apart from how it is called and how it moves. */
export interface FanContent {
  readonly width: number;
  readonly startDay: Day;
  readonly band: Band;
  readonly label: string;
  readonly reference: { readonly label: string; readonly mean: Float64Array } | null;
  readonly decisions: readonly Decision[];
  readonly marker: Marker | null;
  readonly unit: string;
}

/** What a row of the key under the fan shows in front of its words. */
export type KeySign = 'mean' | 'now' | 'nine' | 'half' | 'dot';

/** Where everything in a fan chart stands, in pixels. */
export interface FanLayout {
  readonly height: number;
  readonly plot: Box;
  readonly y: Linear;
  readonly axis: CountAxis;
  readonly time: TimeAxis;
  readonly curves: FanCurves;
  readonly decisions: DecisionLines;
  readonly marker: MarkerPlace | null;
  readonly swatches: readonly Swatch[];
  readonly labels: readonly ChartLabel[];
  readonly key: readonly { readonly sign: KeySign; readonly y: number }[];
}

const NARROW = 560;
const ROW = 20;
const KEY_INDENT = 36;

/** Places the plot, its axes and all labels so that no label touches another or leaves the picture. */
export function fanLayout(content: FanContent, axis: CountAxis): FanLayout {
  const { width, band, reference } = content;
  const narrow = width < NARROW;
  const days: readonly [number, number] = [band.days[0] ?? 0, band.days.at(-1) ?? 1];
  const ends = narrow ? [] : endLabels(content);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick), 'note'))) + 10;
  const right = width - (narrow ? 10 : Math.max(...ends.flatMap((end) => end.lines.map(lineWidth))) + 14);
  const time = timeAxis(content.startDay, days, [left, right]);
  const shown = content.decisions.filter((decision) => decision.day >= days[0] && decision.day <= days[1]);
  const decisions = decisionLines(shown, time.x, width - 2, narrow ? 2 : 3);
  const top = decisions.height + (content.unit ? 26 : 12);
  const plot: Box = { x0: left, y0: top, x1: right, y1: top + (narrow ? 236 : 272) };
  const y = linear([0, axis.high], [plot.y1, plot.y0]);
  const curves = fanCurves(band, reference, time.x, y);

  const taken: Box[] = decisions.lines.map((line) => ({ x0: line.x - 1, y0: line.top, x1: line.x + 1, y1: plot.y1 }));
  const marker = content.marker ? placeMarker(content.marker, plot, time.x, curves, taken, narrow ? 104 : 180) : null;
  if (marker) taken.push(...marker.boxes);
  const bands = bandLabels(content.band, plot, curves, taken, narrow);
  const keyRows = [...(narrow ? lineRows(content, days[1]) : []), ...bands.rows, ...(marker?.row ? [marker.row] : [])];
  const key = layKey(keyRows, plot.y1 + 44, width);

  return {
    height: keyRows.length > 0 ? key.bottom : plot.y1 + 34,
    plot,
    y,
    axis,
    time,
    curves,
    decisions,
    marker,
    swatches: bands.swatches,
    labels: [
      ...scaleLabels(axis.ticks, left - 8, y, (tick) => formatNumber(tick)),
      ...time.labels.map(({ text, x, anchor }) => axisLabel(text, x, plot.y1 + 24, anchor)),
      ...decisions.labels,
      ...unitLabel(content.unit, plot, taken),
      ...(marker?.labels ?? []),
      ...bands.labels,
      ...standEnds(ends, plot, y),
      ...key.labels,
    ],
    key: key.signs,
  };
}

/** Turns the quantiles of a band into lines in pixels. */
function fanCurves(band: Band, reference: FanContent['reference'], x: Linear, y: Linear): FanCurves {
  const xs = Float64Array.from(band.days, x);
  const curve = (values: Float64Array): Curve => ({ xs, ys: values.map(y) });
  return {
    p5: curve(band.p5),
    p25: curve(band.p25),
    mean: curve(band.mean),
    p75: curve(band.p75),
    p95: curve(band.p95),
    reference: reference && curve(reference.mean),
  };
}

interface KeyRow {
  readonly sign: KeySign;
  readonly text: string;
}

/** Labels the bands in the bands, else beside them, else in the key. On a narrow screen short, with the numbers below. */
function bandLabels(band: Band, plot: Box, curves: FanCurves, taken: Box[], narrow: boolean) {
  const labels: ChartLabel[] = [];
  const swatches: Swatch[] = [];
  const rows: KeyRow[] = [];
  let neighbour: Box | null = null;
  const ranges: readonly (readonly [BandName, number, number])[] = [
    ['nine', atEnd(band.p5), atEnd(band.p95)],
    ['half', atEnd(band.p25), atEnd(band.p75)],
  ];
  for (const [name, low, high] of ranges) {
    const long = bandLabel(name, low, high);
    const texts = narrow ? [CHART_WORDS[`${name}Short`]] : [long, bandLabel(`${name}Short`, low, high)];
    const inside = texts.reduce<ChartLabel | null>(
      (found, text) => found ?? labelInBand(name, text, plot, curves, taken),
      null,
    );
    if (inside) {
      labels.push(inside);
      taken.push(groundBox(inside));
    }
    const beside: BesideBand | null =
      inside || narrow ? null : labelBesideBand(name, long, plot, curves, taken, neighbour);
    if (beside) {
      labels.push(beside.label);
      swatches.push(beside.swatch);
      taken.push(beside.box);
      neighbour = beside.box;
    }
    if (narrow || !(inside || beside)) rows.push({ sign: name, text: long });
  }
  return { labels, swatches, rows };
}

function lineRows({ label, band, reference, startDay }: FanContent, lastDay: number): KeyRow[] {
  const until = startDay + lastDay;
  const mean: KeyRow = { sign: 'mean', text: meanKey(label, atEnd(band.mean), until) };
  return reference ? [mean, { sign: 'now', text: meanKey(reference.label, atEnd(reference.mean), until) }] : [mean];
}

/** Writes the key, one under the other; a row that is too long goes on on the next line. */
function layKey(rows: readonly KeyRow[], top: number, width: number) {
  const labels: ChartLabel[] = [];
  const signs: { sign: KeySign; y: number }[] = [];
  let y = top + 14;
  for (const row of rows) {
    signs.push({ sign: row.sign, y: y - 4.5 });
    for (const text of wrapText(row.text, 'note', width - KEY_INDENT, 3)) {
      labels.push({ text, x: KEY_INDENT, y, anchor: 'start', type: 'note', tone: 'soft' });
      y += ROW;
    }
  }
  return { labels, signs, bottom: y - ROW + 8 };
}

type EndLine = Pick<ChartLabel, 'text' | 'type' | 'tone'>;
interface EndLabel {
  readonly value: number;
  readonly lines: readonly EndLine[];
}

/** Says above the vertical axis what is counted, right of any upright line that is in the way. */
function unitLabel(unit: string, plot: Box, taken: readonly Box[]): ChartLabel[] {
  const starts = [2, ...taken.map((box) => box.x1 + 5)].sort((a, b) => a - b);
  const labels = starts.map(
    (x): ChartLabel => ({
      text: unit,
      x,
      y: plot.y0 - 12,
      anchor: 'start',
      type: 'note',
      tone: 'axis',
    }),
  );
  const free = labels.find((label) => {
    const box = labelBox(label);
    return box.x1 <= plot.x1 && !taken.some((other) => overlap(box, other, 2));
  });
  return unit && free ? [free] : [];
}

/** The words at the right end of the two lines. */
function endLabels({ label, band, reference, width }: FanContent): EndLabel[] {
  const room = Math.min(170, width * 0.24);
  const end = (name: string, value: number, tone: 'chosen' | 'now'): EndLabel => ({
    value,
    lines: [
      ...wrapText(name, tone === 'chosen' ? 'noteStrong' : 'note', room, 3).map(
        (text): EndLine => ({
          text,
          tone,
          type: tone === 'chosen' ? 'noteStrong' : 'note',
        }),
      ),
      { text: meanLabel(value), type: 'note', tone },
    ],
  });
  const chosen = end(label, atEnd(band.mean), 'chosen');
  return reference ? [chosen, end(reference.label, atEnd(reference.mean), 'now')] : [chosen];
}

/** Sets the end labels at the height of their line, pushed apart when they would touch. */
function standEnds(ends: readonly EndLabel[], plot: Box, y: Linear): ChartLabel[] {
  const highestFirst = [...ends].sort((a, b) => b.value - a.value);
  const heights = highestFirst.map((end) => end.lines.length * 17);
  const tops = highestFirst.map((end, index) => y(end.value) - (heights[index] ?? 0) / 2);
  const [upper, lower] = [tops[0] ?? 0, tops[1]];
  if (lower !== undefined) {
    const short = upper + (heights[0] ?? 0) + 6 - lower;
    if (short > 0) {
      tops[0] = upper - short / 2;
      tops[1] = lower + short / 2;
    }
  }
  // Nothing may stick out under the axis by more than one line; what is above then moves up.
  let floor = plot.y1 + 20;
  for (let at = tops.length - 1; at >= 0; at--) {
    tops[at] = Math.min(tops[at] ?? 0, floor - (heights[at] ?? 0));
    floor = (tops[at] ?? 0) - 6;
  }
  return highestFirst.flatMap((end, index) =>
    end.lines.map(
      (line, number): ChartLabel => ({
        ...line,
        x: plot.x1 + 10,
        y: (tops[index] ?? 0) + 13 + number * 17,
        anchor: 'start',
      }),
    ),
  );
}

function lineWidth(line: EndLine): number {
  return textWidth(line.text, line.type);
}

function atEnd(values: Float64Array): number {
  return values.at(-1) ?? 0;
}
