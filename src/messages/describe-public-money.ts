import type { CostSharing } from '../scenario/schema.ts';
import { dateText, euros, percent, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatCount, formatNumber, formatShortest } from './format.ts';

/** The sentences about money beside the contracts. */
export const PUBLIC_MONEY_WRITERS: Writers<
  | 'indexation'
  | 'index-year'
  | 'index-path'
  | 'budget'
  | 'municipality'
  | 'state-budget'
  | 'past-use'
  | 'cost-sharing'
  | 'programme'
  | 'programme-income'
  | 'programme-spending'
  | 'reinvestment'
  | 'shadow-prices'
> = {
  indexation: ({ ovaShare, laterRate }) =>
    `De prijzen van contracten stijgen elk jaar mee: ${percent(ovaShare)} met de lonen (OVA) en ${percent(1 - ovaShare)} met de prijzen (PPC), met een correctie over het jaar ervoor; na de bekende jaren ${rateText(laterRate)} per jaar.`,
  'index-year': ({ year, ovaRate, ppcRate, ovaFinalRate, ppcFinalRate, correctionRate }) => {
    const finals = [
      ...(ovaFinalRate === undefined ? [] : [`${rateText(ovaFinalRate)} voor lonen`]),
      ...(ppcFinalRate === undefined ? [] : [`${rateText(ppcFinalRate)} voor prijzen`]),
    ];
    const correction =
      correctionRate === undefined ? '' : `; de correctie over ${year - 1} is ${rateText(correctionRate)}`;
    return `In ${year} is de stijging voorlopig ${rateText(ovaRate)} voor lonen en ${rateText(ppcRate)} voor prijzen${finals.length === 0 ? '' : `, en definitief ${listed(finals)}`}${correction}.`;
  },
  'index-path': ({ of, years, laterRate }) => {
    const known = years.map(({ year, rate }) => `in ${year} ${rateText(rate)}`);
    const later = `${years.length === 0 ? 'elk jaar' : 'daarna elk jaar'} ${rateText(laterRate)}`;
    return `${of === 'costs' ? 'De kosten van de zorgaanbieder stijgen' : 'Het budget van de gemeenten stijgt'}: ${[...known, later].join(', ')}.`;
  },
  budget: ({ eurosPerYear, priceYear }) =>
    `De gemeenten hebben hiervoor ${euros(eurosPerYear)} per jaar (prijspeil ${priceYear}).`,
  municipality: ({ label, inhabitants, referralShare }) =>
    `Gemeente ${quotedName(label)} heeft ${formatCount(inhabitants, 'inwoner', 'inwoners')} tot 18 jaar; ${percent(referralShare)} van de jongeren komt daarvandaan.`,
  'state-budget': ({ municipality, eurosPerYear }) =>
    `Gemeente ${quotedName(municipality)} krijgt van het Rijk ${euros(eurosPerYear)} per jaar voor jeugdhulp.`,
  'past-use': ({ municipality, years }) =>
    `Jongeren uit gemeente ${quotedName(municipality)} gebruikten ${listed(
      years.map(({ year, careDays }) => `${formatShortest(careDays, 1)} zorgdagen in ${year}`),
    )}.`,
  'cost-sharing': ({ rule, segments }) =>
    `De gemeenten verdelen de kosten ${segments === null ? '' : `van ${listed(segments.map(quotedName))} `}${ruleText(rule)}${segments === null ? '' : '; de andere kosten naar eigen gebruik'}.`,
  programme: ({ programme, reserveEuros }) =>
    `Programma ${quotedName(programme)} begint met een reserve van ${euros(reserveEuros)}; wat in een jaar overblijft, blijft staan voor het volgende.`,
  'programme-income': ({ programme, year, payer, euros: amount }) =>
    `In ${year} ${payer === 'state' ? 'betaalt het Rijk' : 'betalen de gemeenten'} ${euros(amount)} aan programma ${quotedName(programme)}.`,
  'programme-spending': ({ programme, label, year, euros: amount }) =>
    `In ${year} geeft programma ${quotedName(programme)} ${euros(amount)} uit aan ${quotedName(label)}.`,
  reinvestment: ({ label, segments, into, baselineEurosPerYear, alternativesEurosPerYear, priceYear, share, from }) =>
    `Vanaf ${dateText(from)} gaat met ${quotedName(label)} ${percent(share)} van wat de gemeenten aan ${listed(segments.map(quotedName))} minder betalen dan ${euros(baselineEurosPerYear)} per jaar (prijspeil ${priceYear}) naar ${listed(into.map(quotedName))}; wat daar ${alternativesEurosPerYear === undefined ? 'al' : `boven ${euros(alternativesEurosPerYear)} per jaar al`} wordt betaald, telt mee.`,
  'shadow-prices': ({ waitingEurosPerDay, blockedEurosPerDay, priceYear }) =>
    `Naast het geld telt een dag wachten voor ${euros(waitingEurosPerDay)} en een dag klaar zonder vervolgplek voor ${euros(blockedEurosPerDay)} (prijspeil ${priceYear}); niemand betaalt dat.`,
};

/** Published rates have two decimals of a percent, own ones sometimes three. */
function rateText(rate: number): string {
  return `${formatShortest(rate * 100, 3)}%`;
}

function ruleText(rule: CostSharing['rule']): string {
  switch (rule.kind) {
    case 'own-use':
      return 'naar eigen gebruik';
    case 'moving-average':
      return `naar het gemiddelde gebruik van ${formatNumber(rule.years)} jaar`;
    case 'previous-year':
      return 'naar het gebruik van het jaar ervoor';
    case 'budget-share':
      return `naar ${BY[rule.by]}, hoeveel zij zelf ook gebruiken`;
    case 'threshold':
      return `naar eigen gebruik tot ${euros(rule.eurosPerClientYear)} per jongere per jaar, en wat daarboven komt naar ${BY[rule.by]}`;
    case 'mixture':
      return `voor ${percent(rule.ownUseShare)} naar eigen gebruik en voor de rest naar ${BY[rule.by]}`;
  }
}

const BY = {
  inhabitants: 'het aantal inwoners tot 18 jaar',
  'state-budget': 'het budget dat zij van het Rijk krijgen',
} as const;
