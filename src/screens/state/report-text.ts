import { version } from '../../../package.json';
import { type ReportedVariant, reportOf } from '../../experiment/report.ts';
import { FRAME } from '../../messages/frame.ts';
import { problemText } from '../../messages/problems.ts';
import { CAUTIONS, TABLES } from '../../messages/tables.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { runWarnings } from '../../scenario/warnings.ts';
import type { Picture } from './calculator.ts';
import { ownInForce, type Plan } from './plan.ts';

/**
 * Writes the numbers of a picture as the command line does with `--json`: the base with its assumptions, and the
 * variant on screen. Own choices on top of a variant are a variant of their own.
 */
export function reportText(base: Scenario, { pair, now, chosen }: Picture): string {
  const { settings } = pair as Plan;
  const variant = base.variants.find(({ id }) => id === settings.variant);
  const isOwn = Object.keys(settings.values).length > 0 || ownInForce(base, settings).length > 0;
  const variants: ReportedVariant[] = [{ id: TABLES.baseId, label: TABLES.base, futures: now }];
  if (isOwn) variants.push({ id: FRAME.ownId, label: FRAME.own(variant?.label ?? null), futures: chosen });
  else if (variant) variants.push({ id: variant.id, label: variant.label, futures: chosen });
  const known = new Set(runWarnings(now.scenario).map(problemText));
  const own = runWarnings(chosen.scenario)
    .map(problemText)
    .filter((text) => !known.has(text))
    .map((text) => CAUTIONS.inVariant(variants.at(-1)?.label ?? '', text));
  const warnings = [...known, ...own];
  return JSON.stringify(reportOf(`doorstroom ${version}`, pair.now, variants, warnings));
}
