import type { Work } from '../../experiment/book.ts';
import { type OutcomeYear, outcomeYears, type TargetYear, targetReports } from '../../experiment/outcome.ts';
import type { Scenario, Target } from '../../scenario/schema.ts';
import type { Picture } from '../state/calculator.ts';

/** What there is to show of one target: its outcome in each year, and how the promised years came out. */
export interface ShownTarget {
  readonly target: Target;
  readonly now: Side;
  readonly chosen: Side;
}

export interface Side {
  readonly years: readonly OutcomeYear[];
  readonly promised: readonly TargetYear[];
}

/** Works all targets out, now and with the choices. */
export function* targetWork({ now, chosen }: Picture): Work<readonly ShownTarget[]> {
  const targets = chosen.scenario.targets ?? [];
  if (targets.some(({ outcome }) => outcome === 'cost-municipality')) {
    yield chosen;
    yield now;
  }
  const [ofNow, ofChosen] = [targetReports(now), targetReports(chosen)];
  const shown: ShownTarget[] = [];
  for (const target of targets) {
    yield null;
    const promised = (reports: typeof ofNow) => reports.find(({ target: id }) => id === target.id)?.years ?? [];
    const side = (futures: typeof now, reports: typeof ofNow): Side => ({
      years: outcomeYears(futures, target),
      promised: promised(reports),
    });
    shown.push({ target, now: side(now, ofNow), chosen: side(chosen, ofChosen) });
  }
  return shown;
}

/** The names of the segments that a target is about; null for all. */
export function segmentLabels({ segments }: Scenario, target: Pick<Target, 'segments'>): readonly string[] | null {
  return target.segments?.map((id) => segments.find((segment) => segment.id === id)?.label ?? id) ?? null;
}
