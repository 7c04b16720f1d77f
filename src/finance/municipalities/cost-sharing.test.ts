import { describe, expect, it } from 'vitest';
import type { Contract, Municipality, Scenario } from '../../scenario/schema.ts';
import { gridOf } from '../../simulation/compile/grid.ts';
import { everyScenario, runsOf } from '../../simulation/properties/metamorphic.test-data.ts';
import { accountReplication, planMoney } from '../account.ts';
import { gridByHand, scenarioByHand, segmentByHand, viewEuros } from '../hand-made.test-data.ts';
import { segmentsWith } from '../views.ts';
import { billOf, planBill } from './bill.ts';
import type { SharingRule } from './cost-sharing.ts';
import { budgetShares, divideBill } from './cost-sharing.ts';
import type { Use } from './use.test-data.ts';
import { replicationOfUse, threeMunicipalities } from './use.test-data.ts';

const OWN_USE: SharingRule = { kind: 'own-use' };
const RULES: readonly SharingRule[] = [
  OWN_USE,
  { kind: 'moving-average', years: 3 },
  { kind: 'previous-year' },
  { kind: 'budget-share', by: 'inhabitants' },
  { kind: 'budget-share', by: 'state-budget' },
  { kind: 'threshold', eurosPerClientYear: 20_000, by: 'inhabitants' },
  { kind: 'mixture', ownUseShare: 0.4, by: 'state-budget' },
];

/** Closed care at 274 euros a day; two years unless told otherwise. */
function region(settings: Partial<Scenario> = {}): Scenario {
  return scenarioByHand({
    startDate: '2023-01-01',
    endDate: '2025-01-01',
    municipalities: threeMunicipalities(),
    contracts: [{ id: 'dagprijs', label: 'Dagprijs', kind: 'pxq', eurosPerDay: 274, priceYear: 2023 }],
    segments: [segmentByHand({ contract: 'dagprijs' })],
    ...settings,
  });
}

/** Euros of each municipality in each year. */
function paid(scenario: Scenario, rule: SharingRule, uses: readonly Use[]): number[][] {
  const { municipalities = [], costSharing } = scenario;
  const grid = gridByHand(scenario);
  const money = planMoney(scenario, grid);
  const plan = planBill(scenario, money, costSharing?.segments);
  const replication = replicationOfUse(grid, uses);
  const bill = billOf(plan, replication, accountReplication(money, replication));
  if (!bill) throw new Error('no municipalities');
  const euros = [...divideBill(rule, bill, plan, municipalities)];
  return municipalities.map((_, place) => euros.slice(place * plan.years.length, (place + 1) * plan.years.length));
}

const stay = (municipality: number, year: number, careDays: number, client = municipality): Use => ({
  municipality,
  client,
  year,
  careDays,
});

describe('own use', () => {
  it('a stay of 152 days at 274 euros costs its municipality 41,648 euros (domain 2.6)', () => {
    expect(paid(region(), OWN_USE, [stay(1, 2023, 152)])).toEqual([
      [0, 0],
      [41_648, 0],
      [0, 0],
    ]);
  });

  it('overflow goes by overflow days, help while waiting by days at home on the list, each in its segment', () => {
    const scenario = region({
      segments: [
        segmentByHand({
          contract: 'dagprijs',
          urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 500 },
          waiting: { kind: 'list', order: 'first-come', bridging: { afterDays: 0, share: 1, eurosPerDay: 60 } },
        }),
        segmentByHand({ id: 'open', contract: 'dagprijs' }),
      ],
    });
    const uses: Use[] = [
      { municipality: 0, year: 2023, careDays: 100 },
      { municipality: 0, segment: 1, year: 2023, careDays: 10 },
      { municipality: 1, year: 2023, overflowDays: 4, waitingDays: 5, careDays: 100 },
      { municipality: 2, year: 2023, overflowDays: 1, waitingDays: 20 },
    ];
    const of2023 = paid(scenario, OWN_USE, uses).map(([first]) => first);
    expect(of2023).toEqual([110 * 274, 100 * 274 + 4 * 500 + 60, 500 + 19 * 60]);
  });

  it('a fixed amount goes by care days, and by referrals in a year in which nobody was in care', () => {
    const scenario = region({
      contracts: [{ id: 'dagprijs', label: 'Vast', kind: 'lumpsum', eurosPerYear: 120_000, priceYear: 2023 }],
    });
    const euros = paid(scenario, OWN_USE, [stay(0, 2023, 150), stay(2, 2023, 50)]);
    expect(euros.map(([first]) => first)).toEqual([90_000, 0, 30_000]);
    [72_000, 36_000, 12_000].forEach((share, place) => {
      expect(euros[place][1]).toBeCloseTo(share, 6);
    });
  });

  it('what is settled on a segment goes by its care days, also what comes back', () => {
    const contract: Contract = {
      id: 'vast',
      label: 'Vast',
      kind: 'lumpsum',
      eurosPerYear: 120_000,
      priceYear: 2023,
      corridor: { bandShare: 0, aboveShare: 1, belowShare: 0.5, eurosPerDay: 300 },
    };
    const scenario = region({
      contracts: [contract, { id: 'dagprijs', label: 'Dagprijs', kind: 'pxq', eurosPerDay: 100, priceYear: 2023 }],
      segments: [segmentByHand({ contract: 'vast' }), segmentByHand({ id: 'open', contract: 'dagprijs' })],
    });
    // 200 days are worth 60,000: half of the 60,000 that is short comes back.
    const euros = paid(scenario, OWN_USE, [
      stay(0, 2023, 150),
      stay(1, 2023, 50),
      { municipality: 2, segment: 1, year: 2023, careDays: 200 },
    ]);
    expect(euros.map(([first]) => first)).toEqual([67_500, 22_500, 20_000].map((each) => expect.closeTo(each, 6)));
  });

  it('what a measure costs goes by the care days of all segments, whichever segment it is about', () => {
    const scenario = region({
      measures: [
        {
          id: 'werven',
          label: 'Werven',
          kind: 'recruit',
          segment: 'open',
          from: '2023-01-01',
          rampUpDays: 0,
          placesPerYear: 0,
          stoppingPerYear: 0,
          mostPlaces: 0,
          eurosPerYear: 40_000,
          priceYear: 2023,
        },
      ],
      segments: [segmentByHand({}), segmentByHand({ id: 'open' })],
    });
    const euros = paid(scenario, OWN_USE, [
      stay(0, 2023, 30),
      { municipality: 1, segment: 1, year: 2023, careDays: 10 },
    ]);
    expect(euros.map(([first]) => first)).toEqual([30_000, 10_000, 0].map((each) => expect.closeTo(each, 6)));
  });
});

describe('rules that look back', () => {
  // Days of the three: 100, 60 and 40 in 2023; 50, 100 and 50 in 2024.
  const uses = [
    stay(0, 2023, 100),
    stay(1, 2023, 60),
    stay(2, 2023, 40),
    stay(0, 2024, 50),
    stay(1, 2024, 100),
    stay(2, 2024, 50),
  ];
  const past = (careDays: readonly (readonly [number, number])[]): Partial<Municipality>[] =>
    careDays.map(([of2021, of2022]) => ({
      pastUse: [
        { year: 2021, careDays: of2021 },
        { year: 2022, careDays: of2022 },
      ],
    }));
  const known = region({
    municipalities: threeMunicipalities(
      past([
        [80, 90],
        [80, 50],
        [40, 60],
      ]),
    ),
  });
  const bill = 200 * 274;

  it('the mean of three years is the days of these years together (Noordoost-Brabant)', () => {
    const euros = paid(known, { kind: 'moving-average', years: 3 }, uses);
    // 2021 to 2023: 270, 190 and 140 of 600 days; 2022 to 2024: 240, 210 and 150 of 600.
    expect(euros[0]).toEqual([(270 / 600) * bill, (240 / 600) * bill].map((each) => expect.closeTo(each, 6)));
    expect(euros[1]).toEqual([(190 / 600) * bill, (210 / 600) * bill].map((each) => expect.closeTo(each, 6)));
    expect(euros[2]).toEqual([(140 / 600) * bill, (150 / 600) * bill].map((each) => expect.closeTo(each, 6)));
  });

  it('the previous year decides the share of this year', () => {
    const euros = paid(known, { kind: 'previous-year' }, uses);
    // 2022: 90, 50 and 60 of 200 days; 2023: 100, 60 and 40 of 200.
    expect(euros).toEqual(
      [
        [0.45 * bill, 0.5 * bill],
        [0.25 * bill, 0.3 * bill],
        [0.3 * bill, 0.2 * bill],
      ].map((each) => each.map((euro) => expect.closeTo(euro, 6))),
    );
  });

  it('a dear year weighs as much as it was used: a past year of twice the days counts twice', () => {
    const scenario = region({
      municipalities: threeMunicipalities([
        { pastUse: [{ year: 2022, careDays: 400 }] },
        { pastUse: [{ year: 2022, careDays: 0 }] },
        { pastUse: [{ year: 2022, careDays: 0 }] },
      ]),
    });
    const euros = paid(scenario, { kind: 'moving-average', years: 2 }, uses);
    // 400 + 100 of 600 days.
    expect(euros[0][0]).toBeCloseTo((500 / 600) * bill, 6);
  });

  it('without past use it is as the referrals would have it: 60, 30 and 10 percent', () => {
    const euros = paid(region(), { kind: 'previous-year' }, uses);
    expect(euros.map(([first]) => first)).toEqual([0.6, 0.3, 0.1].map((share) => expect.closeTo(share * bill, 6)));
    expect(euros.map(([, second]) => second)).toEqual([0.5, 0.3, 0.2].map((share) => expect.closeTo(share * bill, 6)));
  });

  it('a whole year before weighs twice as much as half a year of the horizon', () => {
    const scenario = region({ startDate: '2023-07-01' });
    const half = [stay(0, 2023, 50), stay(2, 2023, 50)];
    const [large] = paid(scenario, { kind: 'moving-average', years: 2 }, half);
    // 60 % of 200 days as expected for 2022, and 50 of the 100 days of half 2023.
    expect(large[0]).toBeCloseTo((170 / 300) * 27_400, 6);
  });

  it('of a municipality that told nothing as many days are expected as belong to its referrals', () => {
    const scenario = region({
      municipalities: threeMunicipalities([
        { pastUse: [{ year: 2022, careDays: 140 }] },
        { pastUse: [{ year: 2022, careDays: 40 }] },
      ]),
    });
    // 180 days are 90 % of the referrals, so 20 days for the last: 140, 40 and 20 of 200.
    const euros = paid(scenario, { kind: 'previous-year' }, uses);
    expect(euros.map(([first]) => first)).toEqual([0.7, 0.2, 0.1].map((share) => expect.closeTo(share * bill, 6)));
  });
});

describe('solidarity', () => {
  const uses = [stay(0, 2023, 100, 0), stay(2, 2023, 60, 1), stay(2, 2023, 40, 2)];

  it('a budget share divides by young inhabitants, whoever was in care (Noordoost-Brabant, JeugdzorgPlus)', () => {
    const euros = paid(region(), { kind: 'budget-share', by: 'inhabitants' }, uses);
    expect(euros.map(([first]) => first)).toEqual([32_880, 16_440, 5_480].map((each) => expect.closeTo(each, 6)));
  });

  it('or by what the state gives', () => {
    const municipalities = threeMunicipalities(
      [5, 3, 2].map((millions) => ({ stateBudgetEurosPerYear: millions * 1e6 })),
    );
    const euros = paid(region({ municipalities }), { kind: 'budget-share', by: 'state-budget' }, uses);
    expect(euros.map(([first]) => first)).toEqual([27_400, 16_440, 10_960].map((each) => expect.closeTo(each, 6)));
    expect(budgetShares(threeMunicipalities([{ stateBudgetEurosPerYear: 5 }]), 'state-budget')).toBeNull();
  });

  it('a mixture weighs own use and budget share', () => {
    const euros = paid(region(), { kind: 'mixture', ownUseShare: 0.25, by: 'inhabitants' }, uses);
    // Own use 27,400, 0 and 27,400; by inhabitants 32,880, 16,440 and 5,480.
    expect(euros.map(([first]) => first)).toEqual([31_510, 12_330, 10_960].map((each) => expect.closeTo(each, 6)));
  });

  it('above a threshold a client is paid by all: what is over for each client, not for each municipality', () => {
    const rule: SharingRule = { kind: 'threshold', eurosPerClientYear: 15_000, by: 'inhabitants' };
    // Clients cost 27,400, 16,440 and 10,960: 12,400 and 1,440 are over, together 13,840.
    const euros = paid(region(), rule, uses).map(([first]) => first);
    expect(euros).toEqual(
      [15_000 + 0.6 * 13_840, 0.3 * 13_840, 27_400 - 1_440 + 0.1 * 13_840].map((each) => expect.closeTo(each, 6)),
    );
  });

  it('the days of one client in two segments count together, and each year has a threshold of its own', () => {
    const scenario = region({
      segments: [segmentByHand({ contract: 'dagprijs' }), segmentByHand({ id: 'open', contract: 'dagprijs' })],
    });
    const rule: SharingRule = { kind: 'threshold', eurosPerClientYear: 15_000, by: 'inhabitants' };
    const over = 60 * 274 - 15_000;
    const moved: Use[] = [
      { municipality: 2, client: 1, segment: 0, year: 2023, careDays: 30 },
      { municipality: 2, client: 1, segment: 1, year: 2023, careDays: 30 },
      { municipality: 2, client: 1, segment: 1, year: 2024, careDays: 30 },
    ];
    const euros = paid(scenario, rule, moved);
    expect(euros[2]).toEqual([15_000 + 0.1 * over, 30 * 274].map((each) => expect.closeTo(each, 6)));
    expect(euros[0]).toEqual([0.6 * over, 0].map((each) => expect.closeTo(each, 6)));
  });

  it('half a year has half the threshold', () => {
    const scenario = region({ startDate: '2023-07-01', endDate: '2024-01-01' });
    const rule: SharingRule = { kind: 'threshold', eurosPerClientYear: 30_000, by: 'inhabitants' };
    const euros = paid(scenario, rule, [stay(2, 2023, 100)]);
    expect(euros[2][0]).toBeCloseTo(15_000 + 0.1 * 12_400, 6);
  });

  it('a rule for some segments leaves the others by own use', () => {
    const scenario = region({
      segments: [segmentByHand({ contract: 'dagprijs' }), segmentByHand({ id: 'open', contract: 'dagprijs' })],
      costSharing: { rule: { kind: 'budget-share', by: 'inhabitants' }, segments: ['closed'] },
    });
    const euros = paid(scenario, { kind: 'budget-share', by: 'inhabitants' }, [
      stay(0, 2023, 100),
      { municipality: 2, segment: 1, year: 2023, careDays: 10 },
    ]);
    expect(euros.map(([first]) => first)).toEqual(
      [0.6 * 27_400, 0.3 * 27_400, 0.1 * 27_400 + 2_740].map((each) => expect.closeTo(each, 6)),
    );
  });
});

/** Any scenario with three municipalities, of which one told what it used before. */
function withRegion(scenario: Scenario): Scenario {
  const known = { pastUse: [{ year: 2022, careDays: 500 }] };
  const municipalities = threeMunicipalities(
    [known, {}, {}].map((each, place) => ({ ...each, stateBudgetEurosPerYear: place * 1e6 })),
  );
  return { ...scenario, municipalities };
}

describe('whatever the scenario and the rule', () => {
  it('the municipalities together pay what they pay together, in each year, to the cent', () => {
    let seen = 0;
    everyScenario((plain) => {
      const scenario = withRegion(plain);
      const [replication] = runsOf(scenario, 1);
      const grid = gridOf(scenario);
      const money = planMoney(scenario, grid);
      const booked = accountReplication(money, replication);
      for (const segments of [undefined, [scenario.segments[0].id]]) {
        const plan = planBill(scenario, money, segments);
        const bill = billOf(plan, replication, booked);
        for (const rule of RULES) {
          const euros = bill ? divideBill(rule, bill, plan, scenario.municipalities ?? []) : [];
          plan.years.forEach((_, year) => {
            const total = viewEuros(
              money,
              booked,
              'costMunicipality',
              segmentsWith(money, 'costMunicipality'),
              plan.spans[year],
            );
            const sum = plan.referralShares.reduce(
              (all, _share, place) => all + euros[place * plan.years.length + year],
              0,
            );
            expect(Math.abs(sum - total), rule.kind).toBeLessThan(0.005);
            seen += total;
          });
        }
      }
    });
    expect(seen).toBeGreaterThan(1e6);
  });
});
