import type { Journal } from '../simulation/journal.ts';

/** The lives of the clients of one replication, by number of the client; moments in days of the case. */
export interface Lives {
  readonly horizonDays: number;
  /** The class of each client, from 0. */
  readonly group: readonly number[];
  /** When the client was referred, or joined on the first day. */
  readonly referred: readonly number[];
  /** When the client was first given a place, and when the last stay was over; NaN when not before the horizon. */
  readonly admitted: readonly number[];
  readonly ended: readonly number[];
  readonly isRefused: readonly boolean[];
  readonly reachedMaximum: readonly boolean[];
  /** Days in places of each segment, over all stays that are over: `daysIn[segment][client]`. */
  readonly daysIn: readonly (readonly number[])[];
  /** The longest list at the end of an instant, over all segments together. */
  readonly longestList: number;
  /** When the list was empty at the end of an instant for the first time; NaN when never. */
  readonly listEmptyDay: number;
}

interface Frame {
  readonly horizonDays: number;
  readonly segments: number;
  readonly unitDays: number;
}

/** Reads the journal of a replication. */
export function livesOf(journal: Journal, { horizonDays, segments, unitDays }: Frame): Lives {
  const { days, clients, events } = journal;
  const group: number[] = [];
  const [referred, admitted, ended, since]: number[][] = [[], [], [], []];
  const [isRefused, reachedMaximum, isWaiting]: boolean[][] = [[], [], []];
  const daysIn = Array.from({ length: segments }, (): number[] => []);
  // At one instant people may come and go: only what is left of the list at its end counts.
  let [now, list, longestList, listEmptyDay] = [Number.NEGATIVE_INFINITY, 0, 0, Number.NaN];
  const endInstant = () => {
    if (now < 0) return;
    if (list > longestList) longestList = list;
    if (list === 0 && Number.isNaN(listEmptyDay)) listEmptyDay = now;
  };
  const setWaiting = (client: number, waits: boolean) => {
    if (waits !== isWaiting[client]) list += waits ? 1 : -1;
    isWaiting[client] = waits;
  };
  for (let row = 0; row < days.length; row++) {
    const day = days[row] * unitDays;
    const client = clients[row];
    if (day !== now) {
      endInstant();
      now = day;
    }
    switch (events[row]) {
      case 'start-in-care':
      case 'start-waiting':
      case 'referred':
        group[client] = journal.details[row];
        referred[client] = day;
        admitted[client] = Number.NaN;
        ended[client] = Number.NaN;
        isRefused[client] = false;
        reachedMaximum[client] = false;
        isWaiting[client] = false;
        for (const own of daysIn) own[client] = 0;
        setWaiting(client, true);
        break;
      case 'admitted':
        if (Number.isNaN(admitted[client])) admitted[client] = day;
        since[client] = day;
        setWaiting(client, false);
        break;
      case 'refused':
        isRefused[client] = true;
        setWaiting(client, false);
        break;
      case 'gave-up':
        setWaiting(client, false);
        break;
      case 'maximum-reached':
      case 'stay-ended':
        reachedMaximum[client] = events[row] === 'maximum-reached';
        ended[client] = day;
        daysIn[journal.segments[row]][client] += day - since[client];
        break;
    }
  }
  endInstant();
  return {
    horizonDays: horizonDays * unitDays,
    group,
    referred,
    admitted,
    ended,
    isRefused,
    reachedMaximum,
    daysIn,
    longestList,
    listEmptyDay,
  };
}

/** Sums over the clients of one class, or of all. Counts what happened from the first day on. */
export interface ClientSums {
  readonly referred: number;
  readonly refused: number;
  readonly admitted: number;
  readonly waited: number;
  readonly waitedDays: number;
  readonly careDays: number;
}

/** Returns the sums of a class of clients in a scenario of one segment; of all clients for null. */
export function sumsOf(lives: Lives, wanted: number | null): ClientSums {
  const { group, referred, admitted, ended, isRefused, horizonDays } = lives;
  let [referrals, refused, admissions, waited, waitedDays, careDays] = [0, 0, 0, 0, 0, 0];
  for (let client = 0; client < group.length; client++) {
    if (wanted !== null && group[client] !== wanted) continue;
    const from = admitted[client];
    if (referred[client] >= 0) {
      referrals += 1;
      if (isRefused[client]) refused += 1;
    }
    if (from >= 0) {
      const wait = from - referred[client];
      admissions += 1;
      if (wait > 0) waited += 1;
      waitedDays += wait;
    }
    if (!Number.isNaN(from)) {
      const until = Number.isNaN(ended[client]) ? horizonDays : ended[client];
      careDays += Math.max(0, until - Math.max(0, from));
    }
  }
  return { referred: referrals, refused, admitted: admissions, waited, waitedDays, careDays };
}

/**
 * Returns how many clients who were admitted from the first day on waited at most so many days, for each of the rising
 * numbers.
 */
export function waitsUpTo(lives: Lives, limits: readonly number[]): number[] {
  const counts = limits.map(() => 0);
  const { referred, admitted } = lives;
  for (let client = 0; client < referred.length; client++) {
    if (!(admitted[client] >= 0)) continue;
    const wait = admitted[client] - referred[client];
    for (let at = limits.length - 1; at >= 0 && wait <= limits[at]; at--) counts[at] += 1;
  }
  return counts;
}
