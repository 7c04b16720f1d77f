import type { Scenario } from '../../scenario/schema.ts';
import type { Replication, Uses } from '../../simulation/replication.ts';
import type { Money, MoneyPlan } from '../account.ts';
import type { Booking } from '../bookings.ts';
import { BOOKINGS, MONEY_VIEWS } from '../bookings.ts';
import type { ViewLines } from '../views.ts';
import { sumLines } from '../views.ts';

/**
 * What the municipalities pay together in one replication, and what each would pay for its own use. In euros of the
 * delivery; a number for each municipality and year lies at `municipality * years + year`.
 */
export interface Bill {
  /** All that they pay in each calendar year. */
  readonly total: Float64Array;
  /** By own use: the part under the rule of the scenario, and the rest, which stays by own use. */
  readonly ruled: Float64Array;
  readonly others: Float64Array;
  /** Care days in the segments under the rule, all municipalities together, in each year. */
  readonly ruledCareDays: Float64Array;
  /** What the clients of each municipality cost above so many euros for each client and year, under the rule. */
  readonly above: (eurosPerClientYear: number) => Float64Array;
}

/** What of a bill is the same in every replication. */
export interface BillPlan {
  readonly years: readonly number[];
  /** The part of each calendar year that lies in the horizon: 1 for a whole year. */
  readonly yearParts: readonly number[];
  readonly municipalities: number;
  readonly segments: number;
  readonly referralShares: Float64Array;
  /** The months of each year: `[from, until)`. */
  readonly spans: readonly (readonly [from: number, until: number])[];
  readonly amounts: readonly Amount[];
  /** Whether the rule holds for each segment; the last: for what belongs to none of them. */
  readonly isRuled: readonly boolean[];
  /** Whether clients of each segment keep their turn on the list while they are in an emergency place. */
  readonly keepsTurn: readonly boolean[];
}

/** Lines that are divided by the same days of the same segment. */
interface Amount {
  /** The position of the segment; the number of segments for what belongs to none of them. */
  readonly segment: number;
  readonly by: Days;
  readonly lines: ViewLines;
}

/** By the days of the segment, or by care days of all segments. */
type Days = 'careDays' | 'overflowDays' | 'homeDays' | 'allCareDays';
/** `homeDays`: on the list, and not in an emergency place. */
const DAYS = ['careDays', 'overflowDays', 'homeDays'] as const;

/** Whose use it is that a payment is for; by care days of all segments when it is not named. */
const DIVIDED_BY: Partial<Record<Booking, Days>> = {
  contractPayment: 'careDays',
  aboveCeiling: 'careDays',
  corridorExtra: 'careDays',
  corridorRefund: 'careDays',
  safetyValve: 'careDays',
  sharedSaving: 'careDays',
  sharedLoss: 'careDays',
  overflowPayment: 'overflowDays',
  bridgingPayment: 'homeDays',
};

/**
 * Divides what the municipalities pay by what their own clients used. The payment for a segment in a year goes by its
 * care days, also what is settled on it; overflow by overflow days, help while waiting by days at home on the list; measures,
 * grants, programmes and what belongs to no segment by all care days of the year. By `referralShare` where nobody had
 * such a day. Null when the scenario has no municipalities.
 */
export function billOf(plan: BillPlan, { uses }: Replication, money: Money): Bill | null {
  if (uses === null) return null;
  const { years, municipalities, amounts, isRuled, spans, segments } = plan;
  const days = daysOf(plan, uses);
  const total = new Float64Array(years.length);
  const ruled = new Float64Array(municipalities * years.length);
  const others = new Float64Array(municipalities * years.length);
  // Euros for each day, segment and year: what a client costs.
  const prices = new Float64Array(DAYS.length * segments * years.length);
  for (const { segment, by, lines } of amounts) {
    const into = isRuled[segment] ? ruled : others;
    const ofSegment = by === 'allCareDays' ? segments : segment;
    const kind = by === 'allCareDays' ? 0 : DAYS.indexOf(by);
    for (let year = 0; year < years.length; year++) {
      const [from, until] = spans[year];
      const euros = sumLines(money, lines, from, until);
      total[year] += euros;
      const first = ((kind * (segments + 1) + ofSegment) * years.length + year) * (municipalities + 1);
      const all = days[first + municipalities];
      for (let municipality = 0; municipality < municipalities; municipality++) {
        const share = all > 0 ? days[first + municipality] / all : plan.referralShares[municipality];
        into[municipality * years.length + year] += euros * share;
      }
      if (by !== 'allCareDays' && isRuled[segment] && all > 0)
        prices[(kind * segments + segment) * years.length + year] += euros / all;
    }
  }
  return {
    total,
    ruled,
    others,
    ruledCareDays: ruledCareDays(plan, days),
    above: (eurosPerClientYear) => costAbove(plan, uses, prices, eurosPerClientYear),
  };
}

/** Works out which lines are divided by which days. `segments` are the ids under the rule: all when undefined. */
export function planBill(
  { municipalities = [], segments }: Pick<Scenario, 'municipalities' | 'segments'>,
  { months, layout }: MoneyPlan,
  ruledSegments: readonly string[] | undefined,
): BillPlan {
  const years = [...new Set(months.map(({ year }) => year))];
  const positions = Array.from({ length: segments.length + 1 }, (_, segment) => segment);
  const signs: Partial<Record<Booking, number>> = MONEY_VIEWS.costMunicipality;
  const linesOf = (segment: number, by: Days): ViewLines =>
    BOOKINGS.flatMap((booking) => {
      const sign = signs[booking];
      const first = layout.cellOf({ booking, segment, column: 'delivery' });
      const days = segment < segments.length ? (DIVIDED_BY[booking] ?? 'allCareDays') : 'allCareDays';
      return sign === undefined || first < 0 || days !== by ? [] : [{ first, sign }];
    });
  const shares = municipalities.reduce((sum, { referralShare }) => sum + referralShare, 0);
  return {
    years,
    yearParts: years.map(
      (year) => months.reduce((sum, month) => (month.year === year ? sum + month.part : sum), 0) / 12,
    ),
    municipalities: municipalities.length,
    segments: segments.length,
    referralShares: Float64Array.from(municipalities, ({ referralShare }) => referralShare / shares),
    spans: years.map((year) => [
      months.findIndex((month) => month.year === year),
      months.findLastIndex((month) => month.year === year) + 1,
    ]),
    amounts: positions
      .flatMap((segment) =>
        ([...DAYS, 'allCareDays'] as const).map((by) => ({ segment, by, lines: linesOf(segment, by) })),
      )
      .filter(({ lines }) => lines.length > 0),
    isRuled: positions.map(
      (segment) =>
        ruledSegments === undefined || (segment < segments.length && ruledSegments.includes(segments[segment].id)),
    ),
    keepsTurn: segments.map(({ urgent }) => urgent.kind === 'overflow' && urgent.until === 'place-free'),
  };
}

/**
 * Adds up the rows of a replication: days of a kind, in a segment (the last: in all), in a year, of a municipality (the
 * last: of all), at `((kind * (segments + 1) + segment) * years + year) * (municipalities + 1) + municipality`.
 */
function daysOf(plan: BillPlan, uses: Uses): Float64Array {
  const { years, municipalities, segments } = plan;
  const stride = municipalities + 1;
  const days = new Float64Array(DAYS.length * (segments + 1) * years.length * stride);
  for (let kind = 0; kind < DAYS.length; kind++) {
    const used = daysByRow(plan, uses, DAYS[kind]);
    const inAll = (kind * (segments + 1) + segments) * years.length;
    for (let row = 0; row < used.length; row++) {
      if (used[row] === 0) continue;
      const year = uses.years[row] - years[0];
      const municipality = uses.municipalities[row];
      const cell = ((kind * (segments + 1) + uses.segments[row]) * years.length + year) * stride;
      const all = (inAll + year) * stride;
      days[cell + municipality] += used[row];
      days[cell + municipalities] += used[row];
      days[all + municipality] += used[row];
      days[all + municipalities] += used[row];
    }
  }
  return days;
}

function daysByRow({ keepsTurn }: BillPlan, uses: Uses, kind: (typeof DAYS)[number]): Float64Array {
  const { segments, overflowDays, waitingDays } = uses;
  if (kind !== 'homeDays') return uses[kind];
  return waitingDays.map((days, row) =>
    keepsTurn[segments[row]] && overflowDays[row] > 0 ? Math.max(0, days - overflowDays[row]) : days,
  );
}

function ruledCareDays({ years, municipalities, segments, isRuled }: BillPlan, days: Float64Array): Float64Array {
  return Float64Array.from(years, (_, year) => {
    let sum = 0;
    for (let segment = 0; segment < segments; segment++)
      if (isRuled[segment]) sum += days[(segment * years.length + year) * (municipalities + 1) + municipalities];
    return sum;
  });
}

/** A client costs his days of each kind at what such a day of the segment cost in that year. */
function costAbove(plan: BillPlan, uses: Uses, prices: Float64Array, eurosPerClientYear: number): Float64Array {
  const { years, yearParts, municipalities, segments } = plan;
  const above = new Float64Array(municipalities * years.length);
  const ofClient = new Float64Array(years.length);
  const { clients, careDays, overflowDays } = uses;
  const homeDays = daysByRow(plan, uses, 'homeDays');
  const stride = segments * years.length;
  for (let row = 0; row < clients.length; row++) {
    const year = uses.years[row] - years[0];
    const price = uses.segments[row] * years.length + year;
    ofClient[year] +=
      careDays[row] * prices[price] +
      overflowDays[row] * prices[price + stride] +
      homeDays[row] * prices[price + 2 * stride];
    // The rows of a client lie side by side.
    if (row + 1 < clients.length && clients[row + 1] === clients[row]) continue;
    for (let at = 0; at < years.length; at++) {
      const over = ofClient[at] - eurosPerClientYear * yearParts[at];
      if (over > 0) above[uses.municipalities[row] * years.length + at] += over;
      ofClient[at] = 0;
    }
  }
  return above;
}
