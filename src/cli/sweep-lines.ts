import { hashOf } from '../experiment/scenario-hash.ts';
import { sideOf } from '../experiment/sweep/crossing.ts';
import type { Outcome, SweepRequest, SweepResult, SweptAim, SweptPoint } from '../experiment/sweep/sweep.ts';
import { aimTable, aimTitle, aimValue, leverHead, leverValueText, type ValueWriter } from '../messages/aims.ts';
import { formatNumber, NOT_APPLICABLE } from '../messages/format.ts';
import { noPassingText, passingText, SWEEP } from '../messages/sweep.ts';
import { TABLES } from '../messages/tables.ts';
import type { GridInput } from '../scenario/lever-grid.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';

const WIDTHS = [19, 10, 18, 20, 14, 19];
const GRID_ROW = 20;
const GRID_CELL = 10;

/** Writes a sweep as tables: a row for each value, or a grid for two inputs. */
export function sweepLines(
  request: SweepRequest,
  inputs: readonly GridInput[],
  result: SweepResult,
  variant: { readonly id: string; readonly label: string },
): string[] {
  const { base, line } = request;
  const isGrid = inputs.length > 1;
  return [
    ...wrapped(base.name),
    ...wrapped(TABLES.variant(variant.label, variant.id)),
    ...inputs.flatMap(({ lever, values }) =>
      wrapped(SWEEP.range(lever, values[0], values[values.length - 1], values.length), '  '),
    ),
    ...wrapped(`${SWEEP.luck(result.replications)} ${TABLES.scenario(hashOf(base))}, ${TABLES.seed(base.seed)}.`),
    ...result.aims.flatMap((swept) => [
      '',
      ...(isGrid ? gridLines(request, inputs, swept) : rowLines(request, inputs[0], swept)),
    ]),
    '',
    ...(isGrid ? [] : wrapped(result.replications > 1 ? SWEEP.spread : SWEEP.single, '  ')),
    ...(isGrid ? [] : wrapped(SWEEP.difference, '   ')),
    ...(line === null || isGrid ? [] : wrapped(SWEEP.chance)),
  ];
}

function rowLines({ base, line, replications }: SweepRequest, { lever }: GridInput, swept: SweptAim): string[] {
  const { aim, points, passage } = swept;
  const writer = aimTable(aim.measure, [swept.base, ...points].flatMap(numbersOf));
  const columns = SWEEP.columns.map((name, at) => (line === null && at === 4 ? '' : name));
  const row = (name: string, outcome: Outcome, difference: SweptPoint['difference']) =>
    tableLine(
      [
        cut(name, WIDTHS[0]),
        writer.write(outcome.mean),
        between(writer, outcome.low, outcome.high),
        between(writer, outcome.p5, outcome.p95),
        chanceText(outcome),
        difference && difference.low !== null ? between(writer, difference.low, difference.high) : '',
      ],
      WIDTHS,
    );
  return [
    ...wrapped(aimTitle(base, aim, writer.unit)),
    ...(line === null ? [] : [SWEEP.line(aim.measure, line)]),
    tableLine(columns, WIDTHS),
    ...points.map((point) => row(leverValueText(lever, point.values[0]), point, point.difference)),
    row(SWEEP.now, swept.base, null),
    ...(line === null || passage === null ? [] : passageLines(lever, swept, line)),
    ...(replications > 1 && points.some(({ mean, low }) => mean !== null && low === null) ? wrapped(SWEEP.skewed) : []),
    ...noteLines(swept),
  ];
}

function passageLines(lever: GridInput['lever'], { aim, points, passage }: SweptAim, line: number): string[] {
  const crossings = passage?.crossings ?? [];
  if (crossings.length > 0)
    return crossings.flatMap((crossing) => wrapped(passingText(lever, aim.measure, line, crossing)));
  const known = points.filter(({ mean }) => mean !== null);
  const unsure = known.filter((point) => sideOf(point, line) === null).map(({ values }) => values[0]);
  const isAbove = known.some(({ mean }) => mean !== null && mean > line);
  return wrapped(noPassingText(lever, aim.measure, line, isAbove, unsure));
}

function gridLines({ base, line }: SweepRequest, inputs: readonly GridInput[], swept: SweptAim): string[] {
  const { aim, points } = swept;
  const writer = aimTable(aim.measure, points.flatMap(numbersOf));
  const mark = (point: SweptPoint) => (line !== null && sideOf(point, line) === null ? '~' : '');
  const title = aimTitle(base, aim, writer.unit);
  return [
    ...wrapped(SWEEP.gridHead(inputs[0].lever, inputs[1].lever)),
    ...wrapped(`${title}, ${SWEEP.gridMean}; ${SWEEP.now}: ${writer.write(swept.base.mean)}`),
    ...gridTable(inputs, points, (point) => `${mark(point)}${writer.write(point.mean)}`),
    ...(line === null
      ? []
      : [
          ...(points.some((point) => mark(point) !== '') ? wrapped(SWEEP.gridUnsure, '  ') : []),
          '',
          ...wrapped(`${title}, ${SWEEP.gridChance(aimValue(aim.measure, line))}`),
          ...gridTable(inputs, points, ({ above }) => (above ? SWEEP.share(above.count, above.of) : NOT_APPLICABLE)),
        ]),
    ...noteLines(swept),
  ];
}

function noteLines({ aim }: SweptAim): string[] {
  const note = SWEEP.notes[aim.measure];
  return note === undefined ? [] : wrapped(note);
}

/** As many columns side by side as fit, and the others below. */
function gridTable(
  [rows, columns]: readonly GridInput[],
  points: readonly SweptPoint[],
  cell: (point: SweptPoint) => string,
): string[] {
  const room = Math.floor((PAGE_WIDTH - GRID_ROW) / GRID_CELL);
  const blocks = Array.from({ length: Math.ceil(columns.values.length / room) }, (_, at) => at * room);
  return blocks.flatMap((from) => {
    const shown = columns.values.slice(from, from + room);
    const widths = [GRID_ROW, ...shown.map(() => GRID_CELL)];
    return [
      tableLine(['', ...shown.map((value) => shortValue(columns, value))], widths),
      ...rows.values.map((value, row) =>
        tableLine(
          [
            cut(leverValueText(rows.lever, value), GRID_ROW),
            ...shown.map((_, column) => cell(points[row * columns.values.length + from + column])),
          ],
          widths,
        ),
      ),
    ];
  });
}

/** The column heads of a grid are narrow: a date without its month in full, a number without its unit. */
function shortValue({ lever }: GridInput, value: number): string {
  return cut(leverHead(lever, value), GRID_CELL - 1);
}

function numbersOf({ mean, low, high, p5, p95 }: Outcome): number[] {
  return [mean, low, high, p5, p95].filter((value) => value !== null);
}

function between({ write }: ValueWriter, low: number | null, high: number | null): string {
  return low === null || high === null ? NOT_APPLICABLE : TABLES.rangeText(write(low), write(high));
}

function chanceText({ above }: Outcome): string {
  if (above === null) return '';
  const [low, high] = [above.low, above.high].map((share) => formatNumber(share * 100));
  return `${SWEEP.share(above.count, above.of)} (${low}–${high})`;
}
