import { type ReactNode, useId, useMemo, useState } from 'react';
import { dayOfDate, yearsBetween } from '../../calendar/calendar.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { MONEY } from '../../messages/money.ts';
import { sourceLine } from '../../messages/source-line.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Moments } from '../explore/moments.ts';
import { useNear } from '../near.ts';
import { useSettings } from '../session-context.ts';
import { sourcesOf } from '../sources-of.ts';
import type { Picture } from '../state/calculator.ts';
import { BudgetFigure } from './budget-figure.tsx';
import { DealFigure } from './deal-figure.tsx';
import { LedgerFigure } from './ledger-figure.tsx';
import { PriceFigure } from './price-figure.tsx';
import { PushFigure } from './push-figure.tsx';
import { RiskFigure } from './risk-figure.tsx';
import '../styles/money.css';

export interface MoneySectionProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** What every figure of this part needs. */
export interface MoneyFigureProps extends MoneySectionProps {
  /** A calendar year or `horizon`. */
  readonly period: string;
  /** Of the scenario, or the reader's own; undefined when there is none. */
  readonly budget: Scenario['budget'];
  readonly isOwnBudget: boolean;
  readonly onBudget: (eurosPerYear: number) => void;
  /** False while someone drags, or the picture is not complete: then the last figure stays. */
  readonly isTime: boolean;
}

type Question = keyof typeof MONEY.questions;
const FIGURES: Readonly<Record<Question, (props: MoneyFigureProps) => ReactNode>> = {
  risk: RiskFigure,
  price: PriceFigure,
  budget: BudgetFigure,
  ledger: LedgerFigure,
  push: PushFigure,
  deal: DealFigure,
};

const OPEN_AT_FIRST: readonly Question[] = ['risk'];

/** The money of both parties: six questions, each worked out when it is opened. */
export function MoneySection({ picture, moments }: MoneySectionProps): ReactNode {
  const [period, setPeriod] = useState<string | null>(null);
  const [ownEuros, setOwnEuros] = useState<number | null>(null);
  const [open, setOpen] = useState<readonly Question[] | null>(null);
  const shownOpen = open ?? OPEN_AT_FIRST;
  const isDragging = useSettings((state) => state.gesture !== null);
  const { scenario } = picture.chosen;
  const years = useMemo(() => yearsOf(scenario), [scenario]);
  const shown = period !== null && (period === HORIZON || years.includes(period)) ? period : moments.year;
  const own = useMemo(
    // In the money of the year that is shown, so that what was typed is the budget of that year.
    () => (ownEuros === null ? undefined : { eurosPerYear: ownEuros, priceYear: Number(shown) || Number(years[0]) }),
    [ownEuros, shown, years],
  );
  const isPaid = scenario.segments.some(({ contract, contractSteps = [] }) => contract || contractSteps.length > 0);
  return (
    <section className={`money${open ? ' is-asked' : ''}`} id="geld" aria-labelledby="geld-titel" tabIndex={-1}>
      <div className="money__head">
        <h2 id="geld-titel">{MONEY.heading}</h2>
        {isPaid && <PeriodChoice years={years} period={shown} onPeriod={setPeriod} />}
      </div>
      <p className="chart-about">{isPaid ? `${MONEY.intro} ${sourcesText(scenario)}` : MONEY.noContract}</p>
      {isPaid &&
        (Object.keys(FIGURES) as Question[]).map((question) => (
          <Fold
            key={question}
            question={question}
            isOpen={shownOpen.includes(question)}
            onToggle={() =>
              setOpen(
                shownOpen.includes(question) ? shownOpen.filter((one) => one !== question) : [...shownOpen, question],
              )
            }
            figure={{
              picture,
              moments,
              period: shown,
              budget: scenario.budget ?? own,
              isOwnBudget: scenario.budget === undefined,
              onBudget: setOwnEuros,
              isTime: picture.isComplete && !isDragging,
            }}
          />
        ))}
    </section>
  );
}

function PeriodChoice(props: {
  readonly years: readonly string[];
  readonly period: string;
  readonly onPeriod: (period: string) => void;
}): ReactNode {
  const { years, period, onPeriod } = props;
  return (
    <label className="money__period">
      {MONEY.period}
      <select value={period} onChange={(event) => onPeriod(event.target.value)}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
        {years.length > 1 && (
          <option value={HORIZON}>{MONEY.horizon(Number(years[0]), Number(years[years.length - 1]))}</option>
        )}
      </select>
    </label>
  );
}

interface FoldProps {
  readonly question: Question;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly figure: MoneyFigureProps;
}

/** A question that opens its figure. What is closed is not worked out, and neither is what is far off the screen. */
function Fold({ question, isOpen, onToggle, figure }: FoldProps): ReactNode {
  const id = useId();
  const [place, isNear] = useNear<HTMLDivElement>();
  const Figure = FIGURES[question];
  return (
    <div className={`money__fold${isOpen ? ' is-open' : ''}`} ref={place}>
      <h3>
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <span className="money__question">{MONEY.questions[question]}</span>
          <span className="money__hint">{MONEY.hints[question]}</span>
        </button>
      </h3>
      <div className="money__answer" id={id} hidden={!isOpen}>
        {isOpen && <Figure {...figure} isTime={figure.isTime && isNear} />}
      </div>
    </div>
  );
}

function sourcesText(scenario: Scenario): string {
  const prices = sourcesOf(scenario, '/contracts');
  const known = scenario.segments.filter(({ providerCost }) => providerCost);
  const costs = known.flatMap(({ id }) => sourcesOf(scenario, `/segments/${id}/providerCost`));
  return sourceLine(known.length > 0 ? MONEY.pricesAndCosts : MONEY.prices, [...prices, ...costs]);
}

function yearsOf({ startDate, endDate }: Scenario): readonly string[] {
  return yearsBetween(dayOfDate(startDate), dayOfDate(endDate)).map(String);
}
