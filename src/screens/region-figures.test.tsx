import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { finish } from '../experiment/book.ts';
import type { Futures } from '../experiment/futures.ts';
import { municipalityCosts } from '../experiment/municipalities.ts';
import { buildingReports, emptyDates, residentsOf } from '../experiment/property.ts';
import { breakEvenOf, leftBehindOf, staffPathsOf } from '../experiment/provider.ts';
import { simulateFutures } from '../experiment/run.ts';
import { doubleRunningWork, reinvestmentWork } from '../experiment/transition.ts';
import { BUILDINGS } from '../messages/buildings.ts';
import { MUNICIPALITIES } from '../messages/municipalities.ts';
import { TRANSITION } from '../messages/transition.ts';
import { variantOf } from '../scenario/change.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { AccountsFigure } from './buildings/accounts-figure.tsx';
import { ClosingsTable } from './buildings/closings-table.tsx';
import { DecisionFigure } from './buildings/decision-figure.tsx';
import { EmptyFigure } from './buildings/empty-figure.tsx';
import { BillFigure } from './municipalities/bill-figure.tsx';
import { RulesTable } from './municipalities/rules-table.tsx';
import { BreakEvenFigure } from './transition/break-even-figure.tsx';
import { DoubleRunningFigure } from './transition/double-running-figure.tsx';
import { FreedMoneyFigure } from './transition/freed-money-figure.tsx';
import { LeftBehindFigure } from './transition/left-behind-figure.tsx';
import { ProgrammeFigures } from './transition/programme-figures.tsx';
import { StaffFigure } from './transition/staff-figure.tsx';

const text = readFileSync('scenarios/voorbeeldregio.json', 'utf8');
const parsed = parseScenarioText(text, 'voorbeeldregio.json');
if (!parsed.ok) throw new Error('the example region cannot be read');
const { scenario } = parsed;
const futures = simulateFutures(scenario, { replications: 40 });
const { grid } = futures;

function place(id: string) {
  const [index, found] = [...(scenario.locations ?? []).entries()].find(([, one]) => one.id === id) ?? [];
  const residents = residentsOf(futures, id);
  const report = buildingReports(futures).find((one) => one.location === id);
  if (index === undefined || !found?.property || !residents || !report) throw new Error(`no building ${id}`);
  return { futures, place: found, empty: emptyDates(futures)[index], residents, report, property: found.property };
}

const village = place('dorpshuis');
const estate = place('landgoed');
const costs = municipalityCosts(futures) ?? [];
const [inForce] = costs.filter((one) => one.isInForce);
const houses = { scenario, grid, label: 'Huizen' };
const breakEven = breakEvenOf(futures, 'huizen', 2026);
const opened = variantOf(scenario, 'openhouden');
const stays: Futures = simulateFutures(opened.ok ? opened.scenario : scenario, { replications: 40 });
const running = (payer: 'municipality' | 'provider') => finish(doubleRunningWork(futures, stays, payer));
const pair = { now: scenario, chosen: stays.scenario };

const drawn: Readonly<Record<string, string>> = {
  bill: renderToStaticMarkup(
    <BillFigure scenario={scenario} shown={inForce} ownUse={costs[0]} period="2026" periodLabel="in 2026" />,
  ),
  rules: renderToStaticMarkup(
    <RulesTable scenario={scenario} costs={costs} inForce={inForce} years="2025 tot en met 2027 samen" />,
  ),
  empty: renderToStaticMarkup(<EmptyFigure {...village} />),
  stays: renderToStaticMarkup(<EmptyFigure {...estate} />),
  decision: renderToStaticMarkup(<DecisionFigure {...village} />),
  noDecision: renderToStaticMarkup(<DecisionFigure {...estate} />),
  accounts: renderToStaticMarkup(<AccountsFigure {...village} year="2026" />),
  closings: renderToStaticMarkup(<ClosingsTable {...village} />),
  behind: renderToStaticMarkup(<LeftBehindFigure {...houses} behind={leftBehindOf(futures)[0]} />),
  staff: renderToStaticMarkup(<StaffFigure {...houses} path={staffPathsOf(futures)[0]} />),
  breakEven: breakEven ? renderToStaticMarkup(<BreakEvenFigure {...houses} found={breakEven} />) : '',
  programme: renderToStaticMarkup(<ProgrammeFigures scenario={scenario} />),
  freed: renderToStaticMarkup(
    <FreedMoneyFigure scenario={scenario} report={finish(reinvestmentWork(futures))[0]} year="2026" />,
  ),
  running: renderToStaticMarkup(
    <DoubleRunningFigure
      picture={{ pair, now: futures, chosen: stays, isComplete: true }}
      running={{ municipality: running('municipality'), provider: running('provider') }}
    />,
  ),
  notRunning: renderToStaticMarkup(
    <DoubleRunningFigure
      picture={{ pair, now: futures, chosen: futures, isComplete: true }}
      running={{ municipality: null, provider: null }}
    />,
  ),
};

const findingOf = (html: string) => />([^<]*)<\/h3>/.exec(html)?.[1] ?? '';

describe.each(Object.entries(drawn))('the figure %s of the example region', (_, html) => {
  it('has a finding of at most fifteen words, and no word that is none', () => {
    const finding = findingOf(html);
    expect(finding.length).toBeGreaterThan(5);
    expect(finding.split(/\s/).length, finding).toBeLessThanOrEqual(15);
    expect(html.replaceAll(/<[^>]*>/g, '\n')).not.toMatch(/NaN|undefined|\bnull\b|\[object|Infinity|\d\.\d{1,2}(?!\d)/);
  });
});

describe('what municipalities pay', () => {
  it('marks the rule of the case, and lays six rules side by side with own use first', () => {
    const heads = [...drawn.rules.matchAll(/<th scope="col"[^>]*>([^<]*)/g)].map(([, words]) => words);
    expect(heads.slice(0, 3)).toEqual([
      MUNICIPALITIES.columns.place,
      MUNICIPALITIES.rules.ownUse,
      'Voor 50% eigen gebruik',
    ]);
    expect(heads).toHaveLength(7);
    expect(drawn.rules).toContain(MUNICIPALITIES.rules.now);
  });

  it('names the smallest when chance alone is a large part of its bill', () => {
    expect(drawn.bill).toMatch(/Zandwijk is klein\. .* alleen door toeval/);
  });
});

describe('a building', () => {
  it('says when it is empty, and of one that does not close that there is nothing to choose', () => {
    expect(findingOf(drawn.empty)).toMatch(/leeg op .* 2027/);
    expect(findingOf(drawn.stays)).toBe(BUILDINGS.empty.findingStays);
    expect(findingOf(drawn.noDecision)).toBe(BUILDINGS.decision.findingNone);
    expect(drawn.noDecision).not.toContain(BUILDINGS.options.sell);
  });

  it('leaves the sunk book value out of the decision in words, and the options out of the accounts', () => {
    expect(drawn.decision).toContain('€\u00a0900\u00a0duizend');
    expect(drawn.decision).toContain('telt hier niet mee');
    for (const item of ['depreciation', 'impairment', 'tariff'] as const)
      expect(drawn.decision).not.toContain(BUILDINGS.accounts.items[item]);
    for (const option of Object.values(BUILDINGS.options)) expect(drawn.accounts).not.toContain(option);
  });

  it('compares its planned closing with when it is empty in half and in nine of ten futures', () => {
    const dates = [...drawn.closings.matchAll(/<th scope="col">([^<]*)/g)].map(([, words]) => words);
    expect(dates[1]).toBe('1 januari 2026');
    expect(dates).toHaveLength(4);
    // 1,600,000 - 22 years of 35,000, a year after the first date.
    expect(drawn.closings).toContain('€\u00a0830\u00a0duizend');
  });
});

describe('the transition', () => {
  it('keeps 115,000 of the first year, and ends with nothing (domain 2.3)', () => {
    expect(drawn.programme).toContain('€\u00a0115.000 over');
    expect(findingOf(drawn.programme)).toMatch(/alles besteed/);
  });

  it('shows the sum behind the occupancy at which cost is paid', () => {
    const { fixedEuros = 0, variableEurosPerDay = 0, price = null, crossing = null } = breakEven ?? {};
    const share = fixedEuros / (365 * 16 * ((price?.eurosPerDay ?? 0) - variableEurosPerDay));
    expect(crossing?.occupancy).toBeCloseTo(share, 6);
    expect(drawn.breakEven).toContain(`= ${(100 * share).toFixed(1).replace('.', ',')}%`);
  });

  it('tells that a choice is needed before there is anything to pay back', () => {
    expect(drawn.notRunning).toContain(TRANSITION.double.none);
    expect(drawn.running).not.toContain(TRANSITION.double.none);
  });
});
