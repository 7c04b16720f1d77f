import { formatNumber, formatPercent } from './format.ts';

/** Words of the check on the simulation by a formula. */
export const CHECK = {
  title: 'Rekenkundige controle',
  intro: 'Voor een eenvoudige wachtrij bestaat een formule. Hier staat de formule naast het naspelen.',
  caption: 'Op de lange duur, met de keuzes van nu op het scherm',
  loading: 'De formule wordt opgehaald…',
  failed: 'De formule kon niet worden opgehaald. Het naspelen hierboven werkt gewoon.',
  columns: (year: string) => ['Wat', 'Formule', `Nagespeeld in ${year}`],
  basis: {
    exact: 'De formule is exact voor deze wachtrij.',
    approximation: 'De formule is een benadering, want niet elk verblijf is gespreid zoals de exacte formule vraagt.',
  },
  rows: {
    waiting: 'Wachtende jongeren',
    wait: 'Gemiddelde wachttijd in dagen',
    occupancy: 'Bezetting',
    growth: 'Groei van de wachtlijst, jongeren per jaar',
    refused: 'Afgewezen jongeren per jaar',
    inCare: 'Jongeren in zorg',
  },
  stableWhy: (year: string) =>
    `De twee verschillen: de formule geldt als alles eindeloos zo blijft, het naspelen begint op de eerste dag en kijkt naar ${year}.`,
  overloadWhy: (year: string) =>
    `De twee verschillen: de formule telt alleen wat er per jaar te veel bij komt, het naspelen telt ook toeval en kijkt naar ${year}.`,
  overload:
    'Er komen meer jongeren bij dan er kunnen vertrekken. Een gemiddelde is er dan niet: de wachtlijst blijft groeien.',
  none: {
    blocking: 'Hiervoor bestaat geen formule: jongeren houden hun plaats als ze klaar zijn en moeten wachten.',
    'leaves-when-full': 'Hiervoor bestaat geen formule: jongeren gaan weg als de volgende plek vol is.',
    'closed-loop': 'Hiervoor bestaat geen formule: jongeren gaan rond zonder te vertrekken.',
    'not-covered': 'Hiervoor bestaat geen formule: dit voorbeeld heeft een regel die de formule niet kent.',
    changing: 'Hiervoor bestaat geen formule: de instroom blijft veranderen, dus er is geen lange duur.',
  },
  noValue: 'geen',
  withRange: (mean: string, low: string, high: string) =>
    `${mean} (in 9 van de 10 keer ${low === high ? low : `${low} tot ${high}`})`,
  count: (clients: number) => (clients > 0 && clients < 0.95 ? 'minder dan 1' : formatNumber(Math.round(clients))),
  percent: (share: number) => formatPercent(share),
  days: (days: number) => formatNumber(days, days < 9.5 ? 1 : 0),
} as const;
