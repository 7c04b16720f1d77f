import type { Place } from '../scenario/place.ts';
import type { Problem } from '../scenario/problems.ts';
import type { NumberRule, Rule } from '../scenario/rule.ts';
import { enteredNumber, listed, quoted } from './entered-value.ts';
import { UNIT_WORDS, wordMeaning } from './field-values.ts';
import { fieldUnit } from './fields.ts';
import { formatNumber, formatShortest } from './format.ts';

const KINDS: Readonly<Record<Rule['kind'], string>> = {
  number: 'een getal',
  text: 'een tekst',
  choice: 'een vast woord',
  'yes-or-no': 'true (ja) of false (nee)',
  list: 'een lijst tussen [ en ]',
  object: 'een blok tussen { en }',
  anything: 'een waarde',
};

/** Keys that hold the id of something else. */
const REFERRED: Readonly<Record<string, string>> = {
  contract: 'een contract',
  group: 'een groep jongeren',
  into: 'een segment',
  location: 'een locatie',
  municipality: 'een gemeente',
  segment: 'een segment',
  segments: 'een segment',
  to: 'een segment',
};

/** Says what is expected: `een getal`, `een datum`, `een lijst tussen [ en ]`. */
export function expectedText(rule: Rule, { place }: Problem): string {
  if (rule.number && rule.options.length > 0)
    return `een getal of ${rule.options.map((word) => `‘${word}’`).join(' of ')}`;
  return rule.kind === 'text' && fieldUnit(place) === 'date' ? 'een datum' : KINDS[rule.kind];
}

/** Says what to fill in, where nothing is or something of another kind. */
export function missingMend(rule: Rule, problem: Problem): string {
  const { field } = problem.place;
  if (field.endsWith('priceYear')) return 'Vul het prijspeil in, bijvoorbeeld 2024.';
  if (rule.number) {
    const words = rule.options.length > 0 ? `, of kies ${optionList(rule.options)}` : '';
    return `Vul ${rangeText(rule.number, problem)} in${words}.`;
  }
  if (rule.kind === 'choice') return `Kies ${optionList(rule.options)}.`;
  if (fieldUnit(problem.place) === 'date') return 'Vul een datum in als jjjj-mm-dd, bijvoorbeeld 2022-01-31.';
  if (rule.kind === 'text') {
    const referred = REFERRED[field.slice(field.lastIndexOf('/') + 1)];
    return referred === undefined ? 'Vul een tekst in.' : `Vul het kenmerk van ${referred} in.`;
  }
  return `Vul ${KINDS[rule.kind]} in${keysText(rule)}.`;
}

/** Says what to write instead of a value of another kind. */
export function typeMend(value: unknown, rule: Rule, problem: Problem): string {
  const isNumberAsText = typeof value === 'string' && /\d/.test(value);
  const percentage = typeof value === 'string' ? /^(-?\d+(?:[.,]\d+)?)\s*%$/.exec(value.trim()) : null;
  if (rule.number && percentage && isPart(problem)) {
    return `Schrijf het zonder procentteken, als deel van 1: ${partText(Number(percentage[1].replace(',', '.')))}.`;
  }
  if (rule.number && isNumberAsText) {
    return 'Schrijf alleen het getal, zonder aanhalingstekens, met een punt als decimaalteken.';
  }
  const isText = rule.kind === 'text' && fieldUnit(problem.place) !== 'date';
  return isText && typeof value === 'number' ? 'Zet er aanhalingstekens omheen.' : missingMend(rule, problem);
}

/** What may stand in a part that has no kinds: `, met daarin bijvoorbeeld ‘eurosPerYear’ en ‘then’`. */
function keysText({ kind, keys }: Rule): string {
  if (kind !== 'object' || keys.includes('kind') || keys.length === 0 || keys.length > 6) return '';
  return `, met daarin bijvoorbeeld ${listed(keys.map((key) => `‘${key}’`))}`;
}

/** Says how many lines a list may have. */
export function listMend(minimum: number | null, maximum: number | null): string {
  if (minimum !== null && minimum === maximum)
    return `Vul precies ${formatNumber(minimum)} regels in: minstens en hoogstens zoveel.`;
  if (maximum !== null) return `Houd het op hoogstens ${formatNumber(maximum)} regels.`;
  return minimum === 1 || minimum === null ? 'Vul er minstens één in.' : `Vul er minstens ${formatNumber(minimum)} in.`;
}

/** Says why a number is not right: `, dat is te klein`. */
export function outsideText(value: number, { minimum, above, maximum, whole }: NumberRule): string {
  if (minimum !== null && (above ? value <= minimum : value < minimum)) return ', dat is te klein';
  if (maximum !== null && value > maximum) return ', dat is te groot';
  return whole && !Number.isInteger(value) ? ', dat is geen heel getal' : '';
}

/** Says which numbers are right: `een heel getal van minstens 0 en hoogstens 100.000 (plaatsen)`. */
export function rangeText({ minimum, above, maximum, whole }: NumberRule, { place }: Problem): string {
  const noun = whole ? 'een heel getal' : 'een getal';
  const word = UNIT_WORDS[fieldUnit(place)];
  const unit = word === '' ? '' : ` (${word})`;
  if (minimum === null && maximum === null) return `${noun}${unit}`;
  const most = maximum === null ? '' : `hoogstens ${plainNumber(maximum, place)}`;
  if (minimum === null) return `${noun} van ${most}${unit}`;
  const least = above ? `groter dan ${enteredNumber(minimum)}` : `minstens ${plainNumber(minimum, place)}`;
  const isAboveZero = !above && minimum > 0 && minimum < 1;
  const bounds = [isAboveZero ? `groter dan 0: ${least}` : least, most].filter((text) => text !== '').join(' en ');
  return `${noun} ${isAboveZero || above ? '' : 'van '}${bounds}${unit}`;
}

/** Says which number to fill in; of a part also how per cents are written, when they may have been: `0.05 is 5%`. */
export function rangeMend(value: number, range: NumberRule, problem: Problem): string {
  const mend = `Vul ${rangeText(range, problem)} in`;
  const isPossible = value > 0 || (range.minimum ?? 0) < 0;
  if (!isPart(problem) || !isPossible || Math.abs(value) <= 1) return `${mend}.`;
  return `${mend}: ${partText(Math.abs(value) > 100 ? 50 : value)}.`;
}

/** Whether a number is a part of something, so that it may have been typed as per cents. */
function isPart({ place }: Problem): boolean {
  const unit = fieldUnit(place);
  return unit === 'share' || unit === 'rate' || unit === 'yearly-change';
}

function partText(perCent: number): string {
  return `${rounded(perCent / 100)} is ${formatShortest(perCent, 8)}%`;
}

/** A year has no thousands mark, also where a whole date is expected. */
export function plainNumber(value: number, place: Place): string {
  const unit = fieldUnit(place);
  return unit === 'year' || unit === 'date' ? String(value).replace('.', ',') : enteredNumber(value);
}

/** Lists the words to choose from, each with what it means. */
export function optionList(options: readonly string[]): string {
  const named = options.map((word) => {
    const meaning = wordMeaning(word);
    return meaning === null ? `‘${quoted(word)}’` : `‘${quoted(word)}’ (${meaning})`;
  });
  return listed(named, 'of');
}

/** Takes the rounding of the machine out of a sum. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
