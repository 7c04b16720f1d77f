import { formatNumber, formatPercent } from './format.ts';
import { printable } from './names.ts';

/** What can be laid side by side on the page: one question each. */
export const COMPARE_KINDS = {
  plans: 'Plannen naast elkaar',
  beliefs: 'Twee verwachtingen over de instroom',
  wait: 'Wachten met een plan',
  'follow-up': 'Altijd een vervolgplek',
  knobs: 'Iedereen draait aan één knop',
} as const;

export type CompareKind = keyof typeof COMPARE_KINDS;

/** One sentence about each. */
export const COMPARE_ABOUT: Readonly<Record<CompareKind, string>> = {
  plans: 'Welk plan is beter, hoe zeker is dat, en in hoeveel toekomsten?',
  beliefs: 'Wat als de gemeente en de aanbieder het oneens zijn over de instroom? Beide uitkomsten in één grafiek.',
  wait: 'Wat gebeurt er als u later begint? Alles in het plan dat een datum heeft, schuift op.',
  'follow-up': 'Wat levert het op als niemand die klaar is, nog op een vervolgplek hoeft te wachten?',
  knobs: 'Ieder kiest één knop: elk apart, en alles samen. Samen is vaak meer of minder dan de som.',
};

/** The words of the panel. */
export const COMPARE_PANEL = {
  lead: 'Alle varianten worden nagespeeld met dezelfde jongeren en hetzelfde toeval. Een verschil komt dus alleen door wat er anders is.',
  kind: 'Wat wilt u vergelijken?',
  variants: 'Naast elkaar',
  base: 'Nu (het uitgangspunt)',
  baseShort: 'Nu',
  chosen: 'De keuzes van nu op deze pagina',
  chosenShort: 'Keuzes van nu',
  against: 'Vergelijk met',
  plan: 'Welk plan?',
  municipality: 'De gemeente',
  provider: 'De aanbieder',
  municipalityThinks: 'De gemeente verwacht',
  providerThinks: 'De aanbieder verwacht',
  ofNow: '% van de instroom van nu',
  delay: 'Hoeveel maanden later?',
  months: 'maanden',
  knob: (number: number) => `Knop ${number}`,
  knobValue: 'Wordt',
  addKnob: 'Nog een knop',
  removeKnob: (number: number) => `Knop ${number} weghalen`,
  aims: 'Uitkomsten',
  addAim: 'Uitkomst toevoegen',
  anotherAim: 'Een andere uitkomst',
  replications: 'Hoe vaak naspelen',
  twoNeeded: 'Kies minstens twee varianten om te vergelijken.',
  aimNeeded: 'Kies minstens één uitkomst.',
  noInflow: 'Deze case heeft geen instroom per jaar om over van mening te verschillen.',
  twoKnobs: 'Kies minstens twee knoppen.',
  sameKnob: 'Twee knoppen wijzigen hetzelfde. Kies verschillende knoppen.',
  differs: 'Wat is er anders?',
  bestTitle: 'Wat is het best?',
  otherAims: 'Andere uitkomsten',
  about: (reference: string, replications: number, level: number, unit: string) =>
    `Verschil met ‘${printable(reference)}’ (${unit}), ${formatNumber(replications)} keer nagespeeld. De strepen van alle uitkomsten zijn samen 95% zeker; elk apart is ${formatPercent(level, 1)} zeker.`,
  aboutAlone: (replications: number, unit: string) =>
    `Alleen waar dit voorkomt (${unit}), ${formatNumber(replications)} keer nagespeeld.`,
  means: (texts: string, unit: string) => `Gemiddeld (${unit}): ${texts}.`,
  interval: 'zo zeker is het gemiddelde',
  zero: 'geen verschil',
  tableColumns: ['Variant en periode', 'Gemiddeld', 'Verschil', 'Zeker tussen', 'Hoe vaak'],
  csvColumns: [
    'variant',
    'periode',
    'gemiddeld',
    'p5',
    'p95',
    'verschil',
    'laag',
    'hoog',
    'niveau',
    'lager_in_20',
    'hoger_in_20',
  ],
  tableNote: (level: number) =>
    `In de tabel: over de vraag zelf elk verschil ${formatPercent(level, 1)} zeker (samen 95%); per jaar of per dag elk apart 95%.`,
  listFinding: 'Zo loopt de wachtlijst per week',
  listAbout: (replications: number) =>
    `Jongeren op de wachtlijst, alle segmenten samen, per week; ${formatNumber(replications)} keer nagespeeld.`,
  listUnit: 'jongeren op de wachtlijst',
  listDate: 'Datum',
  listNoBands: 'Bij meer dan drie varianten staat alleen het gemiddelde in de grafiek; het bereik staat in de tabel.',
  listMost: (shown: number, all: number) =>
    `De grafiek laat de eerste ${shown} van de ${all} varianten zien; de tabel heeft ze alle.`,
  listCsv: (name: string) => ['gemiddeld', 'p5', 'p50', 'p95'].map((part) => `${name}: ${part}`),
  listName: (ends: readonly string[]) =>
    `De wachtlijst van elke variant door de tijd. Aan het eind wachten er gemiddeld: ${ends.join('; ')}.`,
  file: (scenario: string, what: string) => `vergelijking-${scenario}-${what}.csv`,
} as const;
