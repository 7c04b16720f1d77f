import fc from 'fast-check';
import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Capacity, Duration, Exit, Inflow, LengthOfStay, Measure } from '../../scenario/schema.ts';

/** What the parts of a made-up scenario may name, and the days between which its dates lie. */
export interface Names {
  readonly startDate: string;
  readonly horizonDays: number;
  readonly segments: readonly string[];
  readonly groups: readonly string[];
  readonly locations: readonly string[];
  readonly contracts: readonly string[];
}

/** An object with some keys that are always there, and others of which any number is there: none, one, or all. */
export function thing<Always extends object, Sometimes extends object = object>(
  always: { readonly [Key in keyof Always]: fc.Arbitrary<Always[Key]> },
  sometimes: { readonly [Key in keyof Sometimes]: fc.Arbitrary<Sometimes[Key]> } = {} as never,
): fc.Arbitrary<Always & Partial<Sometimes>> {
  const whole = fc.record({ ...always, ...sometimes } as Record<string, fc.Arbitrary<unknown>>);
  return fc
    .tuple(whole, fc.subarray(Object.keys(sometimes)))
    .map(([found, kept]) =>
      Object.fromEntries(Object.entries(found).filter(([key]) => key in always || kept.includes(key))),
    ) as never;
}

export const anyShare = fc.constantFrom(0, 0.25, 0.5, 1);
export const anyEuros = fc.constantFrom(0, 1, 250.5, 1000);
const spread = fc.constantFrom(0.5, 1.5);
/** Whole and half days: different ways to the same moment then meet in it, and what goes first matters. */
export const someDays = fc.integer({ min: 4, max: 120 }).map((halves) => halves / 2);

/** Dates of `count` days in rising order; the first on the first day. */
function datesFrom({ startDate, horizonDays }: Names, count: { min: number; max: number }): fc.Arbitrary<string[]> {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: horizonDays + 20 }), {
    minLength: count.min,
    maxLength: count.max,
  });
  return days.map((found) => found.sort((a, b) => a - b).map((day) => dateOfDay(dayOfDate(startDate) + day)));
}

const simpleStays = [
  thing({ kind: fc.constant('exponential' as const), meanDays: someDays }),
  thing({
    kind: fc.constantFrom('gamma' as const, 'lognormal' as const, 'weibull' as const),
    meanDays: someDays,
    cv: spread,
  }),
  thing({
    kind: fc.constant('uniform' as const),
    fromDays: fc.integer({ min: 0, max: 8 }),
    untilDays: someDays.map((days) => days + 8),
  }),
  thing({ kind: fc.constant('fixed' as const), meanDays: someDays }),
  thing({ kind: fc.constant('empirical' as const), observedDays: fc.array(someDays, { minLength: 1, maxLength: 5 }) }),
] as const;

/** A time that passes once. */
export const anyDuration: fc.Arbitrary<Duration> = fc.oneof(...simpleStays) as fc.Arbitrary<Duration>;

const maximum = fc.option(someDays, { nil: undefined, freq: 3 });
export const anyStay: fc.Arbitrary<LengthOfStay> = fc
  .tuple(
    fc.oneof(
      { arbitrary: anyDuration, weight: 5 },
      {
        arbitrary: fc.tuple(anyDuration, anyDuration).map(([short, long]) => ({
          kind: 'mixture' as const,
          parts: [
            { share: 0.75, stay: short },
            { share: 0.25, stay: long },
          ],
        })),
        weight: 1,
      },
    ),
    maximum,
  )
  .map(([stay, maximumDays]) =>
    maximumDays === undefined ? stay : { ...stay, maximumDays },
  ) as fc.Arbitrary<LengthOfStay>;

export function anyDestination({ segments }: Names) {
  return fc.oneof(
    fc.constant('leave' as const),
    fc.constantFrom(...segments).map((to) => ({ to })),
  );
}

function anyFallbacks({ segments }: Names, without: readonly string[]): fc.Arbitrary<string[] | undefined> {
  const others = segments.filter((id) => !without.includes(id));
  if (others.length === 0) return fc.constant(undefined);
  return fc.option(fc.shuffledSubarray(others, { minLength: 1, maxLength: Math.min(2, others.length) }), {
    nil: undefined,
    freq: 2,
  });
}

/** Some exits, of which the shares leave somebody to leave; or everybody to one later segment. */
export function anyExits(names: Names, own: string): fc.Arbitrary<Exit[]> {
  const exitTo = (to: string, share: number): fc.Arbitrary<Exit> =>
    fc
      .tuple(
        thing(
          {
            whenFull: fc.constantFrom(
              'keep-place' as const,
              'keep-place' as const,
              'wait-at-home' as const,
              'leave' as const,
            ),
          },
          { search: anyDuration },
        ),
        anyFallbacks(names, [own, to]),
      )
      .map(([exit, fallbacks]) => {
        // To the own segment the client keeps his place: he cannot find it full.
        const whenFull = to === own ? ('keep-place' as const) : exit.whenFull;
        return { to, share, ...exit, whenFull, ...(fallbacks ? { fallbacks } : {}) };
      });
  const some = fc
    .subarray([...names.segments], { maxLength: Math.min(3, names.segments.length) })
    .chain((to) =>
      fc.tuple(...to.map((id) => fc.constantFrom(0, 0.75 / to.length).chain((share) => exitTo(id, share)))),
    );
  const later = names.segments.slice(names.segments.indexOf(own) + 1);
  if (later.length === 0) return some;
  const all = fc.constantFrom(...later).chain((to) => exitTo(to, 1).map((exit) => [exit]));
  return fc.oneof(some, all);
}

/** How referrals divide over some of the groups. */
function anyShares({ groups }: Names): fc.Arbitrary<Inflow['groups']> {
  return fc
    .shuffledSubarray([...groups], { minLength: 1 })
    .map((chosen) => chosen.map((group, index) => ({ group, share: index === 0 ? ('rest' as const) : 0.25 / index })));
}

export function anyInflow(names: Names, own: string, id: string): fc.Arbitrary<Inflow> {
  const perYear = fc.integer({ min: 0, max: 60 });
  const known = fc.array(
    thing(
      { day: fc.integer({ min: 0, max: 2 * names.horizonDays - 1 }).map((halves) => halves / 2) },
      { stayDays: someDays, group: fc.constantFrom(...names.groups) },
    ),
    { maxLength: 5 },
  );
  const arrivals = fc.oneof(
    fc.constant({ kind: 'evenly-spaced' as const }),
    fc.constantFrom([1], [0.5, 0.5], [0.25, 0, 0.75]).map((chances) => ({
      kind: 'clustered' as const,
      sizes: chances.map((share, index) => ({ clients: index + 1, share })),
    })),
  );
  return fc
    .tuple(
      thing(
        { id: fc.constant(id), referralsPerYear: perYear, groups: anyShares(names) },
        {
          steps: fc
            .tuple(datesFrom(names, { min: 0, max: 2 }), perYear, perYear)
            .map(([dates, ...numbers]) => dates.map((from, i) => ({ from, referralsPerYear: numbers[i] }))),
          growth: thing({
            from: datesFrom(names, { min: 1, max: 1 }).map(([from]) => from),
            rate: fc.constantFrom(-0.5, 0.25),
          }),
          monthFactors: fc.constant([2, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]),
          weekdayFactors: fc.constant([1.5, 1.5, 1.5, 1.5, 1, 0, 0]),
          arrivals,
          known,
          population: thing({ clients: fc.integer({ min: 1, max: 5 }), meanDaysAtHome: someDays }),
        },
      ),
      anyFallbacks(names, [own]),
    )
    .map(([inflow, fallbacks]) => (fallbacks ? { ...inflow, fallbacks } : inflow));
}

/** Any capacity. A relocation leads to another segment, or for groups perhaps to another group of the same one. */
export function anyCapacity(names: Names, own: string): fc.Arbitrary<Capacity> {
  const others = names.segments.filter((id) => id !== own);
  const closingTo = (to: readonly string[]): fc.Arbitrary<Exclude<Capacity, { kind: 'unlimited' }>['closing']> =>
    to.length === 0
      ? fc.constant('as-clients-leave' as const)
      : fc.oneof(
          fc.constant('as-clients-leave' as const),
          thing({ relocateTo: fc.constantFrom(...to), eurosPerMove: anyEuros }),
        );
  const places = fc.integer({ min: 0, max: 8 });
  const numbered = (dates: readonly string[]) =>
    fc.tuple(...dates.map(() => places)).map((numbers) => dates.map((from, i) => ({ from, places: numbers[i] })));
  const withStart = (dates: readonly string[]) => [names.startDate, ...dates];
  const steps = datesFrom(names, { min: 0, max: 3 }).chain((dates) => numbered(withStart(dates)));
  const onlyWhen = thing({
    segment: fc.constantFrom(...(others.length > 0 ? others : names.segments)),
    has: fc.constantFrom('in-care' as const, 'places' as const),
    atLeast: fc.integer({ min: 0, max: 6 }),
  });
  const conditional = fc
    .tuple(steps, fc.array(fc.option(onlyWhen, { freq: 3 }), { minLength: 4, maxLength: 4 }))
    .map(([all, conditions]) =>
      all.map((step, i) => {
        const condition = i === 0 ? null : conditions[i];
        return condition ? { ...step, onlyWhen: condition } : step;
      }),
    );
  const limits = {
    reserved: thing({
      places: fc.integer({ min: 1, max: 2 }),
      groups: fc.subarray([...names.groups], { minLength: 1 }),
    }),
    staffed: datesFrom(names, { min: 1, max: 2 }).chain(numbered),
  };
  const flexible = thing({
    places: fc.integer({ min: 1, max: 3 }),
    openAtInCare: fc.integer({ min: 2, max: 6 }),
  }).chain((found) =>
    fc.integer({ min: 0, max: found.openAtInCare }).map((closeBelowInCare) => ({ ...found, closeBelowInCare })),
  );
  const group = (id: string) =>
    fc
      .tuple(
        fc.integer({ min: 1, max: 4 }),
        fc.option(
          fc.constantFrom(...names.locations, 'none').map((location) => (location === 'none' ? null : location)),
        ),
        datesFrom(names, { min: 3, max: 3 }),
        thing({ opens: fc.boolean(), admissionStop: fc.boolean(), closes: fc.boolean() }),
      )
      .map(([number, location, [opens, admissionStop, closes], used]) => ({
        id,
        label: id,
        places: number,
        ...(location === null ? {} : { location }),
        ...(used.opens ? { opens } : {}),
        ...(used.admissionStop ? { admissionStop } : {}),
        ...(used.closes ? { closes } : {}),
      }));
  const groups = fc
    .integer({ min: 1, max: 3 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => group(`g${i}`))));
  return fc.oneof(
    { arbitrary: thing({ kind: fc.constant('unlimited' as const) }), weight: 1 },
    {
      arbitrary: thing(
        {
          kind: fc.constant('places' as const),
          steps: others.length > 0 ? fc.oneof(steps, conditional) : steps,
          closing: closingTo(others),
        },
        { ...limits, flexible },
      ),
      weight: 5,
    },
    {
      arbitrary: thing({ kind: fc.constant('groups' as const), groups, closing: closingTo(names.segments) }, limits),
      weight: 2,
    },
  ) as fc.Arbitrary<Capacity>;
}

export function anyMeasure(names: Names, id: string): fc.Arbitrary<Measure> {
  const from = fc.oneof(
    fc.constant(names.startDate),
    datesFrom(names, { min: 1, max: 1 }).map(([date]) => date),
  );
  const common = {
    id: fc.constant(id),
    label: fc.constant(id),
    segment: fc.constantFrom(...names.segments),
    from,
    rampUpDays: fc.constantFrom(0, 30, 100),
    priceYear: fc.constant(2024),
    eurosPerYear: anyEuros,
  };
  const reaching = { reach: fc.constantFrom(0.5, 1), effect: fc.constantFrom(0.25, 1), eurosPerClient: anyEuros };
  const single = thing({
    kind: fc.constantFrom('prevent' as const, 'shorten' as const, 'faster-follow-up' as const),
    ...common,
    ...reaching,
  });
  const recruit = thing({
    kind: fc.constant('recruit' as const),
    ...common,
    placesPerYear: fc.integer({ min: 0, max: 12 }),
    stoppingPerYear: fc.constantFrom(0, 0.25),
    mostPlaces: fc.integer({ min: 0, max: 5 }),
  });
  const divert = thing({
    kind: fc.constant('divert' as const),
    ...common,
    ...reaching,
    to: fc.constantFrom(...names.segments),
  });
  const elsewhere = divert.filter(({ segment, to }) => segment !== to);
  return fc.oneof(single, recruit, ...(names.segments.length > 1 ? [elsewhere] : [])) as fc.Arbitrary<Measure>;
}
