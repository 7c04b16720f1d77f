import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Inflow, LengthOfStay, Scenario, Segment } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import type { Journal, JournalEvent } from '../journal.ts';
import { emptyJournal } from '../journal.ts';
import { MONTH_SERIES, type MonthSeries, monthCell } from '../replication.ts';
import { testScenario } from '../scenario.test-data.ts';
import { runReplication } from '../simulate.ts';

/** Scenarios small enough to work out by hand: fixed stays, clients of whom it is known when they come, one year. */
export const fixed = (meanDays: number) => ({ kind: 'fixed' as const, meanDays });

/** One year from 1 January 2021, day 0; groups 'all' (the usual one), 'urgent' and 'priority'. */
export function oneYear(segments: readonly Partial<Segment>[], settings: Partial<Scenario> = {}): Scenario {
  const groups = [
    { id: 'all', label: 'All', urgent: false },
    { id: 'urgent', label: 'Urgent', urgent: true },
    { id: 'priority', label: 'Priority', urgent: false, headStartDays: 30 },
  ];
  return { ...testScenario(segments, { endDate: '2022-01-01', clientGroups: groups }), ...settings };
}

/** The date of a day, counted from the first. */
export function dateOn(day: number): string {
  return dateOfDay(dayOfDate('2021-01-01') + day);
}

type Known = NonNullable<Inflow['known']>[number];

/** Clients who come on these days; a number stands for a client of the usual group with the usual stay. */
export function comingOn(...clients: readonly (number | Known)[]): Segment['inflow'] {
  return [
    {
      id: 'in',
      referralsPerYear: 0,
      known: clients.map((client) => (typeof client === 'number' ? { day: client } : client)),
      groups: [{ group: 'all', share: 'rest' }],
    },
  ];
}

/** A first-come list with more to it. */
export function listWith(more: object): Segment['waiting'] {
  return { kind: 'list', order: 'first-come', ...more };
}

/** Stays of a fixed length with a maximum. */
export function fixedUpTo(meanDays: number, maximumDays: number): LengthOfStay {
  return { kind: 'fixed', meanDays, maximumDays };
}

/** What became of everybody in one replication: sums over the year, and when something happened to whom. */
export function outcomeOf(scenario: Scenario, index = 0) {
  const model = compileModel(scenario);
  const journal = emptyJournal();
  const replication = runReplication(model, index, journal);
  const months = model.grid.monthEdges.length - 1;
  return {
    replication,
    grid: model.grid,
    /** The sum of a month series over the year. */
    sum: (series: MonthSeries, segment = 0): number => {
      const row = MONTH_SERIES.indexOf(series);
      if (row >= model.grid.monthSeries) throw new Error(`${series} is not kept of this scenario`);
      const first = monthCell(model.grid, row, segment, 0);
      return replication.months.slice(first, first + months).reduce((a, b) => a + b, 0);
    },
    /** Pairs of client (in order of appearance) and day for all events of a kind, in a segment or everywhere. */
    when: (event: JournalEvent, segment?: number): [client: number, day: number][] => when(journal, event, segment),
  };
}

function when(journal: Journal, event: JournalEvent, segment: number | undefined): [number, number][] {
  return journal.days.flatMap((day, i): [number, number][] =>
    journal.events[i] === event && (segment === undefined || journal.segments[i] === segment)
      ? [[journal.clients[i], day]]
      : [],
  );
}
