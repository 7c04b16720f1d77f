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
