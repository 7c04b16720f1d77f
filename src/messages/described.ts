import { dayOfDate } from '../calendar/calendar.ts';
import type { DescriptionCode, DescriptionFacts } from '../scenario/description.ts';
import type { Duration, LengthOfStay } from '../scenario/schema.ts';
import { formatStay } from './field-values.ts';
import { formatCount, formatDate, formatEuros, formatShortest } from './format.ts';
import { printable } from './names.ts';

/** Writes the sentence about one kind of setting. */
export type Writer<Code extends DescriptionCode> = (facts: DescriptionFacts[Code]) => string;

/** The sentences about some kinds of setting: the compiler asks for each of them. */
export type Writers<Codes extends DescriptionCode> = { readonly [Code in Codes]: Writer<Code> };

/** Writes how long something lasts, after "duurt" or "is": `gemiddeld 5 maanden (152 dagen) (exponentiële verdeling)`. */
export function durationText(duration: Duration | LengthOfStay, measured: Measured = VISITS): string {
  const longest = 'maximumDays' in duration ? duration.maximumDays : undefined;
  const most = longest === undefined ? '' : `, hoogstens ${formatStay(longest)}`;
  switch (duration.kind) {
    case 'fixed':
      return `voor iedereen ${formatStay(duration.meanDays)}${most}`;
    case 'exponential':
      return `gemiddeld ${formatStay(duration.meanDays)}${most} (exponentiële verdeling)`;
    case 'uniform':
      return `tussen ${formatStay(duration.fromDays)} en ${formatStay(duration.untilDays)}${most} (elke duur even waarschijnlijk)`;
    case 'empirical': {
      const mean = duration.observedDays.reduce((sum, days) => sum + days, 0) / duration.observedDays.length;
      return `zoals gemeten bij ${formatCount(duration.observedDays.length, ...measured)}: gemiddeld ${formatStay(mean)}${most}`;
    }
    case 'mixture': {
      const parts = duration.parts.map(({ share, stay }) => `bij ${percent(share)} ${durationText(stay, measured)}`);
      return `${parts.join('; ')}${most === '' ? '' : `;${most.slice(1)}`}`;
    }
    default:
      return `gemiddeld ${formatStay(duration.meanDays)}${most}, met een spreiding van ${formatShortest(duration.cv, 3)} keer dat gemiddelde (${DISTRIBUTIONS[duration.kind]})`;
  }
}

/** What own data were measured of: one and many. */
type Measured = readonly [one: string, many: string];
const VISITS: Measured = ['verblijf', 'verblijven'];
export const CLIENTS: Measured = ['jongere', 'jongeren'];

const DISTRIBUTIONS: Readonly<Record<'gamma' | 'lognormal' | 'weibull', string>> = {
  gamma: 'gammaverdeling',
  lognormal: 'lognormale verdeling',
  weibull: 'Weibullverdeling',
};

/** Writes where one tries to go, one after the other: `eerst ‘A’, dan ‘B’ en dan ‘C’`. */
export function inTurn(segments: readonly string[]): string {
  const [first, ...others] = segments.map(quotedName);
  const last = others.pop();
  return [`eerst ${first}`, ...others.map((name) => `, dan ${name}`), ...(last ? [` en dan ${last}`] : [])].join('');
}

/** Writes a name between quotes. */
export function quotedName(name: string): string {
  return `‘${printable(name)}’`;
}

/** Writes a share: `33,3%`. */
export function percent(share: number): string {
  return `${formatShortest(share * 100, 2)}%`;
}

/** Writes an amount, with cents when it has them. */
export function euros(value: number): string {
  return formatEuros(value, Number.isInteger(value) ? 0 : 2);
}

/** Writes of which year an amount is, when that is known: ` (prijspeil 2024)`. */
export function priceYearText(year: number | undefined): string {
  return year === undefined ? '' : ` (prijspeil ${year})`;
}

/** Writes an ISO date in full. */
export function dateText(date: string): string {
  return formatDate(dayOfDate(date));
}
