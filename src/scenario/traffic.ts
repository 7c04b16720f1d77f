import type { Day } from '../calendar/calendar.ts';
import { arrivalsOn, leftByMeasures } from './arrivals.ts';
import type { Network } from './network.ts';
import { leastUsablePlacesOn, mostUsablePlacesOn } from './places-on.ts';
import type { Scenario } from './schema.ts';

/** What a network asks of its segments on a day, in places. */
export interface Loads {
  /** By segment: of all who ask for a place, season left out. */
  readonly asked: readonly number[];
  /** By segment and client group: of those who wait at home when it is full, and of whom there is no end. */
  readonly waiting: readonly (readonly number[])[];
}

/** Flows found before, to start from, in clients a day for each segment x classes + class; and how long to go on. */
export interface Search {
  readonly free: Float64Array;
  readonly blocked: Float64Array;
  workLeft: number;
}

const NEGLIGIBLE = 1e-10;
/** What a round takes besides its additions, in additions. */
const WORK_PER_ROUND = 50;

/** Starts with nobody anywhere. `mostWork` is the number of additions that all days together may take. */
export function newSearch({ segments, classes }: Network, mostWork: number): Search {
  const cells = segments * classes;
  return { free: new Float64Array(cells), blocked: new Float64Array(cells), workLeft: mostWork };
}

/**
 * Returns the load of each segment on a day, by the traffic equations in which full segments let through what they can
 * (Goodman and Massey, 1984): arrivals = from outside + shares of what the others let through. Nowhere more than is
 * certain. `roomy` is the position of a segment that is taken to have places enough, -1 for none.
 */
export function loadsOn(scenario: Scenario, network: Network, search: Search, day: Day, roomy: number): Loads {
  const moment = momentOn(scenario, network, search, day, roomy);
  const open = moment.least.map(() => 1);
  settle(network, moment, open, search.free, search);
  const asked = loadOf(network, search.free, moment.leastDays);
  const atHome = arrivals(network, moment, open, search.free, true);
  const letThrough = blocking(network, moment, asked, loadOf(network, atHome, moment.leastDays));
  const isBlocked = letThrough.some((part) => part < 1);
  if (isBlocked) settle(network, moment, letThrough, search.blocked, search);
  const certain = isBlocked ? arrivals(network, moment, letThrough, search.blocked, true) : atHome;
  const { groups, classes } = network;
  return {
    asked,
    waiting: asked.map((_, segment) =>
      Array.from(
        { length: groups },
        (_, group) => certain[segment * classes + group] * moment.leastDays[segment * groups + group],
      ),
    ),
  };
}

/** All that the flows depend on, on one day. */
interface Moment {
  readonly outside: Float64Array;
  /** Places that can be used at least and at most, by segment. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** Days that a client keeps a place at least and at most, by segment x groups + group. */
  readonly leastDays: Float64Array;
  readonly mostDays: Float64Array;
  readonly roomy: number;
}

function momentOn(scenario: Scenario, network: Network, search: Search, day: Day, roomy: number): Moment {
  const { groups, paths } = network;
  const leastDays = new Float64Array(paths.length);
  const mostDays = new Float64Array(paths.length);
  for (const [segment, one] of scenario.segments.entries()) {
    const care = leftByMeasures(scenario, one, ['shorten'], day);
    const looking = leftByMeasures(scenario, one, ['faster-follow-up'], day);
    for (let at = segment * groups; at < (segment + 1) * groups; at++) {
      const { careDays, searchDays } = paths[at];
      leastDays[at] = careDays[0] * care + searchDays * looking;
      mostDays[at] = careDays[1] + searchDays;
    }
  }
  const places = (placesOn: typeof mostUsablePlacesOn) =>
    scenario.segments.map((segment, index) => (index === roomy ? Infinity : placesOn(scenario, segment, day)));
  return {
    outside: outsideOn(scenario, network, search, leastDays, day),
    least: places(leastUsablePlacesOn),
    most: places(mostUsablePlacesOn),
    leastDays,
    mostDays,
    roomy,
  };
}

/** Repeats the flows until they no longer change. `letThrough` is the part that is not held up further on. */
function settle(
  network: Network,
  moment: Moment,
  letThrough: readonly number[],
  flows: Float64Array,
  search: Search,
): void {
  const lossy = moment.least.filter((places, segment) => network.lets[segment] !== 'all' && places < Infinity);
  const arrows = network.paths.reduce((sum, path) => sum + 1 + path.arrows.length, 0);
  const work = WORK_PER_ROUND + (arrows * network.classes) / network.groups + lossy.reduce((sum, n) => sum + n, 0);
  for (let change = 1; change > NEGLIGIBLE && search.workLeft > 0; search.workLeft -= work) {
    const next = arrivals(network, moment, letThrough, flows, false);
    let [size, moved] = [1e-300, 0];
    next.forEach((rate, cell) => {
      size = Math.max(size, rate);
      moved = Math.max(moved, Math.abs(rate - flows[cell]));
    });
    change = moved / size;
    flows.set(next);
  }
}

/** Follows who are let through one step further. `onlyAtHome`: only those who would wait at home. */
function arrivals(
  network: Network,
  moment: Moment,
  letThrough: readonly number[],
  flows: Float64Array,
  onlyAtHome: boolean,
): Float64Array {
  const { groups, classes, paths, givingUpTo } = network;
  const next = moment.outside.slice();
  const most = loadOf(network, flows, moment.mostDays);
  const least = loadOf(network, flows, moment.leastDays);
  for (let from = 0; from < network.segments; from++) {
    const part = letThrough[from] * certainPart(network.lets[from], most[from], moment.least[from]);
    const givesUp = givingUpTo[from] < 0 ? 0 : Math.max(0, 1 - moment.most[from] / least[from]);
    for (let client = 0; client < classes; client++) {
      const rate = flows[from * classes + client];
      for (const { to, share, waits } of paths[from * groups + (client % groups)].arrows) {
        if (!onlyAtHome || waits === 'at-home') next[to * classes + client] += rate * part * share;
      }
      // At least those for whom there is no place give up in the end.
      if (givesUp > 0) next[givingUpTo[from] * classes + client] += rate * givesUp;
    }
  }
  return next;
}

/** The part of those who ask that is sure to get a place. Of who may be lost at least as much as without any list. */
function certainPart(lets: Network['lets'][number], load: number, places: number): number {
  if (load === 0 || places === Infinity) return 1;
  if (lets === 'all') return Math.min(1, places / load);
  return lets === 'perhaps-nobody' ? 0 : 1 - erlangB(places, load);
}

/** The chance that all places are taken where nobody waits (Erlang B), by its recursion over the places. */
function erlangB(places: number, load: number): number {
  let inverse = 1;
  for (let n = 1; n <= places; n++) inverse = 1 + (inverse * n) / load;
  return 1 / inverse;
}

/**
 * The part of its clients that a segment is sure to let go, where they keep their place until the next one is free:
 * when that one is full for long, what is left of it after all who wait for it at home.
 */
function blocking(
  { segments, groups, paths, lets }: Network,
  { least, roomy }: Moment,
  asked: readonly number[],
  atHome: readonly number[],
): number[] {
  const letThrough = least.map(() => 1);
  for (let round = 0; round < segments; round++) {
    for (let from = 0; from < segments; from++) {
      for (let at = from * groups; at < (from + 1) * groups; at++) {
        for (const { to, waits } of paths[at].arrows) {
          const places = lets[to] === 'perhaps-nobody' ? 0 : least[to] * letThrough[to];
          if (waits !== 'in-place' || to === roomy || !(asked[to] > places)) continue;
          const left = Math.max(0, places - atHome[to]) / Math.max(asked[to] - atHome[to], 1e-300);
          letThrough[from] = Math.min(letThrough[from], left);
        }
      }
    }
  }
  return letThrough;
}

function loadOf({ segments, groups, classes }: Network, flows: Float64Array, days: Float64Array): number[] {
  return Array.from({ length: segments }, (_, segment) => {
    let load = 0;
    for (let client = 0; client < classes; client++) {
      load += flows[segment * classes + client] * days[segment * groups + (client % groups)];
    }
    return load;
  });
}

function outsideOn(scenario: Scenario, network: Network, search: Search, days: Float64Array, day: Day): Float64Array {
  const { groups, classes } = network;
  const outside = new Float64Array(network.segments * classes);
  const away = classes > groups ? daysInSystem(network, search, days) : days;
  for (const [index, segment] of scenario.segments.entries()) {
    const { byGroup, populations } = arrivalsOn(scenario, segment, day);
    outside.set(byGroup, index * classes);
    for (const { clients, meanDaysAtHome, shares } of populations) {
      const daysAway = shares.reduce((sum, share, group) => sum + share * away[index * groups + group], 0);
      for (const [group, share] of shares.entries()) {
        outside[index * classes + groups + group] += (share * clients) / (meanDaysAtHome + daysAway);
      }
    }
  }
  return outside;
}

/** How long a client is away from home if there is always a place: a population asks again only afterwards. */
function daysInSystem({ paths, groups }: Network, search: Search, days: Float64Array): Float64Array {
  const found = days.slice();
  const work = WORK_PER_ROUND + paths.reduce((sum, { arrows }) => sum + 1 + arrows.length, 0);
  for (let change = 1; change > NEGLIGIBLE && search.workLeft > 0; search.workLeft -= work) {
    change = 0;
    for (const [at, { arrows }] of paths.entries()) {
      const next = arrows.reduce((sum, { to, share }) => sum + share * found[to * groups + (at % groups)], days[at]);
      change = Math.max(change, (next - found[at]) / Math.max(next, 1e-300));
      found[at] = next;
    }
  }
  return found;
}
