import { type ReactNode, useId, useMemo, useState } from 'react';
import { type Day, dateOfDay, dayOf, dayOfDate, monthStartsBetween, partsOfDay } from '../../calendar/calendar.ts';
import { Scrolled } from '../../charts/scrolled.tsx';
import { compareClosings, emptyBy } from '../../experiment/property.ts';
import { writeCsv } from '../../io/csv.ts';
import { BUILDINGS } from '../../messages/buildings.ts';
import { CHART_WORDS } from '../../messages/charts.ts';
import { formatDate, formatEurosShort } from '../../messages/format.ts';
import { clientRange, TABLE } from '../../messages/verkennen.ts';
import { Pick } from '../controls/pick.tsx';
import { saveFile } from '../save-file.ts';
import { datesOf, type LocationProps } from './empty-figure.tsx';

/** Three dates on which a building could be empty, each with its decision and, apart from it, its books. */
export function ClosingsTable(props: LocationProps): ReactNode {
  const { futures, place } = props;
  const { startDay, horizonDays } = futures.grid;
  const title = useId();
  const [picked, setPicked] = useState<Readonly<Record<number, string>>>({});
  const choices = useMemo(
    () => monthStartsBetween(startDay, startDay + horizonDays).map(dateOfDay),
    [startDay, horizonDays],
  );
  const usual = useMemo(() => usualDates(props, choices), [props, choices]);
  const dates = usual.map((date, at) => (choices.includes(picked[at]) ? picked[at] : date));
  const words = BUILDINGS.closings;
  const groups = groupsOf(props, dates);
  if (groups.length === 0) return null;
  const columns = dates.map((date, at) => ({ key: `${at} ${date}`, label: formatDate(dayOfDate(date)) }));
  return (
    <section className="closings" id="gebouw-sluitdata" aria-labelledby={title}>
      <h3 className="chart-title" id={title}>
        {words.title}
      </h3>
      <p className="chart-about">{words.about}</p>
      <div className="picks">
        {columns.map(({ label: _, key }, at) => (
          <Pick
            key={key}
            label={words.date(at + 1)}
            value={dates[at]}
            options={choices.map((value) => ({ value, label: formatDate(dayOfDate(value)) }))}
            onPick={(next) => setPicked({ ...picked, [at]: next })}
          />
        ))}
      </div>
      <Scrolled label={words.caption(place.label)}>
        <table>
          <caption className="vh">{words.caption(place.label)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ head, rows }) => (
            <tbody key={head}>
              <tr className="closings__group">
                <th scope="colgroup" colSpan={columns.length + 1}>
                  {head}
                </th>
              </tr>
              {rows.map(({ label, cells }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {columns.map(({ key }, at) => (
                    <td key={key}>{cells[at].text}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolled>
      <p className="chart-note">{words.note}</p>
      <button
        className="chart-download"
        type="button"
        onClick={() =>
          saveFile(
            TABLE.file(futures.scenario.id, `sluitdata-${place.id}`),
            writeCsv({
              columns: [words.part, words.what, ...columns.map(({ label }) => label)],
              rows: groups.flatMap(({ head, rows }) =>
                rows.map(({ label, cells }) => [head, label, ...cells.map(({ value }) => value)]),
              ),
            }),
            'text/csv',
          )
        }
      >
        {CHART_WORDS.download}
      </button>
    </section>
  );
}

interface Row {
  readonly label: string;
  readonly cells: readonly { readonly text: string; readonly value: number | null }[];
}

/** The rows of the table, the two views of a building apart. */
function groupsOf({ futures, place, residents }: LocationProps, dates: readonly string[]) {
  const words = BUILDINGS.closings;
  const closings = compareClosings(futures, place.id, dates) ?? [];
  if (closings.length === 0) return [];
  const euros = (value: number) => ({ text: formatEurosShort(value), value });
  const living: Row = {
    label: words.living,
    cells: dates.map((date) => livingCell(residents, dayOfDate(date) - futures.grid.startDay)),
  };
  const options = closings[0].options.map(
    ({ option }, row): Row => ({
      label: BUILDINGS.options[option],
      cells: closings.map((closing) => euros(closing.options[row].presentValueEuros)),
    }),
  );
  const canSell = closings.every(({ bookLossEuros }) => bookLossEuros !== null);
  const books: Row[] = [
    {
      label: canSell ? words.bookValueSold : words.bookValue,
      cells: closings.map(({ bookValueEuros }) => euros(bookValueEuros)),
    },
    ...(canSell
      ? [{ label: words.result, cells: closings.map(({ bookLossEuros }) => lossCell(bookLossEuros ?? 0)) }]
      : []),
  ];
  return [
    { head: words.people, rows: [living] },
    { head: words.decision, rows: options },
    ...(place.property?.tenure.kind === 'owned' ? [{ head: words.accounts, rows: books }] : []),
  ];
}

function lossCell(euros: number): Row['cells'][number] {
  return { text: BUILDINGS.closings.lost(euros), value: -euros };
}

function livingCell({ days, mean, p5, p95 }: LocationProps['residents'], day: number): Row['cells'][number] {
  const at = days.indexOf(day);
  if (at < 0) return { text: '', value: null };
  const range = clientRange({ mean: mean[at], p5: p5[at], p95: p95[at] });
  return { text: BUILDINGS.closings.moves(mean[at], range), value: mean[at] };
}

/** Its planned closing, and when it is empty in half and in nine of ten futures; half a year on where there is no such date. */
function usualDates({ futures, place, empty }: LocationProps, choices: readonly string[]): readonly string[] {
  const closes = datesOf(futures.scenario, place).find(({ kind }) => kind === 'closes')?.day ?? null;
  const known = [0.5, 0.9].map((share) => emptyBy(empty, share));
  const wanted = [closes, ...known.map((date) => (date === null ? null : dayOfDate(date)))];
  if (choices.length === 0) return [];
  let previous: Day = futures.grid.startDay;
  return wanted.map((day) => {
    const from = day === null || day <= previous ? monthsAfter(previous, 6) : day;
    const date = choices.find((value) => dayOfDate(value) >= from) ?? choices[choices.length - 1];
    previous = dayOfDate(date);
    return date;
  });
}

function monthsAfter(day: Day, months: number): Day {
  const { year, month } = partsOfDay(day);
  return dayOf(year, month + months, 1);
}
