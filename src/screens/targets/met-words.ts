import { inTwenty } from '../../experiment/compare-samples.ts';
import type { TargetYear } from '../../experiment/outcome.ts';
import { metText, plannedText } from '../../messages/targets.ts';
import type { Target } from '../../scenario/schema.ts';

/** Says in how many futures a target is met in a year; of planned places, which no luck touches, whether. */
export function metWords({ outcome }: Target, { met }: TargetYear): string {
  const { count, n } = met ?? { count: 0, n: 0 };
  return outcome === 'places' ? plannedText(count > 0) : metText(inTwenty(count, n));
}
