import { type ReactNode, useMemo, useState } from 'react';
import { RangeStrip } from '../../charts/range-strip.tsx';
import { oddsText, rangeText, TILES } from '../../messages/verkennen.ts';
import type { WaterbedMeasure } from '../../messages/waterbed.ts';
import {
  differenceSize,
  shiftText,
  smallest,
  WATERBED,
  waterbedDifference,
  waterbedNumber,
} from '../../messages/waterbed.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import type { Figure, Spread } from './outcomes.ts';
import { useSteadyDomain } from './steady-domain.ts';
import { WATERBED_MEASURES, type WaterbedRow, waterbedOf } from './waterbed-rows.ts';
import '../styles/waterbed.css';

interface WaterbedProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** With more segments than this they are shown when someone asks for them. */
const MOST_SHOWN = 5;

/** The totals over all segments, above the figures of each: whether a problem is solved or only moves elsewhere. */
export function Waterbed({ picture, moments }: WaterbedProps): ReactNode {
  const { year } = moments;
  const { total, segments, shifts } = useMemo(() => waterbedOf(picture, year), [picture, year]);
  const [isOpen, setOpen] = useState(false);
  const [first, ...rest] = shifts.map(shiftText);
  const shown = isOpen ? 'is-open' : segments.length > MOST_SHOWN ? 'is-long' : '';
  return (
    <section className={`waterbed settles ${shown}`} id="samen" aria-labelledby="samen-titel" tabIndex={-1}>
      <h3 className="chart-title" id="samen-titel">
        {first ?? WATERBED.title}
      </h3>
      <p className="chart-about">{WATERBED.about(year)}</p>
      {rest.map((sentence) => (
        <p className="waterbed__shift" key={sentence}>
          {sentence}.
        </p>
      ))}
      <table>
        <caption className="vh">{WATERBED.caption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">{WATERBED.segment}</span>
            </th>
            {WATERBED_MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {WATERBED.columns[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="waterbed__total">
            <th scope="row">{WATERBED.total}</th>
            {WATERBED_MEASURES.map((measure) => (
              <TotalCell key={measure} measure={measure} figure={total.figures[measure]} />
            ))}
          </tr>
        </tbody>
        <tbody className="waterbed__segments">
          {segments.map((row) => (
            <SegmentRow key={row.segment?.id} row={row} />
          ))}
        </tbody>
      </table>
      <p className="chart-note">{WATERBED.note}</p>
      <button className="btn waterbed__more" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? WATERBED.hide : WATERBED.show(segments.length)}
      </button>
    </section>
  );
}

interface CellProps {
  readonly measure: WaterbedMeasure;
  readonly figure: Figure;
}

function TotalCell({ measure, figure }: CellProps): ReactNode {
  const { now, chosen, difference } = figure;
  const domain = useSteadyDomain(Math.max(chosen?.p95 ?? 0, now?.mean ?? 0));
  return (
    <td>
      <span className="waterbed__name" aria-hidden="true">
        {WATERBED.columns[measure]}
      </span>
      {chosen ? (
        <>
          <span className="waterbed__value">{waterbedNumber(measure, chosen.mean)}</span>
          <span className="tile__strip" aria-hidden="true">
            <RangeStrip
              summary={chosen}
              reference={now?.mean ?? null}
              domain={domain}
              name={WATERBED.columns[measure]}
            />
          </span>
          <span className="tile__range">
            {TILES.range} <span className="nb">{rangeOf(measure, chosen)}</span>
          </span>
          <span className="tile__diff">{waterbedDifference(measure, difference)}</span>
          <span className="tile__odds">{oddsText(difference, 'minder', 'meer')}</span>
        </>
      ) : (
        <span className="waterbed__none">{WATERBED.none}</span>
      )}
    </td>
  );
}

function SegmentRow({ row: { segment, figures } }: { readonly row: WaterbedRow }): ReactNode {
  return (
    <tr>
      <th scope="row">{segment?.label}</th>
      {WATERBED_MEASURES.map((measure) => (
        <SegmentCell key={measure} measure={measure} figure={figures[measure]} />
      ))}
    </tr>
  );
}

function SegmentCell({ measure, figure: { chosen, difference } }: CellProps): ReactNode {
  const change = difference?.mean ?? 0;
  const value = chosen && waterbedNumber(measure, chosen.mean);
  const range = chosen && rangeOf(measure, chosen);
  return (
    <td>
      <span className="waterbed__name" aria-hidden="true">
        {WATERBED.columns[measure]}
      </span>
      {chosen ? (
        <>
          {value} {Math.abs(change) >= smallest(measure) && <strong>{differenceSize(measure, change)}</strong>}
          {range !== value && <span className="tile__range">{range}</span>}
        </>
      ) : (
        <span className="waterbed__none">{WATERBED.none}</span>
      )}
    </td>
  );
}

function rangeOf(measure: WaterbedMeasure, { p5, p95 }: Spread): string {
  return rangeText(p5, p95, (value) => waterbedNumber(measure, value));
}
