import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { useMeasuredWidth } from './measured-width.ts';
import { Scrolled } from './scrolled.tsx';

/** The numbers of a chart as text, ready to read. The first cell of a row is its header. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  readonly id: string;
  /** The title: what the chart shows, as a sentence of at most fifteen words. */
  readonly finding: string;
  /** What, when and in which unit. */
  readonly about: string;
  readonly table: ChartTable;
  /** Called for the file button beside the table; without it there is no button. */
  readonly onDownload?: () => void;
  readonly note?: string;
  /** Draws the chart, or charts, in a width measured in pixels. */
  readonly children: (width: number) => ReactNode;
}

type View = 'chart' | 'table';

/** Holds a chart: the finding above it, a switch between the picture and its numbers, and a note below. */
export function ChartFigure(props: ChartFigureProps): ReactNode {
  const { id, finding, about, table, onDownload, note, children } = props;
  const [view, setView] = useState<View>('chart');
  const [plot, width] = useMeasuredWidth<HTMLDivElement>();
  const title = useId();
  return (
    <figure className="chart-figure" id={id} aria-labelledby={title} tabIndex={-1}>
      <div className="chart-head">
        <figcaption>
          <h3 className="chart-title" id={title}>
            {finding}
          </h3>
          <p className="chart-about">{about}</p>
        </figcaption>
        <ViewSwitch view={view} onView={setView} />
      </div>
      <div className="chart-plot" ref={plot}>
        {view === 'chart' ? children(width) : <NumberTable table={table} />}
      </div>
      {view === 'chart' && note && <p className="chart-note">{note}</p>}
      {view === 'table' && onDownload && (
        <button className="chart-download" type="button" onClick={onDownload}>
          {CHART_WORDS.download}
        </button>
      )}
    </figure>
  );
}

function ViewSwitch({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }): ReactNode {
  return (
    <fieldset className="chart-switch">
      <legend>{CHART_WORDS.showAs}</legend>
      {(['chart', 'table'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={view === one} onClick={() => onView(one)}>
          {CHART_WORDS[one]}
        </button>
      ))}
    </fieldset>
  );
}

function NumberTable({ table }: { readonly table: ChartTable }): ReactNode {
  if (table.rows.length === 0) return <p className="chart-note">{CHART_WORDS.nothingToShow}</p>;
  return (
    <Scrolled label={table.caption}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={table.columns[column]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[column]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
