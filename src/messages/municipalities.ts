import type { CostSharing } from '../scenario/schema.ts';
import { formatEuros, formatEurosShort, formatNumber, formatPercent } from './format.ts';

type Rule = CostSharing['rule'];

const BY = { inhabitants: 'aantal inwoners tot 18 jaar', 'state-budget': 'budget van het Rijk' } as const;

/** Words of what each municipality pays. */
export const MUNICIPALITIES = {
  title: 'Wat betaalt elke gemeente?',
  origin:
    'Sinds 2022 betaalt de gemeente waar een jongere woonde voordat het verblijf begon (woonplaatsbeginsel). ' +
    'Daarna kunnen gemeenten de kosten samen verdelen.',
  working: 'De rekening per gemeente wordt uitgerekend.',
  failed: 'De rekening per gemeente kon niet worden uitgerekend.',
  rule: 'Verdeelregel',
  period: 'Periode',
  inForce: (name: string) => `${name} (zo is het nu)`,
  view: 'Dit verandert alleen wat u hier ziet, niet de rest van de pagina.',
  years: (from: string, to: string) => `${from} tot en met ${to} samen`,
  inPeriod: (period: string) => (/^\d{4}$/.test(period) ? `in ${period}` : `over ${period}`),
  /** How much the bill of the one that swings most differs from year to year. */
  findingSwing: (place: string, share: number) =>
    `De rekening van ${place} schommelt het meest: ${formatPercent(share)} per jaar`,
  findingMost: (place: string, mean: number) => `${place} betaalt het meest: gemiddeld ${formatEurosShort(mean)}`,
  about: (rule: string, period: string) => `Kosten per gemeente ${period}, met deze regel: ${rule}`,
  name: (finding: string, places: readonly string[]) => `${finding}. ${places.join('. ')}.`,
  placeRange: (place: string, mean: string, range: string) =>
    `${place} gemiddeld ${mean}, in 9 van de 10 keer ${range}`,
  ownUse: 'bij eigen gebruik',
  someShown: (count: number) =>
    `In de grafiek staan de ${formatNumber(count)} gemeenten die het meest betalen; in de tabel staan ze allemaal.`,
  note: 'Een rekening schommelt ook door toeval: wie er hulp nodig heeft, en hoe lang.',
  /** Of a municipality with few clients: its bill by own use, in nine of ten futures. */
  small: (place: string, period: string, range: string) =>
    `${place} is klein. Bij eigen gebruik ligt de rekening daar ${period} in 9 van de 10 keer op ${range}, ` +
    'alleen door toeval. Een hoge of lage rekening zegt dus weinig over het beleid.',
  tableCaption: (rule: string, period: string) => `Kosten per gemeente ${period}. Regel: ${rule}`,
  columns: {
    place: 'Gemeente',
    mean: 'Gemiddeld',
    range: '9 van de 10 keer',
    difference: 'Verschil met eigen gebruik',
    swing: 'Schommeling per jaar, gemiddeld',
    swingMost: 'Schommeling, in 9 van de 10 jaren hoogstens',
    swingShare: 'Schommeling, deel van de rekening',
  },
  swingNote: 'Schommeling: hoeveel de rekening van een jaar verschilt van die van het jaar ervoor, omhoog of omlaag.',
  csvColumns: [
    'Gemeente',
    'Regel',
    'Periode',
    'Gemiddeld',
    'P5',
    'P95',
    'Verschil met eigen gebruik',
    'Verschil, onder',
    'Verschil, boven',
    'Schommeling gemiddeld',
    'Schommeling P95',
  ],
  source: 'Gemeenten',
  none: 'geen',
  span: (low: string, high: string) => `${low} tot ${high}`,
  swingShare: (share: number) => `schommelt ${formatPercent(share)} per jaar`,
  /** The rules side by side. */
  rules: {
    finding: (most: { place: string; euros: number } | null) =>
      most === null
        ? 'Met de regel van nu betaalt elke gemeente haar eigen gebruik'
        : `Door de regel van nu betaalt ${most.place} ${formatEurosShort(Math.abs(most.euros))} ${most.euros > 0 ? 'meer' : 'minder'}`,
    aboutDifference: (years: string) => `Verschil met eigen gebruik over ${years}, gemiddeld, in duizenden euro’s`,
    aboutSwing: 'Hoeveel de rekening gemiddeld verandert van jaar op jaar, in duizenden euro’s',
    show: 'Toon per gemeente',
    difference: 'Meer of minder',
    swing: 'Schommeling',
    ownUse: 'Eigen gebruik: bedrag',
    now: 'zo is het nu',
    more: 'meer',
    less: 'minder',
    same: 'bijna gelijk',
    ofBill: (share: number) => `(${formatPercent(share)})`,
    note: '“Bijna gelijk”: het verschil kan toeval zijn. Samen betalen de gemeenten bij elke regel evenveel.',
    swingNote: 'Hoe lager het getal, hoe beter een gemeente haar begroting vooraf kan maken.',
  },
} as const;

/** Names a rule in a few words. */
export function ruleName(rule: Rule): string {
  switch (rule.kind) {
    case 'own-use':
      return 'Eigen gebruik';
    case 'moving-average':
      return `Gemiddelde van ${formatNumber(rule.years)} jaar`;
    case 'previous-year':
      return 'Gebruik van vorig jaar';
    case 'budget-share':
      return rule.by === 'inhabitants' ? 'Naar inwoners' : 'Naar rijksbudget';
    case 'threshold':
      return `Samen boven ${formatEuros(rule.eurosPerClientYear)}`;
    case 'mixture':
      return `Voor ${formatPercent(rule.ownUseShare)} eigen gebruik`;
  }
}

/** Says in a sentence what a rule does. */
export function ruleSentence(rule: Rule): string {
  switch (rule.kind) {
    case 'own-use':
      return 'Elke gemeente betaalt de hulp aan haar eigen jongeren.';
    case 'moving-average':
      return `Elke gemeente betaalt naar haar gebruik in ${formatNumber(rule.years)} jaar samen. Een piek telt zo minder zwaar.`;
    case 'previous-year':
      return 'Elke gemeente betaalt naar haar gebruik van het jaar ervoor.';
    case 'budget-share':
      return `Elke gemeente betaalt naar haar ${BY[rule.by]}, hoeveel hulp haar jongeren ook krijgen.`;
    case 'threshold':
      return `Tot ${formatEuros(rule.eurosPerClientYear)} per jongere per jaar betaalt de eigen gemeente. Wat daarboven komt, betalen alle gemeenten samen, naar hun ${BY[rule.by]}.`;
    case 'mixture':
      return `Voor ${formatPercent(rule.ownUseShare)} betaalt elke gemeente haar eigen gebruik. De rest betalen zij samen, naar hun ${BY[rule.by]}.`;
  }
}

/** Writes thousands with a sign: `+ 181`, `− 163`. */
export function signedThousands(euros: number): string {
  const thousands = Math.round(Math.abs(euros) / 1000);
  return `${euros < 0 ? '\u2212' : '+'}\u00a0${formatNumber(thousands)}`;
}
