import type { Lever } from '../scenario/lever.ts';
import type { RangeMistake } from '../scenario/lever-range.ts';
import { leverName, leverTyped, leverUnit, leverValueText } from './aims.ts';
import { quoted } from './cli.ts';
import { enteredNumber } from './entered-value.ts';
import { formatDate } from './format.ts';

/** Why an outcome or an input on the command line cannot be used, and what to type instead. */
export const AIM_PROBLEMS = {
  aimForm: (text: string) =>
    `De uitkomst ${quoted(text)} is niet te lezen. Verwacht wordt --aim UITKOMST[:SEGMENT][@PERIODE], ` +
    'bijvoorbeeld: --aim waitingTime@2023.',
  measure: (text: string, near: string | null) =>
    `De uitkomst ${quoted(text)} bestaat niet.${near ? ` Bedoelt u ${near}?` : ''} Kies uit de lijst in docs/cli.md.`,
  segment: (text: string, near: string | null, known: readonly string[]) =>
    `Het segment ${quoted(text)} bestaat niet.${near ? ` Bedoelt u ${near}?` : ''} Kies uit: ${known.join(', ')}.`,
  period: (text: string, years: readonly string[], from: number, until: number) =>
    `De periode ${quoted(text)} hoort niet bij dit scenario. Kies een jaar (${years[0]} tot en met ${years.at(-1)}), ` +
    `horizon voor de hele periode, of de eerste dag van een maand van ${formatDate(from)} tot en met ${formatDate(until)}, ` +
    'geschreven als 2024-01-01.',
  noMoment: (measure: string) =>
    `De uitkomst ${measure} bestaat niet op één dag. Kies een jaar of horizon, bijvoorbeeld: --aim ${measure}@horizon.`,
  notHere: (measure: string, segment: string | null) =>
    `De uitkomst ${measure} bestaat niet ${segment === null ? 'in dit scenario' : `voor het segment ${quoted(segment)}`}. Kies een andere uitkomst.`,
  inputForm: (text: string) =>
    `De invoer ${quoted(text)} is niet te lezen. Verwacht wordt --input KNOP=VAN:TOT of --input KNOP=VAN:TOT:STAP, ` +
    'bijvoorbeeld: --input plaatsen=43:57:2.',
  noInput: (known: readonly string[]) =>
    `Er is geen invoer genoemd. Vul er een in met --input KNOP=VAN:TOT[:STAP]. Knoppen van dit scenario: ${known.join(', ')}; of het /pad van een getal of datum.`,
  severalInputs: (count: number, most: number) =>
    `Er staat ${count} keer --input; er ${most === 1 ? 'kan er één' : `kunnen er hoogstens ${most}`} tegelijk. Laat er ${count - most} weg.`,
  lever: (text: string, near: string | null, known: readonly string[]) =>
    `De knop ${quoted(text)} bestaat niet.${near ? ` Bedoelt u ${near}?` : ''} ` +
    `Kies uit: ${known.join(', ')}; of het /pad van een getal of datum in het scenario.`,
  notANumber: (lever: Lever, text: string) =>
    lever.how === 'date'
      ? `${quoted(text)} is geen datum. Vul bij ‘${leverName(lever)}’ een datum in, bijvoorbeeld 2024-01-01; een stap is een aantal dagen.`
      : `${quoted(text)} is geen getal. Vul bij ‘${leverName(lever)}’ een getal in, bijvoorbeeld 50 of 0.5.`,
  sameInput: (one: string, other: string) =>
    one === other
      ? `De knop ${quoted(one)} staat er twee keer. Kies twee verschillende.`
      : `De knoppen ${quoted(one)} en ${quoted(other)} wijzigen hetzelfde getal. Kies er één.`,
} as const;

/** Says what is wrong with the range of a lever; `typed` writes values as the command line takes them. */
export function rangeMistakeText(lever: Lever, mistake: RangeMistake, typed: boolean): string {
  const name = `‘${leverName(lever)}’`;
  const write = (value: number) => (typed ? leverTyped(lever, value) : leverValueText(lever, value));
  switch (mistake.kind) {
    case 'upside-down':
      return `Bij ${name} is het begin groter dan het eind. Draai de twee om.`;
    case 'no-step':
      return `Bij ${name} is de stap niet groter dan 0. Vul een stap boven 0 in, of laat de stap weg.`;
    case 'not-whole':
      return `Bij ${name} staat ${typed ? mistake.value : enteredNumber(mistake.value)}, en dat moet een heel getal zijn. Vul een heel getal in.`;
    case 'outside':
      return outsideText(lever, name, write(mistake.value), write);
  }
}

function outsideText(lever: Lever, name: string, value: string, write: (value: number) => string): string {
  const { minimum, maximum, choice } = lever;
  const [low, high] = [write(minimum), write(maximum)];
  const unit = leverUnit(lever);
  if (!Number.isFinite(maximum))
    return `Bij ${name} kan ${value} niet: het moet ${low} of meer zijn. Vul een hoger getal in.`;
  if (!Number.isFinite(minimum))
    return `Bij ${name} kan ${value} niet: het moet ${high} of minder zijn. Vul een lager getal in.`;
  const elsewhere = choice ? ` De keuze gaat niet verder; het getal zelf kan wel: ${choice.paths[0]}.` : '';
  const suffix = unit === '' || low.includes(unit) ? '' : ` ${unit}`;
  return `Bij ${name} kan ${value} niet: het loopt van ${low} tot en met ${high}${suffix}. Kies een getal daartussen.${elsewhere}`;
}
