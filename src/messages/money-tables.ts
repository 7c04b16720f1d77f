import { formatEuros } from './format.ts';

/** What the command line says about contracts side by side, budgets, municipalities and buildings. */
export const MONEY_TABLES = {
  contracts: 'Dezelfde toekomsten, ieder contract (hele periode): wie draagt het risico?',
  contractColumns: ['', 'gemeente', '9 van de 10 *', 'aanbieder', '9 van de 10 *', 'verlies **'],
  inForce: 'Zoals het nu is',
  inMillions:
    'In miljoen euro: wat de gemeente betaalt en wat de aanbieder overhoudt. * In 9 van de 10 keer ligt het hiertussen.',
  loss: '** Zo vaak komt de aanbieder over de hele periode geld tekort; tussen haakjes: met de rekenfout (95% zeker).',
  chance: (share: string, range: string) => `${share} (${range})`,
  needsSimulation: (labels: readonly string[]) =>
    `Bij ${labels.join(', ')} reageren mensen op het contract, of stopt de opname bij een plafond. Hierboven staat alleen het geld bij dezelfde jongeren; kies --contract om het na te spelen.`,
  budget: 'Kans dat de gemeenten meer betalen dan hun budget',
  budgetColumns: ['', 'budget', 'kans', '95% zeker tussen', 'gemiddeld tekort dan', 'in 1 van de 10 meer dan'],
  never: 'nooit',
  ceilings: (label: string) => `Kans dat contract ‘${label}’ boven zijn plafond komt`,
  horizon: 'hele periode',
  municipalities: (rule: string) => `Wat elke gemeente per jaar betaalt. Regel: ${rule}`,
  municipalityColumns: ['', 'gemiddeld', 'in 9 van de 10 keer', 'schommeling ***', 'hoogstens ***'],
  swing:
    '*** Zoveel verschilt de rekening gemiddeld van die van het jaar ervoor, omhoog of omlaag. Hoogstens: in 19 van de 20 jaren.',
  programme: (label: string) => `Programma ‘${label}’ (afgesproken bedragen)`,
  programmeColumns: ['', 'erbij', 'eraf', 'reserve eind van het jaar'],
  reinvestment: (label: string) => `Vrijgekomen geld: ${label} (duizend €)`,
  reinvestmentColumns: ['', 'vrijgekomen', 'beschikbaar', 'al betaald', 'extra', 'blijft over'],
  building: (label: string) => `Gebouw van ${label}`,
  empty: (half: string | null, nine: string | null) =>
    half === null
      ? 'Het gebouw komt in deze periode meestal niet leeg.'
      : `Leeg: in de helft van de keren uiterlijk op ${half}${nine === null ? '' : `, in 9 van de 10 keer uiterlijk op ${nine}`}.`,
  noChoice: 'Er is geen sluiting gepland. Verkopen, verhuren en verbouwen zijn daarom niet vergeleken.',
  options: 'Beslissing: geld dat nog te kiezen is, in geld van de eerste dag (duizend €)',
  optionColumns: ['', 'waarde', 'in 9 van de 10 keer', 'verschil met houden', 'tussen *'],
  sunk: (euros: number) => `Niet meegeteld, want al uitgegeven: ${formatEuros(euros)} boekwaarde op de eerste dag.`,
  accounts: 'Jaarrekening: wat in de boeken komt (duizend €)',
  accountItems: {
    bookValue: 'boekwaarde',
    depreciation: 'afschrijving',
    interest: 'rente',
    rent: 'huur',
    upkeep: 'onderhoud',
    impairment: 'afboeking',
    uncovered: 'zelf dragen',
  },
  /** In front of the range by chance, below the means. */
  range: '9 van de 10',
  uncovered:
    'Zelf dragen: kosten van het jaar min wat de prijs voor huisvesting, verhuur, verkoop en bijdragen opbrengen.',
} as const;
