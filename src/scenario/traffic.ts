import type { Day } from '../calendar/calendar.ts';
import { arrivalsOn, leftByMeasures, stayOf } from './arrivals.ts';
import { endsOfStay } from './ends-of-stay.ts';
import { meanStayDays } from './mean-stay.ts';
import { mostUsablePlacesOn } from './places-on.ts';
import type { Destination, Duration, Exit, Scenario, Segment } from './schema.ts';

/** How clients of each group go through the network, as far as it does not change with the day. */
export interface Network {
  /** For each segment and group. */
  readonly paths: readonly (readonly Path[])[];
  /** For each segment: where those go who give up waiting; -1 for nowhere. */
  readonly givingUpTo: readonly number[];
  /** Per group and once more for those who come from a population: lists of a fixed number of people do not grow. */
  readonly classes: number;
  /** Warm start: the flows of the day before, clients a day for each segment and class. */
  flows: number[][];
  workLeft: number;
}

interface Path {
  readonly careDays: number;
  /** Days on the place after care, until the next place is found. */
  readonly searchDays: number;
  readonly arrows: readonly Arrow[];
}

interface Arrow {
  readonly to: number;
  readonly share: number;
  /** Whether a client who finds it full waits there, at home or in the place before it. */
  readonly waits: boolean;
}

/** What a network asks of its segments on a day, in places. */
export interface Loads {
  /** By segment: of all who ask for a place, season left out. */
  readonly asked: readonly number[];
  /** By segment and client group: of those who wait when it is full, and of whom there is no end. */
  readonly waiting: readonly (readonly number[])[];
}

const NEGLIGIBLE = 1e-10;
/** Additions that an early end of a stay takes, about. */
const WORK_OF_ENDS = 5000;

/** Follows the arrows of a scenario. `mostWork` is the number of additions that all days together may take. */
export function networkOf({ segments, clientGroups }: Scenario, mostWork: number): Network {
  const position = (wanted: string) => segments.findIndex(({ id }) => id === wanted);
  const uneven = segments.filter(({ dropout, ageLimit }) => dropout || ageLimit).length * clientGroups.length;
  const hasPopulation = segments.some(({ inflow }) => inflow.some(({ population }) => population));
  const classes = clientGroups.length * (hasPopulation ? 2 : 1);
  const workLeft = mostWork - uneven * WORK_OF_ENDS;
  return {
    paths: workLeft < 0 ? [] : segments.map((segment) => pathsIn(segment, clientGroups, position)),
    givingUpTo: segments.map(({ waiting }) =>
      waiting.kind === 'list' && waiting.patience ? positionOf(waiting.patience.then, position) : -1,
    ),
    classes,
    flows: segments.map(() => Array.from({ length: classes }, () => 0)),
    workLeft,
  };
}

/**
 * Returns the load of each segment on a day, by the traffic equations in which full segments let through what they can
 * (Goodman and Massey, 1984): arrivals = from outside + shares of what the others let through. `roomy` is the position
 * of a segment that is taken to have places enough, -1 for none.
 */
export function loadsOn(scenario: Scenario, network: Network, day: Day, roomy: number): Loads {
  const { segments, clientGroups } = scenario;
  const groups = clientGroups.length;
  const days = daysOn(scenario, network, day);
  const outside = outsideOn(scenario, network, days, day);
  const places = segments.map((segment, index) =>
    index === roomy ? Infinity : mostUsablePlacesOn(scenario, segment, day),
  );
  const loads = () =>
    network.flows.map((flow, index) =>
      flow.reduce((sum, rate, client) => sum + rate * days[index][client % groups], 0),
    );
  const throughput = () => loads().map((load, index) => (load > places[index] ? places[index] / load : 1));
  const workPerRound =
    network.paths.flat().reduce((sum, { arrows }) => sum + 1 + arrows.length, 0) * (network.classes / groups);
  for (let change = 1; change > NEGLIGIBLE && network.workLeft > 0; network.workLeft -= workPerRound) {
    const next = arrivalsFrom(network, outside, throughput(), groups, false);
    const size = Math.max(...next.flat(), 1e-300);
    const moved = next.map((flow, i) =>
      Math.max(...flow.map((rate, client) => Math.abs(rate - network.flows[i][client]))),
    );
    change = Math.max(...moved) / size;
    network.flows = next;
  }
  const staying = arrivalsFrom(network, outside, throughput(), groups, true);
  return {
    asked: loads(),
    waiting: staying.map((flow, index) => days[index].map((length, group) => flow[group] * length)),
  };
}

function arrivalsFrom(
  { paths, givingUpTo, flows }: Network,
  outside: readonly (readonly number[])[],
  throughput: readonly number[],
  groups: number,
  onlyWaiting: boolean,
): number[][] {
  const next = outside.map((rates) => [...rates]);
  for (const [from, flow] of flows.entries()) {
    for (const [client, rate] of flow.entries()) {
      for (const { to, share, waits } of paths[from][client % groups].arrows) {
        if (waits || !onlyWaiting) next[to][client] += rate * throughput[from] * share;
      }
      // At least those for whom there is no place give up in the end.
      if (givingUpTo[from] >= 0) next[givingUpTo[from]][client] += rate * (1 - throughput[from]);
    }
  }
  return next;
}

/** The days that a client keeps a place, with the measures that shorten care or search at their whole effect. */
function daysOn(scenario: Scenario, { paths }: Network, day: Day): number[][] {
  return scenario.segments.map((segment, index) => {
    const care = leftByMeasures(scenario, segment, ['shorten'], day);
    const search = leftByMeasures(scenario, segment, ['faster-follow-up'], day);
    return paths[index].map(({ careDays, searchDays }) => careDays * care + searchDays * search);
  });
}

function outsideOn(scenario: Scenario, network: Network, days: readonly (readonly number[])[], day: Day): number[][] {
  const groups = scenario.clientGroups.length;
  const away = network.classes > groups ? daysInSystem(network, days) : null;
  return scenario.segments.map((segment, index) => {
    const { byGroup, populations } = arrivalsOn(scenario, segment, day);
    const rates = [...byGroup, ...Array.from({ length: network.classes - groups }, () => 0)];
    for (const { clients, meanDaysAtHome, shares } of away ? populations : []) {
      const daysAway = shares.reduce((sum, share, group) => sum + share * (away?.[index][group] ?? 0), 0);
      shares.forEach((share, group) => {
        rates[groups + group] += (share * clients) / (meanDaysAtHome + daysAway);
      });
    }
    return rates;
  });
}

/** How long a client is away from home if there is always a place: a population asks again only afterwards. */
function daysInSystem(network: Network, days: readonly (readonly number[])[]): number[][] {
  let found = days.map((row) => [...row]);
  for (let change = 1; change > NEGLIGIBLE && network.workLeft > 0; ) {
    const next = days.map((row, from) =>
      row.map((length, group) =>
        network.paths[from][group].arrows.reduce((sum, { to, share }) => sum + share * found[to][group], length),
      ),
    );
    const largest = Math.max(...next.flat(), 1e-300);
    change = Math.max(...next.flatMap((row, i) => row.map((value, group) => value - found[i][group]))) / largest;
    found = next;
    network.workLeft -= network.paths.flat().reduce((sum, { arrows }) => sum + 1 + arrows.length, 0);
  }
  return found;
}

function pathsIn(segment: Segment, clientGroups: Scenario['clientGroups'], position: (id: string) => number): Path[] {
  const { exits, afterMaximum, dropout, returns, waiting } = segment;
  const stayFactor = segment.behaviour?.find(({ contract }) => contract === segment.contract)?.stayFactor ?? 1;
  const paths = clientGroups.map((group) => {
    const ends = endsOfStay(segment, group, stayOf(segment, group.id), stayFactor);
    const after = afterMaximum?.exits ?? [];
    const arrows = [
      ...exits.map((exit) => arrowOf(exit, ends.asUsual, position)),
      ...after.map((exit) => arrowOf(exit, ends.onMaximum, position)),
    ];
    const droppedTo = dropout ? positionOf(dropout.then, position) : -1;
    if (droppedTo >= 0) arrows.push({ to: droppedTo, share: ends.droppedOut, waits: true });
    // Nobody comes back after a birthday that ended care.
    const droppedOut = dropout?.then === 'leave' ? ends.droppedOut : 0;
    const gone = ends.asUsual * (1 - sumOf(exits)) + ends.onMaximum * (1 - sumOf(after)) + droppedOut;
    if (returns) arrows.push({ to: position(returns.to), share: Math.max(0, gone) * returns.share, waits: true });
    const searchDays = ends.asUsual * searchOf(exits) + ends.onMaximum * searchOf(after);
    return { careDays: ends.meanDays, searchDays, arrows: arrows.filter(({ share }) => share > 0) };
  });
  const worse = waiting.kind === 'list' ? waiting.worsening?.becomes : undefined;
  const worst = paths[clientGroups.findIndex(({ id }) => id === worse)];
  // Who gets worse on the list may stay shorter than before: no more days are counted than are certain.
  return worst ? paths.map((path) => ({ ...path, careDays: Math.min(path.careDays, worst.careDays) })) : paths;
}

/** With fallbacks it is not certain that a client ever comes to wait. */
function arrowOf({ to, share, whenFull, fallbacks }: Exit, part: number, position: (id: string) => number): Arrow {
  return { to: position(to), share: fallbacks ? 0 : share * part, waits: whenFull !== 'leave' };
}

function sumOf(exits: readonly Exit[]): number {
  return exits.reduce((sum, { share }) => sum + share, 0);
}

function searchOf(exits: readonly Exit[]): number {
  const days = (search: Duration | undefined) => (search ? meanStayDays(search) : 0);
  return exits.reduce((sum, { share, search }) => sum + share * days(search), 0);
}

function positionOf(then: Destination, position: (id: string) => number): number {
  return then === 'leave' ? -1 : position(then.to);
}
