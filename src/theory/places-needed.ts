import { erlangB, erlangC } from './erlang.ts';

/** What a waiting list should be: at least this share of the clients waits no longer than so many days. */
export interface WaitNorm {
  readonly days: number;
  readonly share: number;
}

/** A stay as the formulas of waiting need it. */
export interface Stay {
  readonly meanDays: number;
  /** (1 + cv^2) / 2: 1 for exponential stays; more when stays differ more. */
  readonly variability: number;
}

/**
 * Returns the share of clients who wait longer than `days`: Erlang C x exp(-(places - load) days / (mean stay x
 * variability)). Exact for Poisson arrivals and exponential stays (M/M/c); for other stays the same curve, stretched so
 * that its mean is that of Allen and Cunneen. 1 for overload: in the end everybody waits longer than any number of days.
 */
export function shareLonger(load: number, places: number, { meanDays, variability }: Stay, days: number): number {
  const waits = erlangC(load, places);
  if (waits === null) return load > 0 ? 1 : 0;
  return waits === 0 ? 0 : waits * Math.exp((-(places - load) * days) / (meanDays * variability));
}

/** Returns the smallest number of places with which the norm is met in the long run. */
export function placesForNorm(load: number, stay: Stay, norm: WaitNorm): number {
  return smallestFrom(Math.floor(load), (places) => shareLonger(load, places, stay, norm.days) <= 1 - norm.share);
}

/** Returns the smallest number of places that refuses at most this share when nobody can wait (Erlang B, any stay). */
export function placesForRefusals(load: number, most: number): number {
  return load === 0 ? 0 : smallestFrom(0, (places) => erlangB(load, places) <= most);
}

/** Returns the largest load that so many places can carry with the norm met; 0 without places. */
export function loadForNorm(places: number, stay: Stay, norm: WaitNorm): number {
  return largestUntil(places, (load) => shareLonger(load, places, stay, norm.days) <= 1 - norm.share);
}

/** Returns the largest load of which so many places refuse at most this share. */
export function loadForRefusals(places: number, most: number): number {
  // Places refuse less than half of a load that is smaller than they are, and nearly all of a far larger one.
  return largestUntil(places / Math.max(1 - most, 1e-6) + 1, (load) => erlangB(load, places) <= most);
}

/**
 * Returns the places of the square-root rule, load + beta x sqrt(load), not rounded: beta follows from the norm by the
 * chance to wait of Halfin and Whitt (1981), 1 / (1 + beta Phi(beta) / phi(beta)). Better the larger the load.
 */
export function squareRootPlaces(load: number, { meanDays, variability }: Stay, { days, share }: WaitNorm): number {
  const root = Math.sqrt(load);
  const longer = (beta: number) =>
    waitChance(beta) * Math.exp((-beta * root * days) / (meanDays * variability)) <= 1 - share;
  let [low, high] = [0, MOST_BETA];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (longer(middle)) high = middle;
    else low = middle;
  }
  return load + high * root;
}

/** The chance to wait of a large segment with `beta` x sqrt(load) places more than its load (Halfin and Whitt 1981). */
export function waitChance(beta: number): number {
  return 1 / (1 + beta * millsRatio(beta));
}

/** Phi(x) / phi(x) of the normal distribution: half a density's inverse, and x + x^3/3 + x^5/(3 5) + ... */
function millsRatio(x: number): number {
  let [sum, term] = [0, x];
  for (let power = 3; term > sum * 1e-17 && power < 2000; power += 2) {
    sum += term;
    term *= (x * x) / power;
  }
  return Math.sqrt(Math.PI / 2) * Math.exp((x * x) / 2) + sum;
}

/** A place more than this many roots above the load is never needed for a norm below 1 - 1e-20. */
const MOST_BETA = 10;
const STEPS = 60;

function smallestFrom(least: number, isEnough: (places: number) => boolean): number {
  let [low, size] = [least - 1, 1];
  while (!isEnough(low + size)) {
    low += size;
    size *= 2;
  }
  let high = low + size;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle >= 0 && isEnough(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function largestUntil(most: number, isEnough: (load: number) => boolean): number {
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (isEnough(middle)) low = middle;
    else high = middle;
  }
  return low;
}
