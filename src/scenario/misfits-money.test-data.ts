import type { Misfit } from './misfits.test-data.ts';

const CRISIS = '/segments/crisisopvang';
const CLOSED = '/segments/gesloten';
const GROUP = '/segments/behandelgroep';
const HOME = '/segments/thuis';
const NORTH = '/locations/noord/property';
const SOUTH = '/locations/zuid/property';
const YEARS_TWICE = [
  { year: 2026, rate: 0.01 },
  { year: 2025, rate: 0.02 },
  { year: 2026, rate: 0.03 },
];
const reinvested = (share: number) =>
  ['een', 'twee'].map((id) => ({
    id,
    label: id,
    segments: ['gesloten'],
    into: ['thuis'],
    baselineEurosPerYear: 1,
    priceYear: 2024,
    share,
    from: '2025-01-01',
  }));
const people = (inhabitants: number) =>
  ['stad', 'dorp', 'eiland'].map((id, index) => ({
    id,
    label: id,
    inhabitants,
    referralShare: [0.5, 0.25, 0.25][index],
    ...(id === 'stad' ? { stateBudgetEurosPerYear: 10 } : {}),
  }));
const stop = (contract: string) => ({ [`/contracts/${contract}/ceiling/then`]: 'stop-admissions' });

/** Ids in the money that are not there. */
export const UNKNOWN_MONEY_IDS: readonly Misfit[] = [
  [`${CRISIS}/contractSteps/beschikbaar/contract`, 'beschikbar', 'contract'],
  [`${CRISIS}/location`, 'oos', 'location'],
  [`${CRISIS}/inflow/nieuw/municipalities/0/municipality`, 'stat', 'municipality'],
  ['/contracts/mengsel/parts/per-traject/contract', 'trajct', 'contract'],
  ['/costSharing/segments/0', 'geslotn', 'segment'],
  ['/reinvestments/alternatieven/segments/0', 'geslotn', 'segment'],
  ['/reinvestments/alternatieven/into/1', 'tuis', 'segment'],
].map(([path, value, to]) => ({
  title: `${path} names a ${to} that is not there`,
  changes: { [path]: value },
  code: 'unknown-reference',
  path,
  facts: { to, value },
}));

const DUPLICATES: readonly Misfit[] = (
  [
    ['two posts', `${GROUP}/providerCost/staffing/posts/1/id`, 'dag'],
    ['two steps of a contract', `${CRISIS}/contractSteps/1/id`, 'beschikbaar'],
    ['two parts of a mixture', '/contracts/mengsel/parts/1/id', 'per-traject'],
    ['two grants', `${NORTH}/grants/1/id`, 'spuk'],
    ['two incomes', '/programmes/transformatie/income/1/id', 'eerste'],
    ['two purposes', '/programmes/transformatie/spending/1/id', 'begin'],
    ['two years of past use', '/municipalities/stad/pastUse/1/id', 'toen'],
    ['two years of the index', '/indexation/prices/years/1/id', 'jaar-2024'],
  ] as const
).map(([what, path, id]) => ({
  title: `${what} have one id`,
  changes: { [path]: id },
  code: 'duplicate-id',
  path: path.slice(0, -'/id'.length),
  facts: { id, positions: [1, 2] },
}));

/** Amounts and dates that are right on their own and wrong together. */
export const MONEY_MISFITS: readonly Misfit[] = [
  ...DUPLICATES,
  {
    title: 'a mixture has one contract twice',
    changes: {
      '/contracts/mengsel/parts': [
        { contract: 'traject', share: 0.5 },
        { contract: 'traject', share: 0.5 },
      ],
    },
    code: 'duplicate-id',
    path: '/contracts/mengsel/parts/1',
    facts: { id: 'traject', positions: [1, 2] },
  },
  {
    title: 'a stream has one municipality twice',
    changes: { [`${CRISIS}/inflow/nieuw/municipalities/1/municipality`]: 'stad' },
    code: 'duplicate-id',
    path: `${CRISIS}/inflow/nieuw/municipalities/1`,
    facts: { id: 'stad' },
  },
  {
    title: 'the cost of one segment is shared twice',
    changes: { '/costSharing/segments': ['gesloten', 'gesloten'] },
    code: 'duplicate-id',
    path: '/costSharing/segments/1',
    facts: { id: 'gesloten' },
  },
  ...(['costs', 'budget'] as const).map(
    (key): Misfit => ({
      title: `one year twice in the index of the ${key}`,
      changes: { [`/indexation/${key}/years`]: YEARS_TWICE },
      code: 'duplicate-year',
      path: `/indexation/${key}/years/2/year`,
      facts: { year: 2026, positions: [1, 3] },
    }),
  ),
  {
    title: 'one year twice in the index of prices',
    changes: { '/indexation/prices/years/jaar-2025/year': 2024 },
    code: 'duplicate-year',
    path: '/indexation/prices/years/jaar-2025/year',
    facts: { year: 2024, positions: [1, 2] },
  },
  {
    title: 'one year twice in past use',
    changes: { '/municipalities/stad/pastUse/pas/year': 2022 },
    code: 'duplicate-year',
    path: '/municipalities/stad/pastUse/pas/year',
    facts: { year: 2022 },
  },
  {
    title: 'years of the index are left out',
    changes: {
      '/indexation/budget/years': [
        { year: 2028, rate: 0.01 },
        { year: 2025, rate: 0.02 },
        { year: 2026, rate: 0.03 },
      ],
    },
    code: 'years-left-out',
    path: '/indexation/budget/years',
    facts: { years: [2027] },
  },
  ...[`${CRISIS}/urgent`, `${CLOSED}/waiting/bridging`, `${GROUP}/capacity/closing`].map(
    (path): Misfit => ({
      title: `amounts rise, and ${path} does not say of which year it is`,
      changes: { [`${path}/priceYear`]: undefined },
      code: 'price-year-missing',
      path: `${path}/priceYear`,
      facts: {},
    }),
  ),
  {
    title: 'staff for groups of unknown size',
    changes: { [`${GROUP}/providerCost/staffing/placesPerGroup`]: undefined },
    code: 'group-size-missing',
    path: `${GROUP}/providerCost/staffing/placesPerGroup`,
    facts: {},
  },
  {
    title: 'a contract changes in the middle of a month',
    changes: { [`${CRISIS}/contractSteps/beschikbaar/from`]: '2025-12-15' },
    code: 'not-first-of-month',
    path: `${CRISIS}/contractSteps/beschikbaar/from`,
    facts: { date: '2025-12-15', before: '2025-12-01', after: '2026-01-01' },
  },
  {
    title: 'contracts are not in order of date',
    changes: { [`${CRISIS}/contractSteps/traject/from`]: '2024-12-01' },
    code: 'steps-not-sorted',
    path: `${CRISIS}/contractSteps/traject/from`,
    facts: { date: '2024-12-01', previous: '2025-01-01' },
  },
  {
    title: 'a mixture of a mixture',
    changes: {
      '/contracts/beschikbaar': {
        id: 'beschikbaar',
        label: 'Ook een mengsel',
        kind: 'mixture',
        parts: [
          { contract: 'mengsel', share: 0.5 },
          { contract: 'vast', share: 0.5 },
        ],
      },
    },
    code: 'mixture-in-mixture',
    path: '/contracts/beschikbaar/parts/0/contract',
    facts: { contract: 'Half om half' },
  },
  {
    title: 'the parts of a contract are not the whole',
    changes: { '/contracts/mengsel/parts/per-inwoner/share': 0.65 },
    code: 'shares-not-one',
    path: '/contracts/mengsel/parts',
    facts: { sum: 0.9 },
  },
  {
    title: 'municipalities are more than everybody',
    changes: { '/municipalities/dorp/referralShare': 0.4 },
    code: 'shares-not-one',
    path: '/municipalities',
    facts: { sum: 0.55 + 0.4 + 0.15 },
  },
  {
    title: 'the municipalities of a stream are not everybody',
    changes: { [`${CRISIS}/inflow/nieuw/municipalities/1/share`]: 0.2 },
    code: 'shares-not-one',
    path: `${CRISIS}/inflow/nieuw/municipalities`,
    facts: { sum: 0.7 + 0.2 },
  },
  ...(['vast', 'inwoners'] as const).map(
    (contract): Misfit => ({
      title: `a corridor around contract ${contract} does not say what a care day is worth`,
      changes: { [`/contracts/${contract}/corridor`]: { bandShare: 0.05, aboveShare: 1, belowShare: 1 } },
      code: 'corridor-without-price',
      path: `/contracts/${contract}/corridor/eurosPerDay`,
      facts: {},
    }),
  ),
  {
    title: 'a ceiling on trajectories would stop admissions',
    changes: { ...stop('traject') },
    code: 'ceiling-cannot-stop',
    path: '/contracts/traject/ceiling/then',
    facts: { reason: 'kind' },
  },
  {
    title: 'a ceiling on care that is free would stop admissions',
    changes: { '/contracts/dagprijs-stop/eurosPerDay': 0 },
    code: 'ceiling-cannot-stop',
    path: '/contracts/dagprijs-stop/ceiling/then',
    facts: { reason: 'price' },
  },
  {
    title: 'a ceiling on part of a contract would stop admissions',
    changes: { '/contracts/mengsel/parts/per-traject/contract': 'dagprijs-stop' },
    code: 'ceiling-cannot-stop',
    path: '/contracts/dagprijs-stop/ceiling/then',
    facts: { reason: 'mixture', mixture: 'Half om half' },
  },
  {
    title: 'an amount for each inhabitant of no municipality',
    changes: {
      '/municipalities': undefined,
      '/costSharing': undefined,
      [`${CRISIS}/inflow/nieuw/municipalities`]: undefined,
      '/sources/~1municipalities': undefined,
      '/sources/~1costSharing': undefined,
    },
    code: 'no-municipalities',
    path: '/contracts/inwoners/inhabitants',
    facts: {},
  },
  {
    title: 'no municipality to share with',
    changes: {
      '/municipalities': undefined,
      '/contracts/inwoners/inhabitants': 30_000,
      [`${CRISIS}/inflow/nieuw/municipalities`]: undefined,
      '/sources/~1municipalities': undefined,
    },
    code: 'no-municipalities',
    path: '/costSharing',
    facts: {},
  },
  {
    title: 'what the state gives is not known everywhere',
    changes: { '/costSharing/rule': { kind: 'budget-share', by: 'state-budget' }, '/municipalities': people(5) },
    code: 'no-state-budget',
    path: '/costSharing/rule/by',
    facts: { municipalities: ['dorp', 'eiland'] },
  },
  {
    title: 'nobody lives anywhere',
    changes: { '/municipalities': people(0) },
    code: 'nothing-to-divide-by',
    path: '/costSharing/rule/by',
    facts: { by: 'inhabitants' },
  },
  {
    title: 'a building for more groups than places',
    changes: { [`${NORTH}/groups`]: 15 },
    code: 'groups-above-places',
    path: `${NORTH}/groups`,
    facts: { groups: 15, places: 14 },
  },
  {
    title: 'what is left of a building is more than it cost',
    changes: { [`${NORTH}/tenure/residualEuros`]: 2_900_000 },
    code: 'residual-above-investment',
    path: `${NORTH}/tenure/residualEuros`,
    facts: { residualEuros: 2_900_000, investmentEuros: 2_800_000 },
  },
  {
    title: 'a building is let and it is not said for how much',
    changes: { [`${SOUTH}/afterwards`]: 'let' },
    code: 'option-missing',
    path: `${SOUTH}/afterwards`,
    facts: { option: 'let' },
  },
  {
    title: 'a rented building is sold',
    changes: { [`${SOUTH}/options/sell`]: { monthsAfterEmpty: 1, saleEuros: 1, costEuros: 1 } },
    code: 'rented-sold',
    path: `${SOUTH}/options/sell`,
    facts: {},
  },
  {
    title: 'one cost is paid twice',
    changes: { [`${NORTH}/grants/regio/covers`]: 'impairment', [`${NORTH}/grants/regio/share`]: 0.6 },
    code: 'grant-shares',
    path: `${NORTH}/grants`,
    facts: { covers: 'impairment', sum: 1.1 },
  },
  ...(
    [
      [CLOSED, 'location-of-groups'],
      [HOME, 'location-of-nothing'],
    ] as const
  ).map(
    ([segment, reason]): Misfit => ({
      title: `a location of a segment without a number of places: ${segment}`,
      changes: { [`${segment}/location`]: 'noord' },
      code: 'does-nothing',
      path: `${segment}/location`,
      facts: { reason },
    }),
  ),
  {
    title: 'freed money goes back to where it comes from',
    changes: { '/reinvestments/alternatieven/into/1': 'gesloten' },
    code: 'reinvested-in-itself',
    path: '/reinvestments/alternatieven/into/1',
    facts: { segment: 'Gesloten jeugdhulp' },
  },
  {
    title: 'freed money is spent twice',
    changes: { '/reinvestments': reinvested(0.6) },
    code: 'reinvested-twice',
    path: '/reinvestments/twee/segments/0',
    facts: { segment: 'Gesloten jeugdhulp', sum: 1.2 },
  },
];
