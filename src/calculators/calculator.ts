/** What a number of a calculator stands for. Shares and rates are fractions: 0.9 is 90 %. */
export type Unit =
  | 'euros'
  | 'euros-per-day'
  | 'euros-per-year'
  | 'euros-per-place-year'
  | 'euros-per-fte'
  | 'return'
  | 'share'
  | 'rate'
  | 'days'
  | 'months'
  | 'hours-per-day'
  | 'hours-per-year'
  | 'clients'
  | 'referrals-per-year'
  | 'refusals-per-year'
  | 'places'
  | 'occupied-places'
  | 'groups'
  | 'staff'
  | 'fte'
  | 'year';

/** Where a default comes from; the words are in the messages. */
export type SourceKind = 'document' | 'published' | 'computed' | 'assumption';

export interface Input {
  readonly unit: Unit;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  /** Null for a field that begins empty. */
  readonly default: number | null;
  readonly source: SourceKind;
  readonly whole?: true;
  /** May be left empty: then the calculator works it out or leaves it out. */
  readonly optional?: true;
  /** The heading under which it stands, for calculators with many fields. */
  readonly group?: string;
}
export type Inputs = Readonly<Record<string, Input>>;
/** The numbers of a calculator by key, each within its range. */
export type Values<I extends Inputs> = {
  readonly [Key in keyof I]: I[Key] extends { readonly optional: true } ? number | null : number;
};

export interface Result {
  readonly key: string;
  readonly unit: Unit;
  /** `never` where no number exists: it is never earned back, there is no used day. */
  readonly value: number | 'never';
  /** For results of a year. */
  readonly year?: number;
}

/** One line of the sum as a person would write it: the messages put the numbers in its formula. */
export interface Step {
  readonly key: string;
  readonly values: Readonly<Record<string, number>>;
}

export interface Outcome {
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
  /** What must be said about this outcome, by key. */
  readonly notes: readonly string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A small picture of the outcome against one input. */
export interface Curve {
  readonly key: string;
  readonly x: Unit;
  readonly y: Unit;
  /** The lines of the picture, and where the entered values stand on the axis; null when that is nowhere. */
  readonly lines: readonly { readonly key: string; readonly points: readonly Point[] }[];
  readonly at: number | null;
}

export interface InputProblem {
  readonly code: 'missing' | 'not-a-number' | 'too-low' | 'too-high' | 'not-whole';
  readonly key: string;
  readonly input: Input;
  readonly value: unknown;
}

export type Run =
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly curves: readonly Curve[] }
  | { readonly kind: 'problems'; readonly problems: readonly InputProblem[] };

/** Less than this is no difference between two amounts. */
export const CENT = 0.01;

/** A sum that needs no simulation, as a page can show it without knowing which. */
export interface Calculator {
  readonly inputs: Inputs;
  /** Takes what was entered, whatever that is, and returns the outcome or what is wrong with each field. */
  readonly run: (entered: Readonly<Record<string, unknown>>) => Run;
}

/** Makes a calculator of its fields, its sum and its pictures; the sum only ever sees numbers within their range. */
export function calculator<const I extends Inputs>(
  inputs: I,
  sum: (values: Values<I>) => Outcome,
  curves: (values: Values<I>) => readonly Curve[],
): Calculator {
  return {
    inputs,
    run: (entered) => {
      const problems = Object.entries(inputs).flatMap(([key, input]) => problemOf(key, input, entered[key]));
      if (problems.length > 0) return { kind: 'problems', problems };
      const values = Object.fromEntries(Object.keys(inputs).map((key) => [key, numberOf(entered[key])])) as Values<I>;
      return { kind: 'outcome', outcome: sum(values), curves: curves(values) };
    },
  };
}

/** Where a line is worked out: so many equal steps from one value to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  /** The entered value: a point of its own, so that what is told there is worked out and not read between two points. */
  readonly at: number | null;
}

/** Returns the points of a line. */
export function line({ from, to, steps, at }: Stretch, height: (x: number) => number): Point[] {
  // Divided last: then 0.8 is 0.8, and not a little more.
  const even = Array.from({ length: steps + 1 }, (_, index) => (from * (steps - index) + to * index) / steps);
  const xs = at === null || even.includes(at) ? even : [...even, at].sort((a, b) => a - b);
  return xs.map((x) => ({ x, y: height(x) }));
}

/** Returns the entered value, or null where it does not lie on the axis. */
export function within(value: number, from: number, to: number): number | null {
  return value < from || value > to ? null : value;
}

function problemOf(key: string, input: Input, value: unknown): InputProblem[] {
  const code = codeOf(input, value);
  return code === null ? [] : [{ code, key, input, value }];
}

function codeOf({ minimum, maximum, whole, optional }: Input, value: unknown): InputProblem['code'] | null {
  if (value === undefined || value === null || value === '') return optional ? null : 'missing';
  if (typeof value !== 'number' || Number.isNaN(value)) return 'not-a-number';
  if (value < minimum) return 'too-low';
  if (value > maximum) return 'too-high';
  return whole && !Number.isInteger(value) ? 'not-whole' : null;
}

/** A number that nobody can mean becomes 0, so that no division by it leaves the numbers there are. */
function numberOf(value: unknown): number | null {
  return typeof value !== 'number' ? null : Math.abs(value) < 1e-9 ? 0 : value;
}
