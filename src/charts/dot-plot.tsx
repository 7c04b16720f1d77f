import type { ReactNode } from 'react';
import { atMostLabel, CHART_WORDS, moreThanLabel } from '../messages/charts.ts';
import { formatShortest } from '../messages/format.ts';
import { stackDots } from './dot-stacks.ts';
import { EmptyFrame } from './empty-frame.tsx';
import type { ChartLabel } from './label.tsx';
import { Label, labelBox } from './label.tsx';
import type { CountAxis } from './linear.ts';
import { countAxis, linear } from './linear.ts';
import { Picture } from './picture.tsx';
import { px, textWidth } from './text-size.ts';

interface DotPlotProps {
  readonly width: number;
  /** Equally likely outcomes, usually twenty, in any order. Values that are no numbers are left out. */
  readonly dots: readonly number[];
  /** Dots above it are filled, dots at or below it are light. */
  readonly threshold: number;
  /** A value that the axis must reach, so that it stays while futures are played one by one. */
  readonly reach?: number;
  readonly name: string;
  /** What is counted: `wachtende jongeren`. Stands under the axis. */
  readonly unit: string;
}

const TOP = 48;
const PLOT = 196;
const HEIGHT = TOP + PLOT + 48;

/** Draws each of twenty equally likely futures as a dot at its outcome. */
export function DotPlot({ width, dots, threshold, reach = 0, name, unit }: DotPlotProps): ReactNode {
  const values = dots.filter(Number.isFinite);
  if (values.length === 0)
    return <EmptyFrame width={width} height={HEIGHT} name={name} sentence={CHART_WORDS.nothingPlayed} />;

  const axis = fittingAxis(Math.max(threshold, reach, ...values), width);
  const edge = Math.max(14, textWidth(formatShortest(axis.high), 'note') / 2 + 1);
  const floor = TOP + PLOT;
  const x = linear([0, axis.high], [edge, width - edge]);
  const { stacks, radius, boundary } = stackDots(values, threshold, x, PLOT, Math.min(12, Math.max(7, width / 34)));
  const labels: ChartLabel[] = [
    ...axis.ticks.map(
      (tick): ChartLabel => ({
        text: formatShortest(tick),
        x: x(tick),
        y: floor + 20,
        anchor: 'middle',
        type: 'note',
        tone: 'axis',
      }),
    ),
    { text: unit, x: width / 2, y: floor + 41, anchor: 'middle', type: 'note', tone: 'axis' },
    ...boundaryLabels(threshold, boundary, width),
  ];
  return (
    <Picture width={width} height={HEIGHT} name={name}>
      <path className="chart-boundary" d={`M${px(boundary)},${TOP - 18}V${floor}`} />
      {stacks.flatMap((stack) =>
        Array.from({ length: stack.count }, (_, level) => (
          <circle
            className={stack.above ? 'chart-future-above' : 'chart-future-below'}
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place in the stack
            key={`${stack.x} ${level}`}
            cx={px(stack.x)}
            cy={px(floor - 2 - radius - level * (2 * radius + 1))}
            r={px(radius - 0.75)}
          />
        )),
      )}
      <path className="chart-rule" d={`M0,${floor}H${px(width)}`} />
      {labels.map((label) => (
        <Label key={`${label.text} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

/** Chooses as many ticks as the width has room for. */
function fittingAxis(highest: number, width: number): CountAxis {
  for (let about = 7; about > 1; about--) {
    const axis = countAxis(highest, about);
    const room = textWidth(formatShortest(axis.high), 'note') + 14;
    if (axis.ticks.length * room <= width) return axis;
  }
  return countAxis(highest, 1);
}

/** Names both sides of the threshold; a side without room gets a line of its own above the other. */
function boundaryLabels(threshold: number, boundary: number, width: number): ChartLabel[] {
  const below: ChartLabel = {
    text: atMostLabel(threshold),
    x: boundary - 8,
    y: TOP - 8,
    anchor: 'end',
    type: 'note',
    tone: 'soft',
  };
  const above: ChartLabel = {
    text: moreThanLabel(threshold),
    x: boundary + 8,
    y: TOP - 8,
    anchor: 'start',
    type: 'noteStrong',
    tone: 'chosen',
  };
  const belowFits = labelBox(below).x0 >= 0;
  const aboveFits = labelBox(above).x1 <= width;
  return [
    belowFits ? below : { ...below, x: 0, y: TOP - 28, anchor: 'start' },
    aboveFits ? above : { ...above, x: width, y: TOP - 28, anchor: 'end' },
  ];
}
