import { type ReactNode, useId, useState } from 'react';
import { Scrolled } from '../../charts/scrolled.tsx';
import type { MunicipalityCost, RuleCosts } from '../../experiment/municipalities.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { writeCsv } from '../../io/csv.ts';
import { CHART_WORDS } from '../../messages/charts.ts';
import { formatNumber } from '../../messages/format.ts';
import { MUNICIPALITIES, ruleName, signedThousands } from '../../messages/municipalities.ts';
import { TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';

interface RulesTableProps {
  readonly scenario: Scenario;
  readonly costs: readonly RuleCosts[];
  readonly inForce: RuleCosts;
  /** `2025 tot en met 2027 samen`. */
  readonly years: string;
}

type View = 'difference' | 'swing';

/** All rules side by side: who pays more and who less than by own use, and how hard each bill swings. */
export function RulesTable({ scenario, costs: all, inForce, years }: RulesTableProps): ReactNode {
  const costs = all.toSorted((a, b) => rankOf(a) - rankOf(b));
  const [view, setView] = useState<View>('difference');
  const title = useId();
  const { rules } = MUNICIPALITIES;
  const places = scenario.municipalities ?? [];
  const about = view === 'difference' ? rules.aboutDifference(years) : rules.aboutSwing;
  return (
    <figure className="rules" id="gemeenten-regels" aria-labelledby={title}>
      <div className="chart-head">
        <figcaption>
          <h3 className="chart-title" id={title}>
            {rules.finding(mostMoved(places, inForce))}
          </h3>
          <p className="chart-about">{about}</p>
        </figcaption>
        <fieldset className="chart-switch">
          <legend>{rules.show}</legend>
          {(['difference', 'swing'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={view === one} onClick={() => setView(one)}>
              {rules[one]}
            </button>
          ))}
        </fieldset>
      </div>
      <Scrolled className="chart-table rules__table" label={about}>
        <table>
          <caption className="vh">{about}</caption>
          <thead>
            <tr>
              <th scope="col">{MUNICIPALITIES.columns.place}</th>
              {costs.map(({ rule, isInForce }) => (
                <th key={rule.kind} scope="col" className={isInForce ? 'is-now' : undefined}>
                  {rule.kind === 'own-use' && view === 'difference' ? rules.ownUse : ruleName(rule)}
                  {isInForce && <span className="rules__now">{rules.now}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map(({ id, label }, place) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {costs.map(({ rule, isInForce, municipalities }) => (
                  <td key={rule.kind} className={isInForce ? 'is-now' : undefined}>
                    {view === 'difference' ? (
                      <DifferenceCell cost={municipalities[place]} />
                    ) : (
                      <SwingCell cost={municipalities[place]} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <p className="chart-note">{view === 'difference' ? rules.note : rules.swingNote}</p>
      <button className="chart-download" type="button" onClick={() => download(scenario, costs)}>
        {CHART_WORDS.download}
      </button>
    </figure>
  );
}

/** What all are compared with first, then the rule of now: these are seen on a narrow screen too. */
function rankOf({ rule, isInForce }: RuleCosts): number {
  return rule.kind === 'own-use' ? 0 : isInForce ? 1 : 2;
}

interface CellProps {
  readonly cost: MunicipalityCost;
}

function DifferenceCell({ cost }: CellProps): ReactNode {
  const whole = wholeOf(cost);
  const { rules } = MUNICIPALITIES;
  if (!whole?.difference) return <>{formatNumber((whole?.mean ?? Number.NaN) / 1000)}</>;
  const { mean, low, high } = whole.difference;
  if (isChance(low, high) || Math.abs(mean) < 500) return <span className="rules__same">{rules.same}</span>;
  return (
    <span className={mean > 0 ? 'rules__more' : 'rules__less'}>
      {signedThousands(mean)} <span className="rules__word">{mean > 0 ? rules.more : rules.less}</span>
    </span>
  );
}

function SwingCell({ cost: { swing } }: CellProps): ReactNode {
  if (!swing) return <>{MUNICIPALITIES.none}</>;
  return (
    <>
      {formatNumber(swing.mean / 1000)}{' '}
      {swing.shareOfMean !== null && (
        <span className="rules__word">{MUNICIPALITIES.rules.ofBill(swing.shareOfMean)}</span>
      )}
    </>
  );
}

function wholeOf({ periods }: MunicipalityCost) {
  return periods.find(({ period }) => period === HORIZON) ?? null;
}

/** Whether a difference may as well be nothing. */
function isChance(low: number | null, high: number | null): boolean {
  return low === null || high === null || (low <= 0 && high >= 0);
}

/** The municipality for which the rule in force makes the largest difference that is no chance. */
function mostMoved(places: NonNullable<Scenario['municipalities']>, { municipalities }: RuleCosts) {
  const moved = municipalities.flatMap((cost, at) => {
    const difference = wholeOf(cost)?.difference;
    if (!difference || isChance(difference.low, difference.high)) return [];
    return [{ place: places[at].label, euros: difference.mean }];
  });
  return moved.reduce<(typeof moved)[number] | null>(
    (most, one) => (most === null || Math.abs(one.euros) > Math.abs(most.euros) ? one : most),
    null,
  );
}

function download({ id, municipalities = [] }: Scenario, costs: readonly RuleCosts[]): void {
  const rows = costs.flatMap(({ rule, municipalities: billed }) =>
    billed.flatMap(({ periods, swing }, place) =>
      periods.map(({ period, mean, p5, p95, difference }) => [
        municipalities[place].label,
        ruleName(rule),
        period,
        mean,
        p5,
        p95,
        difference?.mean ?? null,
        difference?.low ?? null,
        difference?.high ?? null,
        swing?.mean ?? null,
        swing?.p95 ?? null,
      ]),
    ),
  );
  saveFile(TABLE.file(id, 'verdeelregels'), writeCsv({ columns: MUNICIPALITIES.csvColumns, rows }), 'text/csv');
}
