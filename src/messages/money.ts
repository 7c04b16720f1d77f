import { listed } from './entered-value.ts';
import { formatEuros, formatEurosShort, formatNumber, formatPercent, formatShortest, MONTHS } from './format.ts';
import { euroRange, rangeText } from './verkennen.ts';

/** A mean with its range in 9 of 10 futures, in euros. */
interface Amount {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** Amounts that differ less than this are the same to a reader. */
const SAME = 500;

/** Words of the part about money for both parties. */
export const MONEY = {
  heading: 'Wie betaalt, en wie draagt het risico?',
  intro:
    'Dezelfde toekomsten, geteld voor elke partij. Elk contract krijgt dezelfde jongeren: alleen het geld verschilt.',
  period: 'Over',
  horizon: (from: number, to: number) => `de hele periode, ${from} tot en met ${to}`,
  in: (period: string) => (isYear(period) ? `in ${period}` : 'over de hele periode'),
  working: 'Dit wordt uitgerekend…',
  failed: 'Dit kon niet worden uitgerekend. Laad de pagina opnieuw.',
  noContract: 'Er is geen contract: van geld is in dit voorbeeld niets bekend.',
  questions: {
    risk: 'Wie draagt het risico?',
    price: 'Bij welke prijs kosten twee contracten evenveel?',
    budget: 'Hoe groot is de kans dat we boven het budget komen?',
    ledger: 'Wie betaalt wie?',
    push: 'Welke prikkel geeft dit contract?',
    deal: 'Welke afspraak maakt niemand slechter af?',
  },
  hints: {
    risk: 'hoe ver de bedragen uiteenlopen',
    price: 'het omslagpunt',
    budget: 'kans, bedrag en maand',
    ledger: 'alle partijen, in één rekening',
    push: 'een dag langer, een opname meer',
    deal: 'prijs en vast deel, in een raster',
  },
  inForce: 'zoals het nu is geregeld',
  priceYears: (years: readonly number[], isIndexed: boolean) =>
    years.length === 0 ? '' : `prijzen van ${listed(years.map(String))}${isIndexed ? ', daarna geïndexeerd' : ''}`,
  nothing: 'Hier is niets over te zeggen: er is nog niets nagespeeld, of er is geen bedrag bekend.',
  unknown: 'niet bekend',
  prices: 'Contracten',
  pricesAndCosts: 'Contracten en kosten van de aanbieder',
  reacts: (labels: readonly string[]) =>
    labels.length === 0
      ? ''
      : `Bij ${listed(labels.map(quoted))} reageren mensen op het contract. Hier staan de jongeren van nu met ander geld. ` +
        'Kies dat contract bij uw keuzes: dan wordt ook de reactie nagespeeld.',
} as const;

/** Words of the picture of who bears the risk. */
export const RISK = {
  finding: (contract: string, municipality: number, provider: number | null) => {
    const name = quoted(contract);
    if (provider === null)
      return `Bij ${name} loopt het bedrag van de gemeente ${formatEurosShort(municipality)} uiteen`;
    if (Math.max(municipality, provider) < SAME) return `Bij ${name} staan beide bedragen vast`;
    if (municipality > 1.25 * provider) return `Bij ${name} draagt vooral de gemeente het risico`;
    if (provider > 1.25 * municipality) return `Bij ${name} draagt vooral de aanbieder het risico`;
    return `Bij ${name} dragen beide ongeveer evenveel risico`;
  },
  about: (period: string, priceYears: string) =>
    [`Kosten voor de gemeente en resultaat voor de aanbieder ${MONEY.in(period)}`, priceYears]
      .filter(Boolean)
      .join(' · '),
  municipality: (amount: Amount) =>
    isFixed(amount)
      ? `Gemeente betaalt altijd ${formatEurosShort(amount.mean)}`
      : `Gemeente betaalt gemiddeld ${formatEurosShort(amount.mean)} (${euroRange(amount)})`,
  provider: (amount: Amount, loss: number) => {
    const result = resultText(amount.mean);
    const range = isFixed(amount) ? '' : ` (${euroRange(amount)})`;
    return `Aanbieder ${result}${range}, ${lossText(loss)}`;
  },
  meaning: (contract: string, municipality: Amount, provider: Amount | null) => {
    const widths = [municipality, ...(provider ? [provider] : [])].map(widthOf);
    const other = provider === null ? '' : `, dat van de aanbieder ${apart(widths[1])}`;
    return `Bij ${quoted(contract)} loopt het bedrag van de gemeente ${apart(widths[0])} uiteen${other}.`;
  },
  besides: (amount: Amount) =>
    `In het bedrag van de gemeente zitten ook noodplekken, hulp tijdens het wachten en maatregelen: ${formatEurosShort(amount.mean)} ` +
    `(${euroRange(amount)}). Die zijn bij elk contract gelijk.`,
  now: 'nu gekozen',
  reacts: 'zonder de reactie van mensen',
  axis: (unit: string, period: string) =>
    `${unit} minder of meer dan het gemiddelde van die partij, ${MONEY.in(period)}`,
  middle: 'gemiddeld',
  units: { million: 'Miljoenen euro’s', thousand: 'Duizenden euro’s' },
  note:
    'Boven de streep de gemeente, eronder de aanbieder. Hoe breder de balk, hoe onzekerder het bedrag voor die partij. ' +
    'Donker: de helft van de keren. Licht: 9 van de 10 keer. Gestreept: de aanbieder lijdt verlies.',
  tableCaption: (period: string) => `Wat elk contract doet ${MONEY.in(period)}, met dezelfde jongeren`,
  columns: [
    'Contract',
    'Gemeente betaalt',
    '9 van de 10 keer',
    'Helft van de keren',
    'Verschil met gekozen contract',
    'Aanbieder houdt over',
    'Resultaat, 9 van de 10 keer',
    'Kans op verlies',
    'Rekenfout van die kans',
  ],
  csvColumns: [
    'Contract',
    'Gemeente gemiddeld',
    'Gemeente P5',
    'Gemeente P25',
    'Gemeente P75',
    'Gemeente P95',
    'Verschil met gekozen contract',
    'Resultaat gemiddeld',
    'Resultaat P5',
    'Resultaat P25',
    'Resultaat P75',
    'Resultaat P95',
    'Kans op verlies',
    'Kans van',
    'Kans tot',
  ],
  unknown: 'Kosten van de aanbieder zijn niet bekend.',
  name: (finding: string, rows: readonly string[]) => `${finding}. ${rows.join('. ')}.`,
} as const;

/** Words of the price at which two contracts cost the same. */
export const PRICE = {
  finding: (price: number) => `Bij ${formatEuros(Math.round(price))} per dag kosten ze evenveel`,
  cheaper: (until: number, priced: string) => `Tot en met ${formatEuros(until)} per dag is ${quoted(priced)} goedkoper`,
  dearer: (from: number, priced: string) => `Vanaf ${formatEuros(from)} per dag is ${quoted(priced)} duurder`,
  same: 'De prijs per dag maakt hier geen verschil',
  alone: (price: number) => `Zo gaan de kosten mee met de prijs per dag, nu ${formatEuros(price)}`,
  about: (period: string, priceYear: number) =>
    `Kosten voor de gemeente ${MONEY.in(period)} · prijs per dag van ${priceYear} · band: 9 van de 10 keer`,
  spread: (low: string, high: string) =>
    low === high
      ? `In 9 van de 10 keer is dat ${low}.`
      : `In 9 van de 10 keer ligt dat omslagpunt tussen ${low} en ${high}.`,
  error: (low: string, high: string) =>
    `Met de rekenfout van het gemiddelde: ${low === high ? low : `${low} tot ${high}`}.`,
  lower: (price: number) => `${formatEuros(price)} of minder`,
  higher: (price: number) => `${formatEuros(price)} of meer`,
  priced: 'Welke prijs verandert?',
  against: 'Vergelijk met',
  budgetAt: (budget: number, price: number) =>
    `Het budget van ${formatEurosShort(budget)} is gemiddeld op bij ${formatEuros(Math.round(price))} per dag.`,
  budgetNever: (budget: number, until: number) =>
    `Ook bij ${formatEuros(until)} per dag blijven de kosten gemiddeld onder het budget van ${formatEurosShort(budget)}.`,
  budgetAlways: (budget: number, from: number) =>
    `Ook bij ${formatEuros(from)} per dag zijn de kosten gemiddeld hoger dan het budget van ${formatEurosShort(budget)}.`,
  chanceNow: (price: number, chance: Chance) =>
    `Bij de prijs van nu (${formatEuros(price)}) is het budget ${chanceText(chance)} te klein.`,
  noBudget: 'Vul bij de volgende vraag een budget in. Dan staat hier bij welke prijs het op is.',
  budgetLine: (budget: number) => `budget: ${formatEurosShort(budget)}`,
  marker: (price: number) => `${formatEuros(Math.round(price))} per dag: even duur`,
  nowMark: (price: number) => `Stip: de prijs van nu, ${formatEuros(price)}.`,
  reach: 'Blokje onder de lijn: waar het omslagpunt ligt in 9 van de 10 keer.',
  bends: 'De lijn buigt door het plafond of een andere afspraak in het contract.',
  x: 'Prijs per dag, in euro’s',
  y: (unit: string) => `${unit} per jaar voor de gemeente`,
  yWhole: (unit: string) => `${unit} voor de gemeente, hele periode`,
  tableCaption: (priced: string, period: string) => `Kosten voor de gemeente met ${quoted(priced)} ${MONEY.in(period)}`,
  columns: (other: string | null, budget: boolean) => [
    'Prijs per dag',
    'Kosten, gemiddeld',
    '9 van de 10 keer',
    ...(other === null ? [] : [other]),
    ...(budget ? ['Kans boven budget', 'Rekenfout van die kans'] : []),
  ],
  csvColumns: (other: string | null, budget: boolean) => [
    'Prijs per dag',
    'Gemiddeld',
    'P5',
    'P95',
    ...(other === null ? [] : [other]),
    ...(budget ? ['Kans boven budget', 'Kans van', 'Kans tot'] : []),
  ],
  none: 'Geen contract in deze keuze heeft een prijs per dag.',
} as const;

/** Words of the chance that the budget is not enough. */
export const BUDGET = {
  ask: 'Wat is het budget per jaar?',
  askText: 'In dit voorbeeld staat geen budget. Vul er zelf een in.',
  field: 'Budget per jaar, in euro’s',
  own: 'uw getal',
  perYear: 'per jaar',
  finding: (chance: Chance, period: string) =>
    chance.count === 0
      ? `In geen enkele toekomst is het budget ${isYear(period) ? `van ${period} ` : ''}te klein`
      : `Het budget ${isYear(period) ? `van ${period}` : 'van alle jaren samen'} is ${chanceText(chance)} te klein`,
  about: (budget: number, own: boolean) =>
    `Budget: ${formatEuros(Math.round(budget))}${own ? ' (uw getal)' : ''} · alles wat de gemeente betaalt`,
  exact: (chance: Chance) => `Met de rekenfout: ${chanceRange(chance)}.`,
  size: (mean: number, p90: number) =>
    `Als het gebeurt, is het tekort gemiddeld ${formatEurosShort(mean)}. In 1 van de 10 van die keren is het meer dan ${formatEurosShort(p90)}.`,
  noSize: 'Dat is nooit gezien; helemaal uitgesloten is het daarmee niet.',
  months: 'De maand waarin het budget van het jaar op is · streep: rekenfout',
  years: 'De kans in elk jaar · streep: rekenfout',
  likeliest: (month: number) => `Raakt het op, dan het vaakst in ${MONTHS[month - 1]}.`,
  share: (share: number) => (share > 0 && share < 0.005 ? '< 1%' : formatPercent(share)),
  whole: 'hele periode',
  shortMonths: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  ceilingHeading: 'Plafond in het contract',
  ceiling: (contract: string, period: string, chance: Chance, mean: number | null) =>
    `${quoted(contract)} in ${period}: ${chanceText(chance)} boven het plafond (${chanceRange(chance)})` +
    `${mean === null ? '' : `, dan gemiddeld ${formatEurosShort(mean)}`}.`,
  tableCaption: 'De kans dat de gemeente meer betaalt dan het budget',
  columns: [
    'Jaar',
    'Budget',
    'Kans op tekort',
    'Rekenfout van die kans',
    'Tekort als het gebeurt',
    'In 1 van de 10 van die keren meer dan',
    'Tekort over alle keren',
  ],
  csvColumns: [
    'Jaar',
    'Maand waarin het op is',
    'Budget',
    'Kans',
    'Kans van',
    'Kans tot',
    'Tekort als het gebeurt',
    'P90 daarvan',
    'Tekort over alle keren',
  ],
  name: (finding: string, months: string) => `${finding}. ${months}`,
} as const;

/** Words of the ledger of all parties. */
export const PARTIES = {
  finding: (parts: readonly string[]) => {
    const text = listed(parts);
    return `${text[0].toUpperCase()}${text.slice(1)}`;
  },
  same: (total: string) => `Samen kost dit gemiddeld ${total}; er verandert nog niets`,
  nearlySame: 'De gemeenten en de aanbieder hebben bijna evenveel geld als nu',
  changes: {
    municipality: (euros: number) => `de gemeenten betalen ${more(euros)}`,
    provider: (euros: number) => `de aanbieder houdt ${more(-euros)} over`,
  },
  about: (period: string, isCash: boolean) =>
    `${isCash ? 'Geld dat is betaald' : 'Zorg die is geleverd'} ${MONEY.in(period)}, gemiddeld · in euro’s · min: ontvangt meer dan het betaalt`,
  columns: {
    municipality: 'Gemeenten',
    provider: 'Aanbieder',
    state: 'Rijk',
    programme: 'Potje overgang',
    'other-domains': 'Andere domeinen',
    society: 'Samenleving',
  },
  cause: 'Waarvoor',
  total: 'Samen betaald',
  range: '9 van de 10 keer',
  difference: 'Verschil met nu',
  differenceError: 'Rekenfout van dat verschil',
  odds: 'Meer dan nu',
  oddsCell: (count: number) => `in ${count} van de 20`,
  view: 'Tel wat is',
  delivery: 'geleverd',
  cash: 'betaald (kas)',
  show: 'Laat zien',
  amounts: 'bedragen',
  differences: 'verschil met nu',
  rowRule:
    'Elke regel telt op: alle partijen samen zijn de laatste kolom. Wat de een aan de ander betaalt, is samen nul.',
  providerSide: (result: number) => `Wat de aanbieder ontvangt min wat hij uitgeeft: hij ${resultText(result)}.`,
  unknown: (labels: readonly string[]) =>
    `Van ${listed(labels.map(quoted))} zijn de kosten van de aanbieder niet bekend: hun betaling telt mee, hun kosten niet.`,
  burden: (waiting: number) =>
    `Daarnaast, geen geld: de last van wachten en bezette plaatsen is ${formatEurosShort(waiting)} (eigen waardering).`,
  download: 'Bewaar de hele rekening (CSV, per taakveld)',
  caption: (period: string, isCash: boolean, isDifference: boolean) =>
    `${isDifference ? 'Verschil met nu, in' : 'In'} euro’s ${MONEY.in(period)}, ${isCash ? 'betaald' : 'geleverd'}: per regel wat elke partij betaalt`,
} as const;

/** Words of what a contract makes attractive. */
export const PUSH = {
  finding: (contract: string, paid: number, cost: number | null) =>
    Math.abs(paid) < 1
      ? `Bij ${quoted(contract)} levert een dag langer niets op`
      : `Bij ${quoted(contract)} levert een dag langer ${formatEuros(Math.round(paid))} op${cost === null ? '' : `; die dag kost ${formatEuros(Math.round(cost))}`}`,
  about: (year: string) => `Wat de aanbieder extra ontvangt, en wat het hem extra kost, in ${year}`,
  day: 'Eén dag langer',
  admission: 'Eén opname meer',
  cost: (what: 'day' | 'admission', euros: number, days: number | null) =>
    what === 'day'
      ? `kost de aanbieder extra: ${formatEuros(Math.round(euros))}`
      : `kost de aanbieder extra: ${formatEurosShort(euros)}${days === null ? '' : ` (${formatNumber(days)} dagen)`}`,
  sentence: (contracts: readonly string[], pull: Pull) =>
    `${listed(contracts.map(quoted))} ${contracts.length === 1 ? 'maakt' : 'maken'} ${PULLS[pull]}.`,
  note:
    'Streep: in 9 van de 10 keer. Dit is wat het contract aantrekkelijk maakt, geen voorspelling van wat een aanbieder doet. ' +
    'In de andere cijfers doet de aanbieder hetzelfde bij elk contract, tenzij het voorbeeld een reactie noemt.',
  tableCaption: (year: string) => `Wat een beetje meer zorg oplevert en kost voor de aanbieder in ${year}`,
  columns: [
    'Contract',
    'Eén dag langer levert op',
    '9 van de 10 keer',
    'Eén dag langer kost',
    'Eén opname meer levert op',
    'Opname, 9 van de 10 keer',
    'Eén opname meer kost',
    'Duur van die opname in dagen',
  ],
  csvColumns: [
    'Contract',
    'Dag levert op',
    'Dag P5',
    'Dag P95',
    'Dag kost',
    'Opname levert op',
    'Opname P5',
    'Opname P95',
    'Opname kost',
    'Dagen per opname',
  ],
  name: (what: string, rows: readonly string[]) => `${what}: ${rows.join('; ')}.`,
  row: (contract: string, paid: number) => `${quoted(contract)} levert ${formatEurosShort(Math.round(paid))} op`,
} as const;

/** What a contract pulls towards, by whether a day and an admission pay more than they cost. */
export type Pull = keyof typeof PULLS;
const PULLS = {
  'day-and-admission': 'volle plaatsen en een langer verblijf aantrekkelijk, en eerder vertrek minder',
  'admission-only': 'een kort verblijf en meer opnames aantrekkelijk, en zware hulpvragen minder',
  'day-only': 'een langer verblijf aantrekkelijk, en nieuwe jongeren opnemen minder',
  neither: 'een korter verblijf en minder opnames aantrekkelijk, en nieuwe jongeren opnemen minder',
  even: 'meer zorg en minder zorg even aantrekkelijk',
} as const;

/** Words of the grid of deals. */
export const DEAL = {
  finding: (count: number, total: number) =>
    `${formatNumber(count)} van de ${formatNumber(total)} afspraken ${count === 1 ? 'maakt' : 'maken'} niemand slechter af`,
  /** Between two cells of the grid. */
  between: ({ other, low, high }: Room, kind: 'share' | 'band') =>
    `Bij ${roomText({ other, low, high }, kind)} is niemand slechter af`,
  none: 'Bij elk van deze afspraken is iemand slechter af dan nu',
  unsure: 'Bij geen van deze afspraken is zeker dat niemand slechter af is',
  onlyPresent: 'Alleen de afspraak van nu maakt niemand slechter af',
  working: (done: number, total: number) => `${formatNumber(done)} van de ${formatNumber(total)} afspraken uitgerekend`,
  about: (period: string) => `Geld van beide partijen ${MONEY.in(period)}, vergeleken met nu (zonder uw keuzes)`,
  x: 'Prijs per dag, in euro’s',
  y: {
    share: (fixed: string, daily: string) => `Deel van ${quoted(fixed)}; de rest is ${quoted(daily)}`,
    band: (contract: string) => `Bandbreedte rond het vaste bedrag van ${quoted(contract)}`,
  },
  kinds: { share: 'prijs en vast deel', band: 'prijs en bandbreedte' },
  kind: 'Welke afspraken?',
  present: 'de afspraak van nu',
  absent: 'De afspraak van nu staat niet in dit raster.',
  letters: {
    'nobody-worse': '',
    'provider-worse': 'A',
    'municipality-worse': 'G',
    'both-worse': 'B',
    unsure: '?',
    pending: '',
  },
  words: {
    'nobody-worse': 'niemand slechter af',
    'provider-worse': 'aanbieder slechter af',
    'municipality-worse': 'gemeente slechter af',
    'both-worse': 'beide slechter af',
    unsure: 'niet zeker: te dicht bij nu',
    pending: 'wordt uitgerekend',
  },
  zeroSum:
    'Uw keuzes veranderen nog niets aan de zorg. Dan verschuift een andere afspraak alleen geld: wat de gemeente minder betaalt, mist de aanbieder. ' +
    'Kies eerst een plan dat geld bespaart, bijvoorbeeld minder plaatsen of een korter verblijf. Dan is er iets te verdelen.',
  nothingSaved: 'Uw keuzes kosten beide partijen samen evenveel als nu: er valt niets te verdelen.',
  saves: (least: number, most: number) =>
    `Uw keuzes besparen beide partijen samen gemiddeld ${between(least, most)}. Dat is te verdelen met de prijs en de vorm van het contract.`,
  costs: (least: number, most: number) =>
    `Uw keuzes kosten beide partijen samen gemiddeld ${between(least, most)} meer dan nu. Iemand moet dat betalen, dus een van beide is altijd slechter af.`,
  mixed: (less: number, more: number) =>
    `Het hangt van de afspraak af wat beide partijen samen overhouden: gemiddeld van ${formatEurosShort(less)} minder tot ${formatEurosShort(more)} meer dan nu. ` +
    'Vrijgekomen geld gaat voor een deel naar anderen.',
  moneyOnly: 'Dit gaat alleen over geld. Wat het doet met wachten, staat hierboven.',
  unsureNote: 'Slechter af: het gemiddelde verschil met nu is groter dan de rekenfout.',
  tableCaption: (period: string) => `Elke afspraak vergeleken met nu, ${MONEY.in(period)}`,
  columns: (kind: 'share' | 'band') => [
    kind === 'share' ? 'Vast deel en prijs per dag' : 'Bandbreedte en prijs per dag',
    'Wie is slechter af?',
    'Gemeente betaalt, verschil met nu',
    'Rekenfout gemeente',
    'Aanbieder houdt over, verschil met nu',
    'Rekenfout aanbieder',
    'Kans op verlies',
  ],
  deal: (other: string, price: string) => `${other}, ${price}`,
  cell: (verdict: string, municipality: number, provider: number) =>
    `${verdict}, gemeente ${signed(municipality)}, aanbieder ${signed(provider)}`,
  room: (kind: 'share' | 'band', rooms: readonly Room[]) =>
    `Gemiddeld is niemand slechter af bij een prijs per dag van ${listed(rooms.map((room) => roomText(room, kind)))}.`,
  csvColumns: [
    'Prijs per dag',
    'Vast deel of band',
    'Oordeel',
    'Gemeente betaalt meer dan nu',
    'Gemeente van',
    'Gemeente tot',
    'Aanbieder houdt meer over dan nu',
    'Aanbieder van',
    'Aanbieder tot',
    'Kans op verlies',
  ],
  refused: {
    'no-result': 'Van de aanbieder zijn geen kosten bekend: wie er slechter van wordt, is dan niet te zeggen.',
    simulated: 'Bij deze afspraken reageren mensen op het geld. Dat kan hier niet worden nagespeeld.',
    invalid: 'Met deze bedragen kan geen raster worden gemaakt.',
    none: 'Voor dit raster zijn een contract per dag en een vast bedrag nodig. Maak ze bij uw keuzes.',
  },
  name: (finding: string, present: string | null) =>
    `${finding}.${present === null ? '' : ` De afspraak van nu: ${present}.`}`,
  mix: 'Deels vast, deels per dag',
} as const;

/** A chance with its error. */
interface Chance {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Writes a chance as a share of futures: `in 34% van de toekomsten`, never `0%` for what was seen. */
export function chanceText({ count, share }: Chance): string {
  if (count > 0 && share < 0.005) return 'in minder dan 1% van de toekomsten';
  if (share === 1) return 'in alle toekomsten';
  return `in ${formatPercent(Math.min(share, 0.99))} van de toekomsten`;
}

/** Writes the range of a chance: `30 tot 38%`. */
export function chanceRange({ low, high }: Chance): string {
  return rangeText(low, high, (value) => formatPercent(value, high < 0.02 ? 1 : 0)).replace('% tot', ' tot');
}

/** Writes a price within a range, or that it lies beyond it. */
export function priceWithin(price: number | null, beyond: string): string {
  return price === null ? beyond : formatEuros(Math.round(price));
}

/** Writes a price or a share along a side of the grid. */
export function termText(kind: 'price' | 'share', value: number): string {
  return kind === 'price' ? formatEuros(value) : `${formatShortest(value * 100, 1)}%`;
}

function isYear(period: string): boolean {
  return /^\d+$/.test(period);
}

function quoted(label: string): string {
  return `‘${label}’`;
}

function widthOf({ p5, p95 }: Amount): number {
  return p95 - p5;
}

function isFixed(amount: Amount): boolean {
  return widthOf(amount) < SAME;
}

function apart(euros: number): string {
  return euros < SAME ? 'niet' : formatEurosShort(euros);
}

function resultText(euros: number): string {
  if (Math.abs(euros) < SAME) return 'speelt quitte';
  return euros < 0
    ? `komt gemiddeld ${formatEurosShort(-euros)} tekort`
    : `houdt gemiddeld ${formatEurosShort(euros)} over`;
}

function lossText(share: number): string {
  if (share === 0) return 'in geen enkele toekomst verlies';
  if (share === 1) return 'in alle toekomsten verlies';
  return `verlies in ${formatPercent(Math.min(0.99, Math.max(0.01, share)))} van de toekomsten`;
}

function more(euros: number): string {
  return `${formatEurosShort(Math.abs(euros))} ${euros < 0 ? 'minder' : 'meer'}`;
}

/** The prices that leave nobody worse off, with the part that is fixed or the band. */
interface Room {
  readonly other: string;
  readonly low: string;
  readonly high: string;
}

function roomText({ other, low, high }: Room, kind: 'share' | 'band'): string {
  return `${low === high ? low : `${low} tot ${high}`} (${other} ${kind === 'share' ? 'vast' : 'bandbreedte'})`;
}

/** Two amounts as a range, or as one when they are written alike. */
function between(least: number, most: number): string {
  return euroRange({ mean: least, p5: least, p95: most });
}

function signed(euros: number): string {
  const size = formatEurosShort(Math.abs(euros));
  if (Math.abs(euros) < SAME) return 'gelijk';
  return `${euros < 0 ? '−' : '+'}\u00a0${size}`;
}
