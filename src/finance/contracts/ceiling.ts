import type { PayUnit } from './pay-units.ts';

/**
 * Takes what is above the ceiling of a contract out of what it pays, over all its segments, by calendar year: in the
 * month in which the ceiling is passed from all segments the same part, after it everything. Both arrays hold euros
 * by `place in segments * months + month`. The ceiling goes with prices, and with the part of the year.
 */
export function takeAboveCeiling(
  { segments, pays, years }: PayUnit,
  eurosPerYear: number,
  paid: Float64Array,
  above: Float64Array,
): void {
  const months = pays.length / segments.length;
  for (const { months: inForce, part, factor } of years) {
    let room = eurosPerYear * part * factor;
    for (const month of inForce) {
      let asked = 0;
      for (let cell = month; cell < paid.length; cell += months) asked += paid[cell];
      const keep = asked > room ? room / asked : 1;
      for (let cell = month; cell < paid.length; cell += months) {
        above[cell] = paid[cell] * (1 - keep);
        paid[cell] -= above[cell];
      }
      room = Math.max(0, room - asked);
    }
  }
}

/** What becomes due of a contract by the stay, by `place in segments * months + month`. */
export interface Bills {
  /** Of the contract itself. */
  readonly due: Float64Array;
  /** Above the ceiling, where that is paid too. */
  readonly dueAbove: Float64Array | null;
  /** What was paid in advance and goes back. */
  readonly refunded: Float64Array;
}

/**
 * Turns the bills of a contract into what becomes due under its ceiling. What is not paid of the delivery is not due; and no
 * more than the ceiling is due in a calendar year: bills in advance that do not fit in it wait for the next year or,
 * where what is above the ceiling is paid too, count as above it.
 */
export function billBelowCeiling(
  { segments, pays, years }: PayUnit,
  eurosPerYear: number,
  above: Float64Array,
  { due, dueAbove, refunded }: Bills,
): void {
  const months = pays.length / segments.length;
  const open = new Float64Array(segments.length);
  const asked = new Float64Array(segments.length);
  for (const { months: inForce, part, factor } of years) {
    let room = eurosPerYear * part * factor;
    for (const month of inForce) {
      let all = 0;
      for (let place = 0; place < open.length; place++) {
        const cell = place * months + month;
        asked[place] = 0;
        if (pays[cell] === 0) continue;
        open[place] += due[cell] - above[cell];
        asked[place] = Math.max(0, dueAbove ? Math.min(open[place], due[cell]) : open[place]);
        all += asked[place];
      }
      const keep = all > room ? room / all : 1;
      for (let place = 0; place < open.length; place++) {
        const cell = place * months + month;
        if (pays[cell] === 0) continue;
        const kept = asked[place] * keep;
        open[place] -= kept;
        if (dueAbove) dueAbove[cell] = due[cell] - kept;
        due[cell] = kept;
        // What was not paid yet does not have to go back.
        if (dueAbove || refunded[cell] === 0) continue;
        const settled = Math.min(refunded[cell], Math.max(0, open[place]));
        open[place] -= settled;
        refunded[cell] -= settled;
      }
      room = Math.max(0, room - all);
    }
  }
}
