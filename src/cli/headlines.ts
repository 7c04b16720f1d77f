import type { MeasureId } from '../experiment/measures.ts';
import { samplesOfOutcome, targetReports } from '../experiment/outcome.ts';
import { HORIZON } from '../experiment/periods.ts';
import type { ReportedVariant } from '../experiment/report.ts';
import { summaryOf } from '../experiment/rows.ts';
import { simulateFutures } from '../experiment/run.ts';
import { type MeasureSummary, summaryOfSamples } from '../experiment/samples.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { TABLES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import { prepareRun } from './prepare-run.ts';

/** The headline figures of a scenario, as `scenarios/expected/` keeps them. */
export interface Headlines {
  readonly scenario: string;
  readonly hash: string;
  readonly seed: string;
  readonly replications: number;
  readonly variants: Readonly<Record<string, Readonly<Record<string, Figures>>>>;
}

export type Figures = Pick<MeasureSummary, 'mean' | 'standardError' | 'p5' | 'p95'>;

/** Runs a scenario file and returns its headline figures; throws when the file is not right. */
export function headlinesOf(file: string): Headlines {
  const run = prepareRun({ file, settings: [], variant: null, contract: null });
  if (!run.ok) throw new Error(run.lines.join('\n'));
  const variants = run.variants.map((variant): ReportedVariant => {
    const { scenario } = variant;
    return { ...variant, futures: simulateFutures(scenario, { replications: scenario.replications }) };
  });
  return {
    scenario: run.base.id,
    hash: hashOf(run.base),
    seed: run.base.seed,
    replications: run.base.replications,
    variants: Object.fromEntries(
      variants.map(({ id, futures }) => [id, { ...figuresOf(futures, run.base), ...answersOf(futures, run.base, id) }]),
    ),
  };
}

function figuresOf(futures: ReportedVariant['futures'], base: Scenario): Record<string, Figures> {
  const figures: Record<string, Figures> = {};
  for (const [measure, period] of headlineMeasures(base)) {
    const summary = summaryOf(futures, measure, null, period);
    if (summary === null) continue;
    const { mean, standardError, p5, p95 } = summary;
    figures[`${measure} ${period}`] = { mean, standardError, p5, p95 };
  }
  for (const { target, years } of targetReports(futures))
    for (const { year, found } of years) {
      const { mean, standardError, p5, p95 } = found;
      figures[`target ${target} ${year}`] = { mean, standardError, p5, p95 };
    }
  return figures;
}

/** The answers to the questions of the workshop that are about this variant. */
function answersOf(futures: ReportedVariant['futures'], base: Scenario, variant: string): Record<string, Figures> {
  const figures: Record<string, Figures> = {};
  for (const round of base.workshop ?? []) {
    const samples = (round.variant ?? TABLES.baseId) === variant ? samplesOfOutcome(futures, round) : null;
    if (!samples) continue;
    const { mean, standardError, p5, p95 } = summaryOfSamples(samples);
    figures[`workshop ${round.id}`] = { mean, standardError, p5, p95 };
  }
  return figures;
}

/** What a reader looks at first: the list year by year, then the whole period. */
function headlineMeasures({ startDate, endDate }: Scenario): readonly (readonly [MeasureId, string])[] {
  const years = Array.from(
    { length: Number(endDate.slice(0, 4)) - Number(startDate.slice(0, 4)) },
    (_, year) => `${Number(startDate.slice(0, 4)) + 1 + year}-01-01`,
  ).filter((date) => date < endDate);
  const whole: readonly MeasureId[] = [
    'waitingTime',
    'waitingOverNorm',
    'occupancyRate',
    'blockedPlaces',
    'overflow',
    'overflowPlaces',
    'referrals',
    'admissions',
    'discharges',
    'refused',
    'careDays',
    'paymentMunicipality',
    'costMunicipality',
    'providerCost',
    'providerResult',
  ];
  return [
    ...[...years, endDate].map((date) => ['waitingList', date] as const),
    ...whole.map((measure) => [measure, HORIZON] as const),
  ];
}
