import type { PastMonth, PastMonths } from '../experiment/past/past.ts';

/** Of so many months the numbers must add up before they say on which day people were counted. */
const ENOUGH = 0.9;

/**
 * Finds out on which day of the month people were counted: who is in care, with who comes and without who leaves, is who is
 * in care a month later. Numbers of the first day are moved, so that every month ends with its own.
 */
export function balanced(months: readonly PastMonth[]): PastMonths {
  const steps = months.slice(1).flatMap((month, at) => {
    const before = months[at];
    const [first, second] = [gainOf(before), gainOf(month)];
    if (first === null || second === null || before.inCare === null || month.inCare === null) return [];
    return [{ change: month.inCare - before.inCare, first, second }];
  });
  const share = (key: 'first' | 'second') =>
    steps.filter((step) => Math.abs(step.change - step[key]) < 1e-9).length / steps.length;
  if (steps.length === 0) return { kind: 'months', months, counted: 'unknown' };
  if (share('second') >= ENOUGH) return { kind: 'months', months, counted: 'last-day' };
  if (share('first') < ENOUGH) return { kind: 'months', months, counted: 'unclear' };
  return { kind: 'months', months: months.map((month, at) => endOf(month, months[at + 1])), counted: 'first-day' };
}

/** Who comes into care less who leaves; null when the table does not tell. */
function gainOf({ admissions, referrals, waiting, discharges }: PastMonth): number | null {
  const comes = admissions ?? (waiting === null ? referrals : null);
  return comes === null || discharges === null ? null : comes - discharges;
}

function endOf(month: PastMonth, next: PastMonth | undefined): PastMonth {
  if (next) return { ...month, inCare: next.inCare, waiting: next.waiting };
  const { inCare, waiting, referrals, admissions } = month;
  const joins = referrals === null || admissions === null ? null : referrals - admissions;
  return {
    ...month,
    inCare: inCare === null ? null : inCare + (gainOf(month) ?? 0),
    waiting: waiting === null || joins === null ? null : Math.max(0, waiting + joins),
  };
}
