import { dateText, inTurn, percent, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatStay } from './field-values.ts';
import { formatCount, formatShortest, MONTHS, WEEKDAYS } from './format.ts';
import { inSentence, printable } from './names.ts';

/** Days in a year over days in a week: a yearly number divided by this is the number a week. */
const WEEKS_PER_YEAR = 365.25 / 7;

/** The sentences about who comes, and when. */
export const INFLOW_WRITERS: Writers<
  | 'inflow'
  | 'growth'
  | 'season'
  | 'week'
  | 'arrivals'
  | 'known'
  | 'population'
  | 'shares'
  | 'origins'
  | 'fallbacks'
  | 'induced-demand'
> = {
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
  season: ({ factors }) => `De drukte verschilt per maand: ${extremes(factors, MONTHS, 'in')}.`,
  week: ({ factors }) => `De drukte verschilt per dag van de week: ${extremes(factors, WEEKDAYS, 'op')}.`,
  arrivals: (arrivals) => {
    if (arrivals.kind === 'evenly-spaced') return 'De jongeren komen één voor één, met gelijke tussenpozen.';
    const sizes = arrivals.sizes.map(
      ({ clients, share }) => `in ${percent(share)} van de keren ${formatCount(clients, 'jongere', 'jongeren')}`,
    );
    return `Broers en zussen komen samen aan: ${listed(sizes)}.`;
  },
  known: ({ clients }) =>
    clients === 1
      ? 'Van 1 jongere is bekend op welke dag die komt.'
      : `Van ${formatCount(clients, 'jongere', 'jongeren')} is bekend op welke dag zij komen.`,
  population: ({ clients, meanDaysAtHome }) =>
    `Een vaste groep van ${formatCount(clients, 'jongere', 'jongeren')} komt steeds terug, na gemiddeld ${formatStay(meanDaysAtHome)} thuis.`,
  shares: ({ groups }) =>
    `Van de nieuwe jongeren is ${listed(groups.map(({ group, share }) => `${percent(share)} ${inSentence(printable(group))}`))}.`,
  origins: ({ municipalities }) =>
    `Van deze jongeren komt ${listed(municipalities.map(({ municipality, share }) => `${percent(share)} uit ${quotedName(municipality)}`))}.`,
  fallbacks: ({ segments }) => `Is het hier vol, dan probeert een nieuwe jongere ${inTurn(segments)}.`,
  'induced-demand': ({ percent: more }) =>
    `Elk procent meer plaatsen dan op de eerste dag geeft ${formatShortest(more)}% meer aanmeldingen.`,
};

/** The busiest and the quietest of a row of factors. */
function extremes(factors: readonly number[], names: readonly string[], word: 'in' | 'op'): string {
  const busiest = factors.indexOf(Math.max(...factors));
  const quietest = factors.indexOf(Math.min(...factors));
  const [high, low] = [busiest, quietest].map((at) => `${word} ${names[at]} ${formatShortest(factors[at])} keer`);
  return `${high} en ${low} het gemiddelde`;
}
