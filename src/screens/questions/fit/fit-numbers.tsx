import type { ReactNode } from 'react';
import { Scrolled } from '../../../charts/scrolled.tsx';
import { familyFor } from '../../../experiment/past/fit-changes.ts';
import type { FamilyOfStay, PastFit } from '../../../experiment/past/fit-past.ts';
import { formatNumber } from '../../../messages/format.ts';
import { FAMILY_NAMES, FIT_CAUTIONS, OWN_FIT } from '../../../messages/own-past.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';
import type { Segment } from '../../../scenario/schema.ts';
import { SurvivalFigure } from './survival-figure.tsx';

interface FitNumbersProps {
  readonly fit: PastFit;
  readonly segment: Segment;
}

/** What the table says, beside what the model has now; the families of stays, and their picture. */
export function FitNumbers({ fit, segment }: FitNumbersProps): ReactNode {
  const { stay } = fit;
  return (
    <section className="fit__part">
      <h3 className="chart-title">{FIT_PANEL.numbers}</h3>
      <p className="chart-about">{OWN_FIT.period(fit.from, fit.until, fit.months)}</p>
      <Compared fit={fit} segment={segment} />
      <Months inflow={fit.inflow} />
      {fit.cautions.length > 0 && (
        <ul className="fit__cautions">
          {fit.cautions.map((caution) => (
            <li key={caution}>{OWN_FIT.caution(FIT_CAUTIONS[caution])}</li>
          ))}
        </ul>
      )}
      {stay?.kind === 'months' && <p className="chart-note">{OWN_FIT.formUnknown}</p>}
      {stay?.kind === 'clients' && (
        <>
          <SurvivalFigure stay={stay} />
          <Families families={stay.families} />
          <p className="chart-note">{OWN_FIT.legend}</p>
          <p className="chart-note">{OWN_FIT.naive(stay.meanOfEnded, stay.ended)}</p>
        </>
      )}
    </section>
  );
}

interface Row {
  readonly what: string;
  readonly now: string;
  readonly own: string;
  readonly sure: string;
}

function Compared({ fit, segment }: FitNumbersProps): ReactNode {
  const { what, now, own, sure } = FIT_PANEL.columns;
  return (
    <Scrolled className="fit__scroll" label={FIT_PANEL.numbers}>
      <table className="fit__table">
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{what}</span>
            </th>
            <th scope="col">{now}</th>
            <th scope="col">{own}</th>
            <th scope="col">{sure}</th>
          </tr>
        </thead>
        <tbody>
          {[...inflowRows(fit, segment), ...stayRows(fit, segment)].map((row) => (
            <tr key={row.what}>
              <th scope="row">{row.what}</th>
              <td>{row.now}</td>
              <td>{row.own}</td>
              <td>{row.sure}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function inflowRows({ inflow }: PastFit, segment: Segment): Row[] {
  const { row, none } = FIT_PANEL;
  const now = formatNumber(segment.inflow.reduce((sum, { referralsPerYear }) => sum + referralsPerYear, 0));
  if (inflow === null) return [{ what: row.referrals, now, own: OWN_FIT.noInflow, sure: none }];
  const { perYear, interval } = inflow;
  return [{ what: row.referrals, now, own: formatNumber(perYear), sure: OWN_FIT.between(interval) }];
}

/** What the months say beside the rate. */
function Months({ inflow }: Pick<PastFit, 'inflow'>): ReactNode {
  if (inflow === null) return null;
  const { trend, season, couldSeeSeason, dispersion } = inflow;
  return (
    <dl className="fit__learned">
      <dt>{OWN_FIT.trend}</dt>
      <dd>{OWN_FIT.trendText(trend)}</dd>
      <dt>{OWN_FIT.season}</dt>
      <dd>{OWN_FIT.seasonText(season, couldSeeSeason)}</dd>
      <dt>{OWN_FIT.spread}</dt>
      <dd>{OWN_FIT.spreadText(dispersion)}</dd>
    </dl>
  );
}

function stayRows(fit: PastFit, { lengthOfStay }: Segment): Row[] {
  const { row, none } = FIT_PANEL;
  const [meanNow, cvNow] = [
    'meanDays' in lengthOfStay ? OWN_FIT.days(lengthOfStay.meanDays) : none,
    'cv' in lengthOfStay ? formatNumber(lengthOfStay.cv, 2) : none,
  ];
  if (fit.stay === null) return [{ what: row.mean, now: meanNow, own: OWN_FIT.noStay, sure: none }];
  if (fit.stay.kind === 'months') {
    const { meanDays, meanInterval } = fit.stay;
    return [{ what: row.mean, now: meanNow, own: OWN_FIT.days(meanDays), sure: OWN_FIT.between(meanInterval) }];
  }
  const shown = familyFor(fit, lengthOfStay) ?? fit.stay.families[0];
  const surely = (interval: FamilyOfStay['meanInterval'], decimals: number) =>
    interval === null ? none : OWN_FIT.between(interval, decimals);
  return [
    {
      what: `${row.mean} (${FAMILY_NAMES[shown.family]})`,
      now: meanNow,
      own: OWN_FIT.days(shown.meanDays),
      sure: surely(shown.meanInterval, 0),
    },
    ...(shown.family === 'exponential'
      ? []
      : [{ what: row.cv, now: cvNow, own: formatNumber(shown.cv, 2), sure: surely(shown.cvInterval, 2) }]),
  ];
}

function Families({ families }: { readonly families: readonly FamilyOfStay[] }): ReactNode {
  const { columns } = OWN_FIT;
  const [best] = families;
  return (
    <Scrolled className="fit__scroll" label={OWN_FIT.stayTitle}>
      <table className="fit__table">
        <thead>
          <tr>
            {[columns.family, columns.mean, columns.cv, columns.median, columns.p90, columns.aic, columns.gap].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {families.map((one) => (
            <tr key={one.family}>
              <th scope="row">{FAMILY_NAMES[one.family]}</th>
              <td>{formatNumber(one.meanDays)}</td>
              <td>{formatNumber(one.cv, 2)}</td>
              <td>{formatNumber(one.medianDays)}</td>
              <td>{formatNumber(one.p90Days)}</td>
              <td>{OWN_FIT.aic(one.aic - best.aic)}</td>
              <td>{OWN_FIT.gap(one.largestGap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
