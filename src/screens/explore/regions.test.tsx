import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../../calendar/calendar.ts';
import { textFaults } from '../../charts/read-drawing.ts';
import { simulateFutures } from '../../experiment/run.ts';
import { FLOW } from '../../messages/figures.ts';
import { shiftText, WATERBED } from '../../messages/waterbed.ts';
import { variantOf } from '../../scenario/change.ts';
import { checkScenario } from '../../scenario/check.ts';
import { longRunInput } from '../../scenario/long-run-input.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import { longRun } from '../../theory/long-run.ts';
import { SessionContext } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { createCaseLibrary } from '../state/case-library.ts';
import { openingOf } from '../state/plan.ts';
import { createSession, type Session } from '../state/session.ts';
import { Answer } from './answer.tsx';
import { CheckTables } from './check-tables.tsx';
import { LowerFigures } from './lower-figures.tsx';
import { decisionsOf, momentsOf } from './moments.ts';
import { moneyFigureOf } from './money-outcomes.ts';
import { figureOf, spreadOf } from './outcomes.ts';
import { excessOf } from './overload-notice.ts';
import type { Player } from './player.ts';
import { REGIONS } from './regions.test-data.ts';
import { Tiles } from './tiles.tsx';
import { WaitingFigure } from './waiting-figure.tsx';
import { Waterbed } from './waterbed.tsx';
import { waterbedOf } from './waterbed-rows.ts';

/** Never on screen, whatever the scenario. */
const FORBIDDEN = /NaN|undefined|\bnull\b|\[object|Infinity|>\s*·|·\s*·/;

const states = Object.values(REGIONS).flatMap((region) =>
  [null, ...region.variants.map(({ id }) => id)].map((variant) => ({ region, variant })),
);

describe.each(states)('the page of $region.id with variant $variant', ({ region, variant }) => {
  const picture = pictureOf(region, variant);
  const moments = momentsOf(region);
  const waiting = spreadOf(picture.chosen, 'waitingList', region.endDate);
  const parts: Record<string, ReactNode> = {
    answer: (
      <Answer
        picture={picture}
        waiting={figureOf(picture, 'waitingList', region.endDate)}
        overflow={figureOf(picture, 'overflowPlaces', region.endDate)}
        excess={excessOf(picture.chosen.scenario)}
      />
    ),
    tiles: (
      <Tiles
        picture={picture}
        moments={moments}
        figures={{
          waiting: figureOf(picture, 'waitingList', region.endDate),
          waitingBefore: spreadOf(picture.now, 'waitingList', region.startDate),
          overNorm: figureOf(picture, 'waitingOverNorm', moments.year),
          occupancy: figureOf(picture, 'occupancyRate', moments.year),
          cost: moneyFigureOf(picture, 'costMunicipality', moments.year),
        }}
      />
    ),
    waterbed: <Waterbed picture={picture} moments={moments} />,
    'waiting list': <WaitingFigure picture={picture} moments={moments} isOverloaded={false} playing={null} />,
    'one future alone': <WaitingFigure picture={picture} moments={moments} isOverloaded playing={7} />,
    'figures below': <LowerFigures picture={picture} moments={moments} waiting={waiting} player={still(null)} />,
    'futures one by one': <LowerFigures picture={picture} moments={moments} waiting={waiting} player={still(7)} />,
    check: <CheckTables picture={picture} longRun={longRun} />,
  };

  it.each(Object.keys(parts))('has no word that is no word in: %s', (name) => {
    const markup = draw(region, parts[name]);
    expect(markup.length).toBeGreaterThan(100);
    expect(markup.replace(/<[^>]*>/g, '>').match(FORBIDDEN)).toBeNull();
    expect(markup).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(['waiting list', 'figures below', 'futures one by one'])(
    'keeps the words of drawings apart in: %s',
    (name) => {
      const drawings = [...draw(region, parts[name]).matchAll(/<svg [^>]*viewBox="0 0 \d{3}[\s\S]*?<\/svg>/g)];
      expect(drawings.length).toBeGreaterThan(0);
      for (const [svg] of drawings) expect(textFaults(svg)).toEqual([]);
    },
  );

  it('has totals of days that are the sum of the segments, in the row above them', () => {
    const { total, segments } = waterbedOf(picture, moments.year);
    expect(segments).toHaveLength(region.segments.length);
    for (const measure of ['daysOutOfHome', 'waitingDays', 'overflowDays'] as const) {
      const parts = segments.map(({ figures }) => figures[measure].chosen?.mean ?? 0);
      const sum = parts.reduce((all, part) => all + part, 0);
      expect(total.figures[measure].chosen?.mean ?? 0).toBeCloseTo(sum, 6);
    }
  });
});

describe('every made-up region', () => {
  it.each(Object.entries(REGIONS))('%s is a scenario that the language allows', (_, region) => {
    expect(checkScenario(region)).toMatchObject({ ok: true });
  });
});

describe('fewer places in family homes, for which clients of the closed ward wait in their place', () => {
  const picture = pictureOf(REGIONS.chain, 'minder', 120);
  const { total, shifts } = waterbedOf(picture, '2026');
  const days = (futures: Picture['now'], segment: number) => daysIn(futures, 'careDays', segment, [12, 24]);

  it('moves days to the ward, and the page says in one sentence what that comes to', () => {
    const [ward, homes] = [0, 1].map((segment) => days(picture.chosen, segment) - days(picture.now, segment));
    expect(ward).toBeGreaterThan(500);
    expect(homes).toBeLessThan(-500);
    const shift = shifts[0];
    if (shift.kind !== 'between-segments') throw new Error(shift.kind);
    expect(shift).toMatchObject({ measure: 'daysOutOfHome', less: 'Gezinshuis', more: 'Gesloten groep' });
    expect(shift.total).toBeCloseTo(ward + homes, 6);
    const less = Math.round(-shift.total).toLocaleString('nl-NL');
    expect(shiftText(shift)).toBe(
      `Minder dagen uit huis in Gezinshuis, maar meer in Gesloten groep: samen ${less} dagen minder`,
    );
  });

  it('lets more children wait for the ward while fewer days are spent out of home', () => {
    expect(shifts.slice(1).map(shiftText)).toEqual(['Samen minder dagen uit huis, maar meer dagen wachten']);
    expect(total.figures.waitingDays.difference?.mean).toBeGreaterThan(0);
  });

  it('is told of nobody who chose nothing', () => {
    expect(waterbedOf(pictureOf(REGIONS.chain, null), '2026').shifts).toEqual([]);
  });
});

describe('a table of all segments', () => {
  const markup = draw(
    REGIONS.chain,
    <Waterbed picture={pictureOf(REGIONS.chain, 'minder')} moments={momentsOf(REGIONS.chain)} />,
  );

  it('has a caption, a header for each column and each row, and the totals first', () => {
    expect(markup).toContain(`<caption class="vh">${WATERBED.caption('2026')}`);
    expect(markup.match(/<th scope="col"/g)).toHaveLength(5);
    const rows = [...markup.matchAll(/<th scope="row">([^<]*)/g)].map(([, label]) => label);
    expect(rows).toEqual([WATERBED.total, 'Gesloten groep', 'Gezinshuis', 'Hulp thuis']);
  });

  it('says of the totals how often, how much more or less than now, and in how many futures', () => {
    const [, total] = /waterbed__total">([\s\S]*?)<\/tr>/.exec(markup) ?? [];
    expect(total.match(/in 9 van de 10 keer/g)).toHaveLength(4);
    expect(total.match(/dan nu|gelijk aan nu/g)).toHaveLength(4);
    expect(total).toMatch(/in \d+ van de 20 toekomsten/);
  });

  it('leaves out what a segment does not have: help at home is no day out of home', () => {
    const [, home] = /<th scope="row">Hulp thuis([\s\S]*?)<\/tr>/.exec(markup) ?? [];
    expect(home).toContain(WATERBED.none);
  });
});

describe('the flow of clients', () => {
  const flowOf = (region: Scenario) =>
    draw(
      region,
      <LowerFigures
        picture={pictureOf(region, null)}
        moments={momentsOf(region)}
        waiting={null}
        player={still(null)}
      />,
    );

  it('tells of each way to come, to move on and to leave that the region has', () => {
    const markup = flowOf(REGIONS.everything);
    const { transfersIn, dropouts, returns, prevented, diverted, divertedFull } = FLOW.otherRows;
    for (const words of [transfersIn, dropouts, returns, prevented, diverted, divertedFull])
      expect(markup).toContain(`keer ${words[0].toLowerCase()}${words.slice(1)}`);
    expect(flowOf(REGIONS.onlyAtHome)).not.toContain(FLOW.others([]).slice(0, 20));
  });

  it('calls those in help at home in care, and only those with a place a place', () => {
    expect(flowOf(REGIONS.onlyAtHome)).not.toContain(FLOW.occupied);
    expect(flowOf(REGIONS.onlyAtHome)).toContain(FLOW.inCare);
  });

  it('finds more coming than leaving when there are more clients at the end, whatever way they leave', () => {
    const { chosen } = pictureOf(REGIONS.longNames, null);
    const { grid, replications } = chosen;
    const referrals = daysIn(chosen, 'referrals', null, [0, 10]);
    const departures = daysIn(chosen, 'departures', null, [0, 10]);
    expect(replications.length * grid.segments).toBeGreaterThan(100);
    // Many give up or are refused: those who come are far more than those who leave after care, also in a full region.
    expect(referrals - departures).toBeGreaterThan(100);
    expect(flowOf({ ...REGIONS.longNames, startDate: '2025-03-15', endDate: '2027-01-01' })).toContain(
      FLOW.finding(100, 100),
    );
  });
});

describe('the moments of a region', () => {
  it('are those of its groups, its staff and its measures too', () => {
    expect(momentsOf(REGIONS.everything).decision).toBe(dayOfDate('2024-04-01'));
    expect(decisionsOf(REGIONS.chain)).toEqual([{ day: dayOfDate('2027-01-01'), places: 50 }]);
  });

  it('take the year of which most is played when no whole year follows', () => {
    expect(momentsOf(REGIONS.longNames)).toMatchObject({ year: '2025', yearDays: 292, isAYearLater: false });
    expect(FLOW.about('2025', 292)).toBe('Gemiddeld in 2025 (292 dagen van dat jaar)');
  });
});

describe('the formulas', () => {
  it('are silent about rules that they do not have, and answer the rest', () => {
    expect(longRunInput(REGIONS.everything).kind).not.toBe('segments');
    expect(longRunInput(REGIONS.chain)).toEqual({ kind: 'not-covered' });
    expect(longRunInput(REGIONS.longNames)).toEqual({ kind: 'not-covered' });
    const input = longRunInput(REGIONS.onlyAtHome);
    if (input.kind !== 'segments') throw new Error(input.kind);
    expect(longRun(input.segments)).toMatchObject([{ kind: 'unlimited' }, { kind: 'unlimited' }]);
  });
});

/** What the page has in hand after a run: now, and the variant. */
function pictureOf(region: Scenario, variant: string | null, replications = 20): Picture {
  const changed = variantOf(region, variant);
  if (!changed.ok) throw new Error(`${region.id} has no variant ${variant}`);
  const now = simulateFutures(region, { replications });
  const chosen = variant === null ? now : simulateFutures(changed.scenario, { replications });
  return { pair: { now: region, chosen: changed.scenario }, now, chosen, isComplete: true };
}

/** The mean over replications of a month series, of one segment or of all (null), from month to month. */
function daysIn(
  { grid, replications }: Picture['now'],
  series: (typeof MONTH_SERIES)[number],
  segment: number | null,
  [from, until]: readonly [number, number],
): number {
  const row = MONTH_SERIES.indexOf(series);
  const segments = segment === null ? Array.from({ length: grid.segments }, (_, index) => index) : [segment];
  const sums = replications.map(({ months }) =>
    segments.reduce(
      (sum, index) =>
        months
          .slice(monthCell(grid, row, index, from), monthCell(grid, row, index, until))
          .reduce((a, b) => a + b, sum),
      0,
    ),
  );
  return sums.reduce((a, b) => a + b, 0) / sums.length;
}

function draw(region: Scenario, part: ReactNode): string {
  return renderToStaticMarkup(<SessionContext value={sessionOf(region)}>{part}</SessionContext>);
}

function sessionOf(region: Scenario): Session {
  return createSession({
    run: () => new Promise(() => {}),
    library: createCaseLibrary(region, []),
    opened: { settings: openingOf(region), trouble: null },
    fetchOwnFile: async () => null,
    readFile: async () => ({ ok: false, lines: [] }),
    now: () => new Date(0),
    clock: () => 0,
    fetchCheck: async () => () => [],
    startCaseRunner: () => new Promise(() => {}),
    describeChange: async () => '',
  });
}

function still(current: number | null): Player {
  const nothing = () => {};
  return { current, isPaused: false, isStill: false, total: 10, play: nothing, toggle: nothing, stop: nothing };
}
