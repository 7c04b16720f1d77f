import { Fragment, type ReactNode } from 'react';
import type { Outcome, Result, Step } from '../../calculators/calculator.ts';
import { Scrolled } from '../../charts/scrolled.tsx';
import { calculatorValue, numberAndUnit } from '../../messages/calculator-values.ts';
import { CALCULATORS_PAGE, type CalculatorWords } from '../../messages/calculators.ts';
import { Icon } from '../controls/icon.tsx';
import { LiveRegion } from '../frame/live-region.tsx';

interface OutcomeProps {
  readonly words: CalculatorWords;
  readonly outcome: Outcome;
  /** The results that stand in front. */
  readonly answers: readonly string[];
}

/** The results that answer the question, large. */
export function Answer({ words, outcome, answers, isOld }: OutcomeProps & { readonly isOld: boolean }): ReactNode {
  // Of results by year, the last one.
  const shown = answers.flatMap((key) => outcome.results.findLast((result) => result.key === key) ?? []);
  const told = shown.map((result) => ({ label: labelOf(words, result), value: textOf(words, result) }));
  return (
    <section className="calc__answer" aria-label={CALCULATORS_PAGE.answerTitle}>
      <dl className="calc__tiles">
        {told.map(({ label, value }) => {
          const [number, unit] = numberAndUnit(value);
          return (
            <div className="calc__tile" key={label}>
              <dt>{label}</dt>
              <dd className={/\d/.test(number) ? undefined : 'is-words'}>
                {number}
                {unit !== '' && <small>{unit}</small>}
              </dd>
            </div>
          );
        })}
      </dl>
      {isOld && (
        <p className="calc__old" role="status">
          <Icon name="warning" />
          {CALCULATORS_PAGE.old}
        </p>
      )}
      <LiveRegion answer={CALCULATORS_PAGE.told(told)} isBusy={isOld} />
    </section>
  );
}

/** All other results; those of years in a table. */
export function OtherResults({ words, outcome: { results }, answers }: OutcomeProps): ReactNode {
  const plain = results.filter(({ key, year }) => year === undefined && !answers.includes(key));
  const byYear = results.filter(({ year }) => year !== undefined);
  return (
    <>
      {plain.length > 0 && (
        <section>
          <h4>{CALCULATORS_PAGE.moreTitle}</h4>
          <dl className="calc__others">
            {plain.map((result) => (
              <div key={result.key}>
                <dt>{labelOf(words, result)}</dt>
                <dd>{textOf(words, result)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {byYear.length > 0 && <Years words={words} results={byYear} />}
    </>
  );
}

function Years({
  words,
  results,
}: {
  readonly words: CalculatorWords;
  readonly results: readonly Result[];
}): ReactNode {
  const years = [...new Set(results.flatMap(({ year }) => year ?? []))];
  const keys = [...new Set(results.map(({ key }) => key))];
  return (
    <Scrolled className="calc__years" label={CALCULATORS_PAGE.years}>
      <table>
        <caption>{CALCULATORS_PAGE.years}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{words.results[key].row}</th>
              {years.map((year) => {
                const result = results.find((one) => one.key === key && one.year === year);
                return <td key={year}>{result ? textOf(words, result) : ''}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

interface SumsProps {
  readonly words: CalculatorWords;
  readonly steps: readonly Step[];
}

/** The sum as a person would write it, with the numbers filled in. */
export function Sums({ words, steps }: SumsProps): ReactNode {
  return (
    <details className="calc__how" open>
      <summary>{CALCULATORS_PAGE.howTitle}</summary>
      <dl>
        {steps.map(({ key, values }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sum may be made for several years or sizes
          <Fragment key={index}>
            <dt>{words.steps[key].label}</dt>
            <dd>{words.steps[key].formula(values)}</dd>
          </Fragment>
        ))}
      </dl>
      <p>{CALCULATORS_PAGE.rounded}</p>
    </details>
  );
}

/** What the sum leaves out. */
export function Caveats({ caveats }: { readonly caveats: readonly string[] }): ReactNode {
  return (
    <section className="calc__caveats">
      <h4>{CALCULATORS_PAGE.caveatsTitle}</h4>
      <ul>
        {caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
    </section>
  );
}

function labelOf(words: CalculatorWords, { key, year }: Result): string {
  const { label } = words.results[key];
  return year === undefined ? label : CALCULATORS_PAGE.ofYear(label, year);
}

function textOf(words: CalculatorWords, { key, unit, value }: Result): string {
  return calculatorValue(unit, value, words.results[key].never);
}
