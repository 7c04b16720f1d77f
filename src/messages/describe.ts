import { dayOfDate } from '../calendar/calendar.ts';
import type { DescribedChange, Description, DescriptionCode, DescriptionFacts } from '../scenario/describe.ts';
import type { Contract, LengthOfStay, UrgentRule, Waiting } from '../scenario/schema.ts';
import { listed } from './entered-value.ts';
import { fieldValue, formatDays, formatStay } from './field-values.ts';
import { fieldLabel, inSentence, printable } from './fields.ts';
import { formatCount, formatDate, formatEuros, formatNumber, formatShortest, MONTHS } from './format.ts';

/** Days in a year over weeks in a year: a yearly number divided by this is the number a week. */
const WEEKS_PER_YEAR = 365.25 / 7;

/** Writes one setting as one Dutch sentence with its unit: `Er komen 123 jongeren per jaar bij; dat is 2,4 per week.` */
export function descriptionText(description: Description): string {
  return write(description);
}

type Writer<Code extends DescriptionCode> = (facts: DescriptionFacts[Code]) => string;

function write<Code extends DescriptionCode>(description: Description & { readonly code: Code }): string {
  const writer: Writer<Code> = WRITERS[description.code];
  return writer(description.facts as DescriptionFacts[Code]);
}

const WRITERS: { readonly [Code in DescriptionCode]: Writer<Code> } = {
  period: ({ startDate, endDate }) =>
    `De berekening loopt van ${dateText(startDate)} tot en met ${formatDate(dayOfDate(endDate) - 1)}.`,
  replications: ({ count, seed }) =>
    `De toekomst wordt ${count === 1 ? 'één keer' : `${formatNumber(count)} keer`} nagespeeld, met startgetal ‘${printable(seed)}’.`,
  start: (start) =>
    start.kind === 'given'
      ? 'De eerste dag begint zoals de beginstand zegt.'
      : `Eerst loopt een aanloop van ${formatDays(start.warmUpDays)} die niet meetelt.`,
  norm: ({ days }) => `De norm voor wachten is ${formatDays(days)}.`,
  group: ({ group, urgent }) =>
    urgent ? `De groep ‘${printable(group)}’ is spoed.` : `De groep ‘${printable(group)}’ is geen spoed.`,
  inflow: ({ stream, referralsPerYear, from }) => {
    const since = from === null ? 'Er' : `Vanaf ${dateText(from)}`;
    const comes = referralsPerYear === 1 ? 'komt' : 'komen';
    const whose = stream === null ? '' : ` (${printable(stream)})`;
    const count = `${formatShortest(referralsPerYear, 2)} ${referralsPerYear === 1 ? 'jongere' : 'jongeren'} per jaar`;
    const perWeek = formatShortest(referralsPerYear / WEEKS_PER_YEAR, referralsPerYear < 5 ? 2 : 1);
    return `${since} ${comes} ${from === null ? '' : 'er '}${count} bij${whose}; dat is ${perWeek} per week.`;
  },
  growth: ({ from, rate }) => {
    const size = `${formatShortest(Math.abs(rate) * 100, 2)}%`;
    return `Vanaf ${dateText(from)} en daarna elk jaar op 1 januari komen er ${size} ${rate < 0 ? 'minder' : 'meer'} jongeren bij dan ervoor.`;
  },
  season: ({ factors }) => {
    const busiest = factors.indexOf(Math.max(...factors));
    const quietest = factors.indexOf(Math.min(...factors));
    return `De drukte verschilt per maand: in ${MONTHS[busiest]} ${formatShortest(factors[busiest])} keer en in ${MONTHS[quietest]} ${formatShortest(factors[quietest])} keer het gemiddelde.`;
  },
  shares: ({ groups }) =>
    `Van de nieuwe jongeren is ${listed(groups.map(({ group, share }) => `${percent(share)} ${inSentence(printable(group))}`))}.`,
  stay: ({ group, stay }) =>
    `${group === null ? 'Een verblijf duurt' : `Voor ‘${printable(group)}’ duurt een verblijf`} ${stayText(stay)}.`,
  places: ({ from, places }) =>
    `${from === null ? 'Er zijn' : `Vanaf ${dateText(from)} zijn er`} ${formatCount(places, 'plaats', 'plaatsen')}.`,
  closing: () => 'Worden het er minder, dan hoeft niemand weg: een plaats sluit pas als de jongere vertrekt.',
  unlimited: () => 'Er is altijd plaats.',
  waiting: (waiting) => waitingText(waiting),
  urgent: (urgent) => urgentText(urgent),
  exit: ({ to, share, whenFull }) =>
    `${percent(share)} stroomt na het verblijf door naar ‘${printable(to)}’; ${WHEN_FULL[whenFull]}.`,
  departure: ({ share }) =>
    share > 1 - 1e-9 ? 'Na het verblijf vertrekt iedereen.' : `${percent(share)} vertrekt na het verblijf.`,
  'first-day': ({ inCare, waiting }) =>
    `Op de eerste dag ${inCare === 1 ? 'heeft' : 'hebben'} ${formatCount(inCare, 'jongere', 'jongeren')} een plaats en ${waiting === 1 ? 'wacht er' : 'wachten er'} ${formatNumber(waiting)}.`,
  contract: ({ contract }) => contractText(contract),
  'fixed-cost': ({ item, priceYear }) => {
    const after =
      item.continuesDays === 'for-ever'
        ? 'deze kosten blijven ook als de plaats sluit'
        : `na sluiting lopen ze nog ${formatDays(item.continuesDays)} door`;
    return `${printable(item.label)} kost de zorgaanbieder ${euros(item.eurosPerPlaceYear)} per plaats per jaar (prijspeil ${priceYear}); ${after}.`;
  },
  'variable-cost': ({ eurosPerDay, priceYear }) =>
    `Daarbij kost elke jongere de zorgaanbieder ${euros(eurosPerDay)} per dag (prijspeil ${priceYear}).`,
  variant: ({ label, changes }) =>
    `Variant ‘${printable(label)}’: ${changes.length === 0 ? 'alles blijft zoals het is' : changes.map(changeText).join('; ')}.`,
};

const WHEN_FULL: Readonly<Record<DescriptionFacts['exit']['whenFull'], string>> = {
  'keep-place': 'is daar geen plaats, dan houdt de jongere de oude plaats bezet',
  'wait-at-home': 'is daar geen plaats, dan wacht de jongere thuis',
  leave: 'is daar geen plaats, dan vertrekt de jongere',
};

const ORDERS: Readonly<Record<Extract<Waiting, { kind: 'list' }>['order'], string>> = {
  'first-come': 'wie het eerst is aangemeld, krijgt de eerste vrije plaats',
  'most-urgent-first': 'spoed gaat voor, daarna wie het eerst is aangemeld',
};

const UNTIL: Readonly<Record<Extract<UrgentRule, { kind: 'overflow' }>['until'], string>> = {
  'place-free': 'tot er een plaats vrij is',
  'whole-stay': 'voor het hele verblijf',
};

function waitingText(waiting: Waiting): string {
  if (waiting.kind === 'refuse') return 'Wie geen vrije plaats vindt, zoekt ergens anders hulp: er is geen wachtlijst.';
  return `Wie geen vrije plaats vindt, komt op de wachtlijst: ${ORDERS[waiting.order]}.`;
}

function urgentText(urgent: UrgentRule): string {
  if (urgent.kind === 'wait') return 'Spoed wacht zoals ieder ander.';
  const limit = urgent.withinHours === 0 ? 'meteen' : `binnen ${formatShortest(urgent.withinHours)} uur`;
  return `Wie spoed heeft en niet ${limit} een plaats krijgt, gaat naar een noodplek van ${euros(urgent.eurosPerDay)} per dag, ${UNTIL[urgent.until]}.`;
}

function stayText(stay: LengthOfStay): string {
  const most = stay.maximumDays === undefined ? '' : `, hoogstens ${formatStay(stay.maximumDays)}`;
  switch (stay.kind) {
    case 'fixed':
      return `voor iedereen ${formatStay(stay.meanDays)}${most}`;
    case 'exponential':
      return `gemiddeld ${formatStay(stay.meanDays)}${most} (exponentiële verdeling)`;
    case 'empirical': {
      const mean = stay.observedDays.reduce((sum, days) => sum + days, 0) / stay.observedDays.length;
      return `zoals gemeten bij ${formatCount(stay.observedDays.length, 'verblijf', 'verblijven')}: gemiddeld ${formatStay(mean)}${most}`;
    }
    default:
      return `gemiddeld ${formatStay(stay.meanDays)}${most}, met een spreiding van ${formatShortest(stay.cv, 3)} keer dat gemiddelde (${DISTRIBUTIONS[stay.kind]})`;
  }
}

const DISTRIBUTIONS: Readonly<Record<'gamma' | 'lognormal' | 'weibull', string>> = {
  gamma: 'gammaverdeling',
  lognormal: 'lognormale verdeling',
  weibull: 'Weibullverdeling',
};

function contractText(contract: Contract): string {
  switch (contract.kind) {
    case 'pxq':
      return `De gemeente betaalt ${euros(contract.eurosPerDay)} voor elke dag dat een plaats bezet is (prijspeil ${contract.priceYear}).`;
    case 'lumpsum':
      return `De gemeente betaalt een vast bedrag van ${euros(contract.eurosPerYear)} per jaar (prijspeil ${contract.priceYear}).`;
    case 'lumpsum-norm': {
      const places =
        contract.places === 'as-planned'
          ? 'het geplande aantal plaatsen'
          : formatCount(contract.places, 'plaats', 'plaatsen');
      return `De gemeente betaalt een vast bedrag per jaar: ${places} × ${percent(contract.occupancyRate)} bezetting × 365 dagen × ${euros(contract.eurosPerDay)} (prijspeil ${contract.priceYear}).`;
    }
  }
}

function changeText({ place, before, after }: DescribedChange): string {
  const was = before === undefined ? '' : ` (was ${fieldValue(place, before)})`;
  return `${inSentence(fieldLabel(place))} wordt ${fieldValue(place, after)}${was}`;
}

function percent(share: number): string {
  return `${formatShortest(share * 100, 2)}%`;
}

function euros(value: number): string {
  return formatEuros(value, Number.isInteger(value) ? 0 : 2);
}

function dateText(date: string): string {
  return formatDate(dayOfDate(date));
}
