import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { TargetChart } from '../../charts/target-chart.tsx';
import { inTwenty } from '../../experiment/compare-samples.ts';
import type { OutcomeYear, TargetYear } from '../../experiment/outcome.ts';
import { writeCsv } from '../../io/csv.ts';
import { outcomeNumber, outcomeValue } from '../../messages/outcomes.ts';
import { chanceText, outcomeRange, promised, TARGETS } from '../../messages/targets.ts';
import { TABLE } from '../../messages/verkennen.ts';
import type { Scenario, Target } from '../../scenario/schema.ts';
import { SourceText } from '../controls/toggletip.tsx';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import { metWords } from './met-words.ts';
import { type ShownTarget, segmentLabels } from './target-work.ts';

interface TargetFigureProps {
  readonly scenario: Scenario;
  readonly shown: ShownTarget;
  /** Whether the choices differ from now. */
  readonly hasChoices: boolean;
}

/** One target: what was promised as steps in the course of its outcome, and in how many futures it is met. */
export function TargetFigure({ scenario, shown, hasChoices }: TargetFigureProps): ReactNode {
  const { target, now, chosen } = shown;
  const { outcome, label } = target;
  const last = chosen.promised.at(-1);
  if (!last) return <p className="region__wait">{TARGETS.none}</p>;
  const finding = TARGETS.finding(last.year, metWords(target, last));
  const marks = chosen.years.flatMap(markOf);
  const write = (value: number) => outcomeNumber(outcome, value);
  return (
    <>
      <p className="kicker">
        <b>{label}</b>
        <span>{TARGETS.inWords(last.year, promised(target, last.value))}</span>
      </p>
      <ChartFigure
        id={`doel-${target.id}`}
        finding={finding}
        about={TARGETS.axis(target, segmentLabels(scenario, target))}
        table={{
          caption: TARGETS.caption(label),
          columns: TARGETS.columns,
          rows: chosen.years.map((year) => tableRow(shown, year)),
        }}
        onDownload={() =>
          saveFile(
            TABLE.file(scenario.id, `doel-${target.id}`),
            writeCsv({ columns: TARGETS.csvColumns, rows: chosen.years.map((year) => csvRow(shown, year)) }),
            'text/csv',
          )
        }
        note={noteOf(target)}
      >
        {(width) => (
          <>
            <TargetChart
              width={width}
              marks={marks}
              now={hasChoices ? now.years.flatMap(meanOf) : null}
              sense={target.sense}
              promised={target.years
                .filter(({ year }) => chosen.years.some((one) => one.year === year))
                .map(({ year, value }) => ({ year, value, label: write(value) }))
                .sort((one, other) => one.year - other.year)}
              yLabel={TARGETS.unit(outcome)}
              formatY={write}
              words={TARGETS.words(hasChoices)}
              name={TARGETS.chartName(
                `${label}: ${finding}`,
                marks.map(({ year, mean, p5, p95 }) =>
                  TARGETS.inYear(year, outcomeValue(outcome, mean), outcomeRange(outcome, p5, p95)),
                ),
              )}
            />
            <ul className="targets__years">
              {chosen.promised.map((year) => (
                <li key={year.year}>{yearText(shown, year, hasChoices)}</li>
              ))}
            </ul>
          </>
        )}
      </ChartFigure>
      <TargetSources scenario={scenario} target={target} />
    </>
  );
}

function noteOf({ outcome }: Target): string {
  if (outcome === 'places') return TARGETS.notePlanned;
  return outcome === 'in-care' ? `${TARGETS.noteInCare} ${TARGETS.note}` : TARGETS.note;
}

function yearText({ target, now }: ShownTarget, year: TargetYear, hasChoices: boolean): string {
  const before = hasChoices ? (now.promised.find((one) => one.year === year.year) ?? null) : null;
  const mean = year.found.mean === null ? TARGETS.unknown : outcomeValue(target.outcome, year.found.mean);
  const aim = promised(target, year.value);
  if (target.outcome === 'places') {
    const isMet = (one: TargetYear) => (one.met?.count ?? 0) > 0;
    return TARGETS.plannedText(year.year, aim, mean, isMet(year), before && isMet(before));
  }
  return TARGETS.yearText({
    year: year.year,
    promised: aim,
    mean,
    met: metWords(target, year),
    chance: year.met && chanceText(year.met.low, year.met.high),
    now: before?.met ? TARGETS.ofTwenty(inTwenty(before.met.count, before.met.n)) : null,
  });
}

function TargetSources({ scenario, target }: { readonly scenario: Scenario; readonly target: Target }): ReactNode {
  const years = target.years.map(({ id, year, value }, at) => ({
    year,
    value,
    sources: sourcesOf(scenario, `/targets/${target.id}/years/${id ?? at}`),
  }));
  return (
    <details className="targets__sources">
      <summary>{TARGETS.sources}</summary>
      <dl>
        {years.map(({ year, value, sources }) => (
          <div key={year}>
            <dt>{TARGETS.inWords(year, promised(target, value))}</dt>
            <dd>
              <SourceText source={sources[0] ?? null} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function markOf({ year, found, sure }: OutcomeYear) {
  const { mean, p5, p95 } = found;
  if (mean === null || p5 === null || p95 === null) return [];
  return [{ year, mean, p5, p95, low: sure?.low ?? mean, high: sure?.high ?? mean }];
}

function meanOf({ year, found: { mean } }: OutcomeYear) {
  return mean === null ? [] : [{ year, mean }];
}

function tableRow({ target, now, chosen }: ShownTarget, { year, found, sure }: OutcomeYear): readonly string[] {
  const { outcome } = target;
  const inYear = (years: readonly TargetYear[]) => years.find((one) => one.year === year);
  const [was, is] = [inYear(now.promised), inYear(chosen.promised)];
  const before = now.years.find((one) => one.year === year)?.found.mean ?? null;
  const write = (value: number | null) => (value === null ? TARGETS.unknown : outcomeNumber(outcome, value));
  return [
    String(year),
    is ? promised(target, is.value) : TARGETS.noTarget,
    write(before),
    write(found.mean),
    outcomeRange(outcome, sure?.low ?? null, sure?.high ?? null),
    outcomeRange(outcome, found.p5, found.p95),
    was ? metWords(target, was) : '',
    is ? metWords(target, is) : '',
    is?.met && outcome !== 'places' ? chanceText(is.met.low, is.met.high) : '',
  ];
}

function csvRow({ now, chosen }: ShownTarget, { year, found, sure }: OutcomeYear): readonly (string | number | null)[] {
  const inYear = (years: readonly TargetYear[]) => years.find((one) => one.year === year);
  const is = inYear(chosen.promised);
  return [
    String(year),
    is?.value ?? null,
    now.years.find((one) => one.year === year)?.found.mean ?? null,
    found.mean,
    sure?.low ?? null,
    sure?.high ?? null,
    found.p5,
    found.p95,
    inYear(now.promised)?.met?.share ?? null,
    is?.met?.share ?? null,
    is?.met?.low ?? null,
    is?.met?.high ?? null,
  ];
}
