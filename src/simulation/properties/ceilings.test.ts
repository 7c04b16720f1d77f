import { describe, expect, it } from 'vitest';
import { dateOfDay, dayOf, dayOfDate, daysInYear, monthStartsBetween, partsOfDay } from '../../calendar/calendar.ts';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import type { Journal } from '../journal.ts';
import type { Model } from '../model.ts';
import { MONTH_SERIES, monthCell, USUAL_MONTH_SERIES } from '../replication.ts';
import { runReplication } from '../simulate.ts';
import { follow } from './follow.test-data.ts';
import { everyScenario, livesOf, modelOf, runsOf } from './metamorphic.test-data.ts';
import { placesWatch } from './places-watch.test-data.ts';
import { recordsByName, reordered } from './transform.test-data.ts';

/**
 * The first segment and each second one after it are paid under a ceiling of so many days a year. Where a month begins
 * in the horizon the second segment comes under it then, and the third leaves it.
 */
function withCeiling(scenario: Scenario, days: number): Scenario {
  const common = { label: 'C', kind: 'pxq', eurosPerDay: 10, priceYear: 2024 } as const;
  const ceiling = { eurosPerYear: 10 * days, then: 'stop-admissions' } as const;
  const contracts: Contract[] = [
    { ...common, id: 'days', ceiling },
    { ...common, id: 'free' },
  ];
  const [, month] = monthStartsBetween(dayOfDate(scenario.startDate) + 1, dayOfDate(scenario.endDate));
  const changes = month === undefined ? undefined : dateOfDay(month);
  const segments = scenario.segments.map(({ behaviour: _, ...segment }, index) => {
    const [first, then] = index % 2 === 0 ? ['days', 'free'] : ['free', 'days'];
    const steps =
      changes !== undefined && (index === 1 || index === 2) ? [{ from: changes, contract: then }] : undefined;
    return { ...segment, contract: first, ...(steps && { contractSteps: steps }) };
  });
  return { ...scenario, contracts, segments };
}

/** Whether the segment is paid under the ceiling at a moment. */
function isPaid({ startDate, segments }: Scenario, segment: number, now: number): boolean {
  const { contract, contractSteps = [] } = segments[segment];
  const step = contractSteps.findLast(({ from }) => dayOfDate(from) - dayOfDate(startDate) <= now);
  return (step?.contract ?? contract) === 'days';
}

/** Tells from the journal alone when the days of the year are used up: a second bookkeeping of the ceiling. */
function ceilingOf(scenario: Scenario, model: Model, journal: Journal, daysPerYear: number) {
  const { startDay, horizonDays } = model.grid;
  const moves: { time: number; segment: number; change: number }[] = [];
  follow(journal, scenario, model, {
    afterEvent: (event, person, before, { now }) => {
      if (before.segment === person.segment && event !== 'admitted') return;
      if (before.segment >= 0) moves.push({ time: now, segment: before.segment, change: -1 });
      if (person.segment >= 0) moves.push({ time: now, segment: person.segment, change: 1 });
    },
  });
  /** Where the present year began: on 1 January, on the first day, or at the first moment. */
  const yearOf = (now: number) => {
    const { year } = partsOfDay(startDay + Math.floor(now));
    const [first, last] = now < 0 ? [model.startTime, 0] : [0, horizonDays];
    const from = Math.max(first, dayOf(year, 1, 1) - startDay);
    return { from, days: (Math.min(last, dayOf(year + 1, 1, 1) - startDay) - from) / daysInYear(year) };
  };
  return (now: number) => {
    const { from, days } = yearOf(now);
    const steps = scenario.segments.flatMap(({ contractSteps = [] }) =>
      contractSteps.map((step) => dayOfDate(step.from) - startDay),
    );
    const edges = [from, ...steps, ...moves.map(({ time }) => time), now].filter((edge) => edge >= from && edge <= now);
    edges.sort((a, b) => a - b);
    const inCare = scenario.segments.map(() => 0);
    let used = 0;
    let done = 0;
    for (let i = 0; i + 1 < edges.length; i++) {
      for (; done < moves.length && moves[done].time <= edges[i]; done++) {
        inCare[moves[done].segment] += moves[done].change;
      }
      const paid = inCare.reduce((sum, clients, at) => sum + (isPaid(scenario, at, edges[i]) ? clients : 0), 0);
      used += paid * (edges[i + 1] - edges[i]);
    }
    return used >= Math.round(daysPerYear * days * 2 ** 20) / 2 ** 20;
  };
}

const DAYS = [40, 150, 600];

describe('a ceiling that stops admissions, whatever the scenario', () => {
  it('nobody comes in while it is reached, and nobody waits for a free place while it is not', () => {
    let [stopped, admissions] = [0, 0];
    let number = 0;
    everyScenario((plain) => {
      const days = DAYS[number++ % DAYS.length];
      const scenario = withCeiling(plain, days);
      const { model, replication, journal } = livesOf(scenario);
      const isReached = ceilingOf(scenario, model, journal, days);
      const known = new Map<number, boolean>();
      const isStopped = (segment: number, now: number) => {
        if (!isPaid(scenario, segment, now)) return false;
        const reached = known.get(now) ?? isReached(now);
        known.set(now, reached);
        return reached;
      };
      const watch = placesWatch(scenario, model, replication.swaps > 0, isStopped);
      follow(journal, scenario, model, watch.onlooker);
      expect(watch.seen.faults).toEqual([]);
      admissions += watch.seen.admissions;
      if ([...known.values()].includes(true)) stopped += 1;
    }, 150);
    expect(admissions).toBeGreaterThan(800);
    expect(stopped).toBeGreaterThan(60);
  });

  it('two bookkeepings agree, and to look into a replication changes nothing', () => {
    everyScenario((plain) => {
      const scenario = withCeiling(plain, 150);
      const { model, replication, journal } = livesOf(scenario);
      expect(runReplication(model, 0)).toEqual(replication);
      const followed = follow(journal, scenario, model);
      const usual = monthCell(model.grid, Math.min(USUAL_MONTH_SERIES, MONTH_SERIES.length), 0, 0);
      expect(replication.months.slice(0, usual)).toEqual(followed.months.slice(0, usual));
      expect(replication.points).toEqual(followed.points);
    });
  });

  it('that is never reached changes no bit', () => {
    everyScenario((plain) => {
      const free = withCeiling(plain, 0);
      const never = withCeiling(plain, 1e7);
      expect(compileModel(never).ceilings).toHaveLength(1);
      expect(runsOf(never)).toEqual(
        runsOf({ ...free, contracts: free.contracts.map(({ id }) => ({ ...free.contracts[1], id })) as Contract[] }),
      );
    });
  });

  it('does not depend on the order of the segments', () => {
    everyScenario((plain) => {
      const scenario = withCeiling(plain, 150);
      const [one, other] = [scenario, reordered(scenario)].map((of) =>
        runsOf(of).map((replication) => recordsByName(of, modelOf(of).grid, replication)),
      );
      expect(other).toEqual(one);
    });
  });
});
