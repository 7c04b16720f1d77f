import { version } from '../../package.json';
import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import { DETAILS, type LifeEntry, lifeOf, placeGroupOf } from '../experiment/lives.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { totalsOf, type Visit, visitsOf } from '../experiment/visits.ts';
import { printable } from '../messages/names.ts';
import { TABLES } from '../messages/tables.ts';
import { TRACE, type Traced, totalLines, traceLines } from '../messages/trace.ts';
import type { Scenario } from '../scenario/schema.ts';
import { wrapped } from './columns.ts';
import type { Options } from './options.ts';
import type { PreparedRun } from './prepare-run.ts';

/** What `--trace` prints, or why it cannot. */
export type Trace = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly line: string };

/** Runs one replication of the first variant asked for (the base, when none is) and tells the life of one client. */
export function traceOf(run: PreparedRun, wanted: NonNullable<Options['trace']>, asJson: boolean): Trace {
  const [variant] = run.variants;
  const { client, replication } = wanted;
  const { life, clients } = lifeOf(variant.scenario, replication, client);
  if (!life) return { ok: false, line: TRACE.unknown(client, replication, clients) };
  const { scenario } = variant;
  const visits = visitsOf(life, scenario);
  const totals = totalsOf(visits);
  if (asJson) {
    const object = {
      tool: `doorstroom ${version}`,
      scenario: { name: run.base.name, hash: hashOf(run.base) },
      seed: scenario.seed,
      variant: { id: variant.id, label: variant.label },
      replication: replication + 1,
      client: { number: client + 1, of: clients, group: scenario.clientGroups[life.group]?.id ?? null },
      events: life.entries.map((entry) => namedEntry(scenario, entry)),
      visits: visits.map((visit) => namedVisit(scenario, visit)),
      totals,
    };
    return { ok: true, text: `${JSON.stringify(object)}\n` };
  }
  const traced: Traced = { scenario, group: life.group, entries: life.entries, visits };
  const label = variant.id === TABLES.baseId ? null : variant.label;
  const before = [
    TRACE.heading(traced, client, replication, run.base.name, label),
    ...(scenario.start.kind === 'long-run' ? [TRACE.warmUp(scenario.startDate)] : []),
    '',
  ];
  const after = ['', ...totalLines(totals), '', `${TRACE.simulated} ${TRACE.simulatedFull}`];
  const text = [
    ...before.flatMap((line) => wrapped(printable(line))),
    ...traceLines(traced).flatMap((line) => wrapped(printable(TRACE.line(line)), '  ')),
    ...after.flatMap((line) => wrapped(line)),
  ].join('\n');
  return { ok: true, text: `${text}\n` };
}

/** A moment as a date and as days since the first day, and ids for positions. */
function namedEntry(scenario: Scenario, { day, event, segment, detail }: LifeEntry) {
  return {
    date: dateOfDay(dayOfDate(scenario.startDate) + Math.floor(day)),
    day,
    event,
    segment: scenario.segments[segment]?.id ?? null,
    detail: detailId(scenario, event, segment, detail),
  };
}

function detailId(scenario: Scenario, event: LifeEntry['event'], segment: number, detail: number): string | null {
  switch (DETAILS[event]) {
    case 'group':
      return scenario.clientGroups[detail]?.id ?? null;
    case 'segment':
      return scenario.segments[detail]?.id ?? null;
    case 'measure':
      return scenario.measures?.filter(({ kind }) => kind !== 'recruit')[detail]?.id ?? null;
    case 'pool':
      return placeGroupId(scenario, segment, placeGroupOf(scenario, segment, detail));
    case null:
      return null;
  }
}

function placeGroupId(scenario: Scenario, segment: number, group: number): string | null {
  const capacity = scenario.segments[segment]?.capacity;
  return capacity?.kind === 'groups' ? (capacity.groups[group]?.id ?? null) : null;
}

function namedVisit(scenario: Scenario, { segment, placeGroup, ...visit }: Visit) {
  return {
    segment: scenario.segments[segment]?.id ?? null,
    placeGroup: placeGroupId(scenario, segment, placeGroup),
    ...visit,
  };
}
