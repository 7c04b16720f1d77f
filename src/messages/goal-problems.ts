import type { Lever } from '../scenario/lever.ts';
import { leverName } from './aims.ts';
import { quoted } from './cli.ts';
import { formatNumber } from './format.ts';
import { chanceText } from './goal.ts';

type Mistake =
  | { readonly kind: 'certain'; readonly chance: number }
  | { readonly kind: 'too-few'; readonly chance: number; readonly needed: number }
  | { readonly kind: 'impossible' | 'always' | 'never-once' };

/** Says why a norm cannot be sought, and what to fill in instead. */
export function goalMistakeText(mistake: Mistake): string {
  switch (mistake.kind) {
    case 'certain':
      return `Een kans van ${chanceText(mistake.chance)} is niet te bewijzen door na te spelen: er kan altijd nog een andere toekomst komen. Kies een kans tussen 0% en 100%, bijvoorbeeld 90%.`;
    case 'too-few':
      return `Een kans van ${chanceText(mistake.chance)} vraagt minstens ${formatNumber(mistake.needed)} keer naspelen per waarde. Kies een hoger aantal, of een kans dichter bij 90%.`;
    case 'impossible':
      return 'Die norm kan niemand halen: een aandeel ligt tussen 0% en 100%, en een aantal is nooit minder dan 0. Kies een andere grens.';
    case 'always':
      return 'Die norm wordt altijd gehaald, wat er ook gebeurt. Kies een strengere grens, of wissel hoogstens en minstens.';
    case 'never-once':
      return 'Die norm wordt gemiddeld alleen gehaald als het nooit één keer misgaat, en dat is niet te bewijzen door na te spelen. Kies een ruimere grens, of een kans, bijvoorbeeld: in 90% van de toekomsten.';
  }
}

/** Why a goal on the command line cannot be sought, and what to type instead. */
export const GOAL_PROBLEMS = {
  noAim:
    'Er is geen uitkomst genoemd. Vul er een in met --aim UITKOMST[:SEGMENT][@PERIODE], bijvoorbeeld --aim waitingTime@2023, of met --empty LOCATIE@DATUM.',
  severalAims: 'Er staat meer dan één --aim of --empty; er kan één doel tegelijk. Kies er één.',
  noLimit: 'De grens ontbreekt. Vul --at-most of --at-least in, bijvoorbeeld --at-most 14 of --at-least 95%.',
  twoLimits: 'De keuzes --at-most en --at-least gaan niet samen. Kies er één.',
  twoEnds: 'De keuzes --smallest en --largest gaan niet samen. Kies er één, of laat beide weg.',
  emptyHasLimit: 'Bij --empty hoort geen --at-most of --at-least: leeg is leeg. Laat die keuze weg.',
  limitForm: (flag: string, text: string) =>
    `Achter --${flag} staat ${quoted(text)}, en dat is geen getal. Vul een getal in, bijvoorbeeld 14, 5600000 of 95%.`,
  notAShare: (flag: string, text: string) =>
    `Achter --${flag} staat ${quoted(text)}, maar deze uitkomst is geen percentage. Vul een getal zonder % in.`,
  percentMissing: (flag: string, text: string) =>
    `Achter --${flag} staat ${quoted(text)}, maar deze uitkomst is een percentage. Bedoelt u ${text}%?`,
  chanceForm: (text: string) =>
    `Achter --chance staat ${quoted(text)}. Vul een percentage in, bijvoorbeeld --chance 90%; zonder --chance geldt de norm gemiddeld.`,
  normDays: (text: string) =>
    `Achter --norm-days staat ${quoted(text)}. Vul een aantal dagen boven 0 in, bijvoorbeeld 14.`,
  emptyForm: (text: string) =>
    `Achter --empty staat ${quoted(text)}. Verwacht wordt LOCATIE@DATUM, bijvoorbeeld --empty dorpshuis@2026-07-01.`,
  noLocation: (id: string, near: string | null, known: readonly string[]) =>
    known.length === 0
      ? 'Dit scenario heeft geen locaties, dus er is geen gebouw om leeg op te leveren.'
      : `De locatie ${quoted(id)} bestaat niet.${near ? ` Bedoelt u ${near}?` : ''} Kies uit: ${known.join(', ')}.`,
  emptyDate: (text: string) =>
    `De datum ${quoted(text)} kan niet bij --empty. Kies de eerste dag van een maand binnen het scenario.`,
  single: (lever: Lever) =>
    `Het bereik van ‘${leverName(lever)}’ heeft maar één waarde, dus er valt niets te zoeken. Kies een ruimer bereik of een kleinere stap.`,
  tooMany: (lever: Lever, count: number, most: number) =>
    `Het bereik van ‘${leverName(lever)}’ heeft ${formatNumber(count)} waarden; hoogstens ${formatNumber(most)} kan. Kies een grotere stap of een kleiner bereik.`,
} as const;
