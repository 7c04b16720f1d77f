import { entered } from './entered-value.ts';
import { formatCount, formatEuros, formatNumber, formatShortest } from './format.ts';

/** How a number stands in its field: what is typed is the value times `scale`. */
interface UnitWords {
  readonly scale: number;
  readonly before: string;
  readonly after: string;
  readonly mostDecimals: number;
  /** Writes the value where it is told: `€ 223,26 per dag`. */
  readonly write: (value: number) => string;
}

/** Writes an amount with cents, unless there are none. */
export function formatCents(value: number): string {
  return formatEuros(value, Math.round(value * 100) % 100 === 0 ? 0 : 2);
}

const unit = (after: string, write: UnitWords['write'], mostDecimals = 0): UnitWords => ({
  scale: 1,
  before: '',
  after,
  mostDecimals,
  write,
});
const money = (after: string, mostDecimals: number): UnitWords => ({
  scale: 1,
  before: '€',
  after,
  mostDecimals,
  write: (value) => (mostDecimals === 0 ? formatEuros(value) : formatCents(value)) + (after === '' ? '' : ` ${after}`),
});
const percent = (mostDecimals: number): UnitWords => ({
  scale: 100,
  before: '',
  after: '%',
  mostDecimals,
  write: (value) => `${formatShortest(value * 100, mostDecimals)}%`,
});

/** The words of every unit of a calculator. */
export const CALCULATOR_UNITS = {
  euros: money('', 0),
  'euros-per-day': money('per dag', 2),
  'euros-per-year': money('per jaar', 0),
  'euros-per-place-year': money('per plaats per jaar', 0),
  'euros-per-fte': money('per jaar per volle baan', 0),
  return: unit('', (value) => `${formatEuros(value, 2)} per euro`, 2),
  share: percent(1),
  rate: percent(2),
  days: unit('dagen', (value) => written(value, 1, 'dag', 'dagen'), 1),
  months: unit('maanden', (value) => written(value, 1, 'maand', 'maanden'), 1),
  'hours-per-day': unit('uur per dag', (value) => `${formatShortest(value, 1)} uur per dag`, 1),
  'hours-per-year': unit('uur per jaar', (value) => `${formatShortest(value, 1)} uur per jaar`, 1),
  clients: unit('jongeren', (value) => formatCount(value, 'jongere', 'jongeren')),
  'referrals-per-year': unit('per jaar', (value) => `${formatShortest(value, 1)} per jaar`, 1),
  'refusals-per-year': unit('per jaar', (value) => `${formatShortest(value, 1)} per jaar`, 1),
  places: unit('plaatsen', (value) => written(value, 1, 'plaats', 'plaatsen')),
  'occupied-places': unit('bezette plaatsen', (value) => written(value, 1, 'bezette plaats', 'bezette plaatsen'), 1),
  groups: unit('groepen', (value) => formatCount(value, 'groep', 'groepen')),
  staff: unit('medewerkers', (value) => written(value, 1, 'medewerker', 'medewerkers'), 1),
  fte: unit('fte', (value) => `${formatNumber(value, 1)} fte`, 1),
  year: unit('', (value) => String(value)),
} as const satisfies Readonly<Record<string, UnitWords>>;

export type CalculatorUnit = keyof typeof CALCULATOR_UNITS;

/** Writes a result or bound with its unit; where no number exists, the word that is given: `nooit`. */
export function calculatorValue(of: CalculatorUnit, value: number | 'never', never = 'nooit'): string {
  return value === 'never' ? never : CALCULATOR_UNITS[of].write(value);
}

/** Writes a number as it stands in its field: without the words behind it, a year without a thousands mark. */
export function fieldText(of: CalculatorUnit, value: number | null): string {
  if (value === null) return '';
  const { scale, before, mostDecimals } = CALCULATOR_UNITS[of];
  if (of === 'year') return String(value);
  if (before === '') return formatShortest(value * scale, mostDecimals);
  return mostDecimals === 0 ? formatEuros(value) : formatCents(value);
}

/** Parts a written value in its number and the words behind it: `€ 223,26` and `per dag`. Words alone stay whole. */
export function numberAndUnit(text: string): readonly [number: string, unit: string] {
  const space = text.indexOf(' ');
  return space < 0 || !/\d/.test(text.slice(0, space)) ? [text, ''] : [text.slice(0, space), text.slice(space + 1)];
}

/** How the values on an axis are written, and in what: with whole millions a narrow axis has room for its numbers. */
export function axisWriter(
  of: CalculatorUnit,
  highest: number,
): { readonly write: (value: number) => string; readonly inWords: string } {
  if (of === 'year') return { write: String, inWords: '' };
  if (of === 'share' || of === 'rate') return { write: (value) => `${formatShortest(value * 100, 1)}%`, inWords: '' };
  if (!(of === 'return' || of.startsWith('euros'))) return { write: (value) => formatShortest(value), inWords: '' };
  const [divisor, inWords] =
    highest >= 2e6
      ? [1e6, ', in miljoenen euro’s']
      : highest >= 2e4
        ? [1e3, ', in duizenden euro’s']
        : [1, ', in euro’s'];
  return { write: (value) => formatShortest(value / divisor), inWords };
}

/** What is wrong with a field, as the calculator tells it. */
interface FieldProblem {
  readonly code: 'missing' | 'not-a-number' | 'too-low' | 'too-high' | 'not-whole';
  readonly input: { readonly unit: CalculatorUnit; readonly minimum: number; readonly maximum: number };
  readonly value: unknown;
}

/** Writes what is wrong with a field and how to mend it, for below the field that has that label. */
export function fieldProblemText(label: string, { code, input, value }: FieldProblem): string {
  const range = `van ${calculatorValue(input.unit, input.minimum)} tot ${calculatorValue(input.unit, input.maximum)}`;
  const mend = `Vul een getal in ${range}.`;
  const shown = typeof value === 'number' ? quotedNumber(value, input) : '';
  const what: Readonly<Record<FieldProblem['code'], string>> = {
    missing: `hier staat nog niets. ${mend}`,
    'not-a-number': `${typeof value === 'number' ? 'dit' : entered(value)} is geen getal. ${mend}`,
    'too-low': `${shown} is te laag. ${mend}`,
    'too-high': `${shown} is te hoog. ${mend}`,
    'not-whole': `dit moet een heel getal zijn, zonder komma. ${mend}`,
  };
  return `${label}: ${what[code]}`;
}

/** Quotes a number, but not one that would read as its own bound or as a row of digits. */
function quotedNumber(value: number, { unit: of, minimum, maximum }: FieldProblem['input']): string {
  const text = Math.abs(value) < 1e13 ? calculatorValue(of, value) : '';
  const bounds = [minimum, maximum].map((bound) => calculatorValue(of, bound));
  return text === '' || bounds.includes(text) ? 'dit getal' : text;
}

function written(value: number, mostDecimals: number, one: string, many: string): string {
  const text = formatShortest(value, mostDecimals);
  return `${text} ${text === '1' ? one : many}`;
}
