import { formatEuros } from './format.ts';

type SharingKind = 'own-use' | 'moving-average' | 'previous-year' | 'budget-share' | 'threshold' | 'mixture';

/** What the command line says about contracts side by side, budgets, municipalities and buildings. */
export const MONEY_TABLES = {
  contracts: 'Dezelfde toekomsten, ieder contract (hele periode): wie draagt het risico?',
  contractColumns: ['', 'gemeente', '9 van de 10 *', 'aanbieder', '9 van de 10 *', 'verlies **'],
  inForce: 'Zoals het nu is',
  inMillions:
    'In miljoen euro: wat de gemeente betaalt en wat de aanbieder overhoudt. * In 9 van de 10 keer ligt het hiertussen.',
  loss: '** Zo vaak houdt de aanbieder over de hele periode geld tekort.',
  needsSimulation: (labels: readonly string[]) =>
    `Bij ${labels.join(', ')} reageren mensen op het contract, of stopt de opname bij een plafond. Hierboven staat alleen het geld bij dezelfde jongeren; kies --contract om het na te spelen.`,
  budget: 'Kans dat de gemeenten meer betalen dan hun budget',
  budgetColumns: ['', 'budget', 'kans', '95% zeker tussen', 'gemiddeld tekort dan'],
  never: 'nooit',
  ceilings: (label: string) => `Kans dat contract ‘${label}’ boven zijn plafond komt`,
  horizon: 'hele periode',
  municipalities: (rule: string) => `Wat elke gemeente betaalt: ${rule}`,
  municipalityColumns: ['', 'gemiddeld per jaar', 'in 9 van de 10 keer', 'schommeling ***'],
  swing: '*** Zoveel verschilt de rekening gemiddeld van die van het jaar ervoor.',
  rules: {
    'own-use': 'ieder betaalt het eigen gebruik',
    'moving-average': 'gemiddeld gebruik van een paar jaar',
    'previous-year': 'gebruik van het jaar ervoor',
    'budget-share': 'naar aandeel in het budget',
    threshold: 'eigen gebruik tot een grens, daarboven samen',
    mixture: 'deels eigen gebruik, deels naar aandeel',
  } satisfies Record<SharingKind, string>,
  ruleInForce: (rule: string) => `${rule} (zo is het afgesproken)`,
  programme: (label: string) => `Programma ‘${label}’ (afgesproken bedragen)`,
  programmeColumns: ['', 'erbij', 'eraf', 'reserve eind van het jaar'],
  reinvestment: (label: string) => `Vrijgekomen geld: ${label}`,
  reinvestmentColumns: ['', 'vrijgekomen', 'beschikbaar', 'al betaald', 'extra', 'blijft over'],
  building: (label: string) => `Gebouw van ${label}`,
  empty: (half: string | null, nine: string | null) =>
    half === null
      ? 'Het gebouw komt in deze periode meestal niet leeg.'
      : `Leeg: in de helft van de keren uiterlijk op ${half}${nine === null ? '' : `, in 9 van de 10 keer uiterlijk op ${nine}`}.`,
  noChoice: 'Er is geen sluiting gepland. Verkopen, verhuren en verbouwen zijn daarom niet vergeleken.',
  options: 'Beslissing: geld dat nog te kiezen is, in euro’s van nu',
  optionColumns: ['', 'waarde', 'in 9 van de 10 keer', 'verschil met aanhouden'],
  optionNames: { keep: 'aanhouden', sell: 'verkopen', let: 'verhuren', convert: 'verbouwen' },
  sunk: (euros: number) => `Niet meegeteld, want al uitgegeven: ${formatEuros(euros)} boekwaarde op de eerste dag.`,
  accounts: 'Jaarrekening: wat in de boeken komt',
  accountColumns: ['', 'boekwaarde', 'afschrijving', 'rente', 'huur en onderhoud', 'afboeking', 'zelf dragen ****'],
  uncovered: '**** Kosten van het jaar min wat de prijs voor huisvesting, verhuur, verkoop en bijdragen opbrengen.',
} as const;
