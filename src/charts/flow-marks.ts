import { px } from './text-size.ts';

/** What a shape in the flow picture stands for; it decides form, fill and edge. */
export type FlowShapeKind = 'ribbon' | 'waiting' | 'overflow' | 'occupied' | 'blocked' | 'hatch' | 'free';

/** All marks of one kind as one path. */
export interface FlowShape {
  readonly kind: FlowShapeKind;
  readonly d: string;
}

/** A block of marks: its size, and its shapes when its upper left corner is at a place. */
export interface MarkBlock {
  readonly width: number;
  readonly height: number;
  readonly shapes: (left: number, top: number) => readonly FlowShape[];
}

const MOST_MARKS = 120;

/** Returns how many clients or places one mark stands for: 1, 10, 100, … so that a block stays readable. */
export function clientsPerMark(largest: number): number {
  let each = 1;
  while (largest / each > MOST_MARKS) each *= 10;
  return each;
}

/** Returns the number of marks for a count; what is there at all gets at least one. */
export function markCount(count: number, perMark: number): number {
  return count < 0.5 ? 0 : Math.max(1, Math.round(count / perMark));
}

/** People who wait, as rings, or who are placed elsewhere, as diamonds: the queue ends at the right. */
export function queueBlock(kind: 'waiting' | 'overflow', count: number, mostWidth: number): MarkBlock {
  const { pitch, mark } = spacing(count);
  const columns = columnsFor(count, 3, pitch, mostWidth);
  const rows = Math.max(1, Math.ceil(count / columns));
  const draw = kind === 'waiting' ? ring : diamond;
  return {
    width: columns * pitch - (pitch - mark),
    height: rows * pitch - (pitch - mark),
    shapes: (left, top) => {
      const marks = Array.from({ length: count }, (_, at) => {
        const column = columns - 1 - Math.floor(at / rows);
        return draw(left + column * pitch, top + (at % rows) * pitch, mark);
      });
      return count === 0 ? [] : [{ kind, d: marks.join('') }];
    },
  };
}

/** Places as squares: in use, blocked by someone who is ready (hatched), free (dashed). */
export function placesBlock(used: number, blocked: number, free: number, mostWidth: number): MarkBlock {
  const count = used + free;
  const { pitch, mark } = spacing(count);
  const columns = columnsFor(count, 9, pitch, mostWidth);
  const rows = Math.max(1, Math.ceil(count / columns));
  return {
    width: columns * pitch - (pitch - mark),
    height: rows * pitch - (pitch - mark),
    shapes: (left, top) => {
      const corner = (at: number): [number, number] => [
        left + (at % columns) * pitch,
        top + Math.floor(at / columns) * pitch,
      ];
      const squares = (from: number, until: number, draw: typeof square) =>
        Array.from({ length: Math.max(0, until - from) }, (_, at) => draw(...corner(from + at), mark)).join('');
      const shapes: FlowShape[] = [
        { kind: 'occupied', d: squares(0, used - blocked, square) },
        { kind: 'blocked', d: squares(used - blocked, used, openSquare) },
        { kind: 'hatch', d: squares(used - blocked, used, hatch) },
        { kind: 'free', d: squares(used, count, openSquare) },
      ];
      return shapes.filter((shape) => shape.d !== '');
    },
  };
}

/** One hatched square, for the key. */
export function blockedSign(left: number, top: number): readonly FlowShape[] {
  return [
    { kind: 'blocked', d: openSquare(left, top, 14) },
    { kind: 'hatch', d: hatch(left, top, 14) },
  ];
}

/** An arrow to the right whose shaft is `thickness` high; without a stream only a thin line. */
export function ribbon(left: number, right: number, middle: number, thickness: number): FlowShape {
  const head = Math.min(16, (right - left) / 3);
  const half = thickness / 2;
  const shaft = `M${px(left)},${px(middle - half)}H${px(right - head)}v-7L${px(right)},${px(middle)}`;
  return { kind: 'ribbon', d: `${shaft}L${px(right - head)},${px(middle + half + 7)}v-7H${px(left)}Z` };
}

function spacing(count: number): { pitch: number; mark: number } {
  if (count <= 60) return { pitch: 19, mark: 15 };
  return { pitch: 15, mark: 12 };
}

function columnsFor(count: number, fewest: number, pitch: number, mostWidth: number): number {
  const rows = count <= 60 ? 5 : 8;
  return Math.max(1, Math.min(Math.max(fewest, Math.ceil(count / rows)), Math.floor((mostWidth + pitch / 4) / pitch)));
}

function square(x: number, y: number, size: number): string {
  return `M${px(x)},${px(y)}h${size}v${size}h${-size}Z`;
}

/** A square whose edge of a pixel and a half lies inside. */
function openSquare(x: number, y: number, size: number): string {
  return square(x + 0.75, y + 0.75, size - 1.5);
}

function hatch(x: number, y: number, size: number): string {
  const [a, b] = [px(size * 0.5), px(size - 2)];
  return (
    `M${px(x + 1)},${px(y + a)}L${px(x + a)},${px(y + 1)}` +
    `M${px(x + 1.5)},${px(y + b + 0.5)}L${px(x + b + 0.5)},${px(y + 1.5)}` +
    `M${px(x + a)},${px(y + size - 1)}L${px(x + size - 1)},${px(y + a)}`
  );
}

function ring(x: number, y: number, size: number): string {
  const radius = px(size / 2 - 1);
  return `M${px(x + 1)},${px(y + size / 2)}a${radius},${radius} 0 1 0 ${px(2 * radius)},0a${radius},${radius} 0 1 0 ${px(-2 * radius)},0Z`;
}

function diamond(x: number, y: number, size: number): string {
  const half = px(size / 2 - 1);
  return `M${px(x + size / 2)},${px(y + 1)}l${half},${half}l${-half},${half}l${-half},${-half}Z`;
}
