import { blockedLabel, formatOutcome, marksKey, ofPlaces } from '../messages/charts.ts';
import type { FlowShape, MarkBlock } from './flow-marks.ts';
import { blockedSign, clientsPerMark, markCount, placesBlock, queueBlock, ribbon } from './flow-marks.ts';
import type { ChartLabel } from './label.tsx';
import { balanceText, textWidth, wrapText } from './text-size.ts';

/** One figure of the flow with its range in 9 of 10; the labels say what it is. */
export interface FlowNumber {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly label: string;
  readonly rangeLabel: string;
}

/** The figures of one segment, or of all, in one period. */
export interface FlowContent {
  readonly width: number;
  readonly inflow: FlowNumber;
  readonly waiting: FlowNumber;
  readonly overflow: FlowNumber | null;
  /** `blocked` of the occupied places are kept by someone who waits for the next one; `places` is null without a limit. */
  readonly occupied: FlowNumber & { readonly places: number | null; readonly blocked: number };
  readonly outflow: FlowNumber;
}

/** Where everything in the flow picture stands, in pixels. */
export interface FlowLayout {
  readonly height: number;
  readonly shapes: readonly FlowShape[];
  readonly labels: readonly ChartLabel[];
}

/** A figure with its picture: a ribbon as wide as there is room, or a block of marks. */
interface Station {
  readonly number: FlowNumber;
  readonly picture: MarkBlock | { readonly thickness: number };
  readonly aside: string;
  readonly blocked: string;
}

const GAP = 32;
const NARROWEST_RIBBON = 120;
const RIBBON = 52;
const HEADS = 14;
const STACKED_PICTURE = 172;
const STACKED_SHARE = 0.46;

/** Places the stations from left to right, or from top to bottom when the picture is too narrow for that. */
export function flowLayout(content: FlowContent): FlowLayout {
  const { inflow, waiting, overflow, occupied, outflow } = content;
  const places = occupied.places ?? occupied.value;
  const perMark = clientsPerMark(Math.max(occupied.value, places, waiting.value, overflow?.value ?? 0));
  const stations = (mostWidth: number): Station[] => {
    const used = markCount(occupied.value, perMark);
    const blocked = Math.min(used, markCount(occupied.blocked, perMark));
    const free = Math.max(0, markCount(places, perMark) - used);
    const widest = Math.max(inflow.value, outflow.value);
    const stream = (number: FlowNumber): Station => ({
      number,
      aside: '',
      blocked: '',
      picture: { thickness: widest > 0 ? Math.max(1.5, (number.value / widest) * RIBBON) : 1.5 },
    });
    const queue = (kind: 'waiting' | 'overflow', number: FlowNumber): Station => ({
      number,
      aside: '',
      blocked: '',
      picture: queueBlock(kind, markCount(number.value, perMark), mostWidth),
    });
    return [
      stream(inflow),
      queue('waiting', waiting),
      ...(overflow ? [queue('overflow', overflow)] : []),
      {
        number: occupied,
        picture: placesBlock(used, blocked, free, mostWidth),
        aside: occupied.places === null ? '' : ofPlaces(occupied.places),
        blocked: formatOutcome(occupied.blocked) === '0' ? '' : blockedLabel(occupied.blocked),
      },
      stream(outflow),
    ];
  };
  const laid =
    sideBySide(stations(300), content.width) ??
    stacked(stations(Math.min(STACKED_PICTURE, content.width * STACKED_SHARE)), content.width);
  return perMark === 1 ? laid : withKey(laid, marksKey(perMark), content.width);
}

/** Returns null when the ribbons would become too short. */
function sideBySide(stations: readonly Station[], width: number): FlowLayout | null {
  const least = stations.map((station) => {
    const words = [station.number.label, station.number.rangeLabel].map((text) => longestWord(text));
    const picture = isBlock(station.picture) ? station.picture.width : NARROWEST_RIBBON;
    return Math.max(
      picture,
      valueWidth(station),
      ...words,
      station.blocked ? 150 : 0,
      isBlock(station.picture) ? 96 : 0,
    );
  });
  const rest = width - least.reduce((sum, one) => sum + one, 0) - GAP * (stations.length - 1);
  if (rest < 0) return null;
  const widths = least.map((one, index) => one + (isBlock(stations[index]?.picture) ? 0 : Math.min(320, rest / 2)));
  const height = Math.max(RIBBON + HEADS, ...stations.map(({ picture }) => (isBlock(picture) ? picture.height : 0)));
  const shapes: FlowShape[] = [];
  const labels: ChartLabel[] = [];
  let left = 0;
  let bottom = 0;
  for (const [index, station] of stations.entries()) {
    const room = widths[index] ?? 0;
    const { picture } = station;
    if (isBlock(picture)) shapes.push(...picture.shapes(left, (height - picture.height) / 2));
    else shapes.push(ribbon(left, left + room, height / 2, picture.thickness));
    const words = describe(station, left, height + 10, room);
    shapes.push(...words.shapes);
    labels.push(...words.labels);
    bottom = Math.max(bottom, words.bottom);
    left += room + GAP;
  }
  return { height: bottom, shapes, labels };
}

function stacked(stations: readonly Station[], width: number): FlowLayout {
  const picture = Math.min(STACKED_PICTURE, width * STACKED_SHARE);
  const shapes: FlowShape[] = [];
  const labels: ChartLabel[] = [];
  let top = 0;
  for (const station of stations) {
    const high = isBlock(station.picture) ? station.picture.height : station.picture.thickness + HEADS;
    const left = picture + 24;
    const size = describe(station, left, 0, width - left).bottom;
    const middle = top + Math.max(high, size) / 2;
    const words = describe(station, left, middle - size / 2, width - left);
    if (isBlock(station.picture)) {
      shapes.push(...station.picture.shapes(Math.max(0, (picture - station.picture.width) / 2), middle - high / 2));
    } else shapes.push(ribbon(0, picture, middle, station.picture.thickness));
    shapes.push(...words.shapes);
    labels.push(...words.labels);
    top += Math.max(high, size) + 22;
  }
  return { height: top - 22, shapes, labels };
}

/** Writes the value, what it is, its range and how many of the places are blocked. */
function describe(station: Station, left: number, top: number, width: number) {
  const { number, aside, blocked } = station;
  const value = formatOutcome(number.value);
  const labels: ChartLabel[] = [{ text: value, x: left, y: top + 28, anchor: 'start', type: 'number', tone: 'ink' }];
  const asideAt = left + textWidth(value, 'number') + 6;
  const asideFits = asideAt + textWidth(aside, 'label') <= left + width;
  if (aside && asideFits) {
    labels.push({ text: aside, x: asideAt, y: top + 28, anchor: 'start', type: 'label', tone: 'soft' });
  }
  let y = top + 54;
  const write = (text: string, type: 'label' | 'note', tone: 'ink' | 'soft' | 'axis', indent: number, line: number) => {
    for (const words of balanceText(text, type, width - indent, 4)) {
      labels.push({ text: words, x: left + indent, y, anchor: 'start', type, tone });
      y += line;
    }
  };
  if (aside && !asideFits) write(aside, 'label', 'soft', 0, 19);
  write(number.label, 'label', 'ink', 0, 19);
  write(number.rangeLabel, 'note', 'axis', 0, 18);
  const shapes: FlowShape[] = [];
  if (blocked) {
    y += 6;
    shapes.push(...blockedSign(left, y - 12));
    write(blocked, 'note', 'axis', 22, 18);
  }
  return { labels, shapes, bottom: y - 8 };
}

function withKey(laid: FlowLayout, text: string, width: number): FlowLayout {
  const lines = wrapText(text, 'note', width, 3);
  return {
    ...laid,
    height: laid.height + 16 + lines.length * 18,
    labels: [
      ...laid.labels,
      ...lines.map(
        (line, row): ChartLabel => ({
          text: line,
          x: 0,
          y: laid.height + 26 + row * 18,
          anchor: 'start',
          type: 'note',
          tone: 'soft',
        }),
      ),
    ],
  };
}

function isBlock(picture: Station['picture'] | undefined): picture is MarkBlock {
  return picture !== undefined && 'shapes' in picture;
}

function valueWidth(station: Station): number {
  const value = textWidth(formatOutcome(station.number.value), 'number');
  return station.aside ? value + 6 + textWidth(station.aside, 'label') : value;
}

function longestWord(text: string): number {
  return Math.max(...text.split(' ').map((word) => textWidth(word, 'label')));
}
