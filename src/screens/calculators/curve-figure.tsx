import type { ReactNode } from 'react';
import type { Curve } from '../../calculators/calculator.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import { valueScale } from '../../charts/linear.ts';
import { writeCsv } from '../../io/csv.ts';
import { axisWriter, calculatorValue } from '../../messages/calculator-values.ts';
import { CALCULATORS_PAGE, type CalculatorWords } from '../../messages/calculators.ts';
import { saveFile } from '../save-file.ts';

interface CurveFigureProps {
  /** Names the file. */
  readonly id: string;
  readonly curve: Curve;
  readonly words: CalculatorWords['curves'][string];
}

/** The outcome against one of the fields, as picture and as numbers. */
export function CurveFigure({ id, curve, words }: CurveFigureProps): ReactNode {
  const { lines, at, x: unitX, y: unitY } = curve;
  const xs = lines[0].points.map(({ x }) => x);
  const ys = lines.flatMap(({ points }) => points.map(({ y }) => y));
  const highest = Math.max(...ys.map(Math.abs));
  const axisX = axisWriter(unitX, 0);
  const axisY = axisWriter(unitY, highest);
  // Of years, what the lines come to.
  const told = at ?? (unitX === 'year' ? xs[xs.length - 1] : null);
  const toldText = told === null ? '' : calculatorValue(unitX, told);
  const about =
    told === null
      ? words.x
      : CALCULATORS_PAGE.atValue(
          unitX === 'year' ? CALCULATORS_PAGE.inYear(toldText) : CALCULATORS_PAGE.at(toldText),
          lines.map(({ key, points }) => ({
            label: words.lines[key],
            value: calculatorValue(unitY, points[xs.indexOf(told)].y),
          })),
        );
  const columns = [words.x, ...lines.map(({ key }) => words.lines[key])];
  const rows = xs.map((x, row) => [x, ...lines.map(({ points }) => points[row].y)]);
  return (
    <ChartFigure
      id={`rekenhulp-${curve.key}`}
      finding={words.title}
      about={about}
      table={{
        caption: words.y,
        columns,
        rows: rows.map(([x, ...ys]) => [calculatorValue(unitX, x), ...ys.map((y) => calculatorValue(unitY, y))]),
      }}
      {...(valueScale(ys).low > 0 ? { note: CALCULATORS_PAGE.fromNotZero } : {})}
      onDownload={() => saveFile(CALCULATORS_PAGE.file(id, curve.key), writeCsv({ columns, rows }), 'text/csv')}
    >
      {(width) => (
        <LineChart
          width={width}
          name={CALCULATORS_PAGE.curveName(words.title, about)}
          lines={lines.map(({ key, points }) => ({ key, points, label: words.lines[key] }))}
          at={at === null ? null : { x: at, label: CALCULATORS_PAGE.yourValue(toldText) }}
          xLabel={words.x}
          yLabel={words.y + axisY.inWords}
          formatX={axisX.write}
          formatY={axisY.write}
        />
      )}
    </ChartFigure>
  );
}
