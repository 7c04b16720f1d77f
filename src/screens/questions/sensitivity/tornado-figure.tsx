import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { TornadoChart, type TornadoRow } from '../../../charts/tornado-chart.tsx';
import type { AimEffects, InputEffect } from '../../../experiment/sensitivity/one-at-a-time.ts';
import { writeCsv } from '../../../io/csv.ts';
import { aimTable, aimTitle, aimValue, leverValueText } from '../../../messages/aims.ts';
import { decidingText, inputName, SENSITIVITY, SENSITIVITY_PANEL, signed } from '../../../messages/sensitivity.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import type { UncertainInput } from '../../../scenario/uncertain-inputs.ts';
import { saveFile } from '../../save-file.ts';
import type { SensitivityRequest } from './sensitivity-form.ts';

interface TornadoFigureProps {
  readonly request: SensitivityRequest;
  readonly effects: AimEffects;
  readonly line: number | null;
}

/** More inputs than this make no picture; the table has them all. */
const MOST_ROWS = 15;

/** What each input does to one outcome, the largest above, with what does nothing under it in words. */
export function TornadoFigure({ request, effects, line }: TornadoFigureProps): ReactNode {
  const { scenario, inputs, replications } = request;
  const { aim, base, isFirstSure } = effects;
  const title = aimTitle(scenario, aim);
  if (base === null || base.mean === null) return <p>{`${title}: ${SENSITIVITY.doesNotExist}`}</p>;
  const { mean } = base;
  const known = effects.inputs.flatMap((effect) => {
    const input = inputs.find(({ lever }) => lever.id === effect.id);
    return input ? [{ input, effect, name: inputName(scenario, input.lever) }] : [];
  });
  const counting = known.filter(({ effect }) => effect.verdict === 'counts');
  const writer = aimTable(
    aim.measure,
    known.flatMap(({ effect }) => [effect.low, effect.high].flatMap((one) => (one ? [one.mean] : []))),
  );
  const write = (difference: number) => signed(difference, writer.write(difference));
  const sure = (one: InputEffect['low']) =>
    one === null || one.low === null || one.high === null
      ? SENSITIVITY.noInterval
      : SENSITIVITY.range(write(one.low), write(one.high));
  const names = (verdict: InputEffect['verdict']) =>
    known.flatMap(({ effect, name }) => (effect.verdict === verdict ? [name] : []));
  const [none, unsure] = [names('exactly-none'), names('not-told-apart')];
  const deciding = counting.slice(0, 2).map(({ input: { lever, value, low, high }, effect }) => {
    return { lever, value, ends: [low, high] as const, low: effect.low, high: effect.high };
  });
  const finding = findingOf(
    counting.map(({ name }) => name),
    isFirstSure,
  );
  const axis = aimTable(aim.measure, [mean]);
  return (
    <>
      <ChartFigure
        id="vraag-aannames"
        finding={finding}
        about={`${SENSITIVITY_PANEL.aboutOne(title, replications)}${writer.scale === '' ? '' : ` ${SENSITIVITY_PANEL.scaled(writer.scale)}`}`}
        note={`${SENSITIVITY.tested}${hasNoInterval(effects) ? ` ${SENSITIVITY.tooRare}` : ''}`}
        table={{
          caption: `${title}${writer.scale}`,
          columns: SENSITIVITY_PANEL.tableOne,
          rows: known.map(({ input: { lever, low, high }, effect, name }) => [
            name,
            leverValueText(lever, low),
            effect.low ? write(effect.low.mean) : '',
            sure(effect.low),
            leverValueText(lever, high),
            effect.high ? write(effect.high.mean) : '',
            sure(effect.high),
          ]),
        }}
        onDownload={() => saveTornado(request, known)}
      >
        {(width) => (
          <TornadoChart
            width={width}
            rows={counting
              .slice(0, MOST_ROWS)
              .map(({ input, effect, name }) => rowOf(input, effect, name, mean, write))}
            base={mean}
            line={line}
            formatTick={axis.tick}
            words={{
              ...SENSITIVITY_PANEL.words,
              base: SENSITIVITY_PANEL.nowAt(aimValue(aim.measure, mean)),
              line: line === null ? '' : SENSITIVITY_PANEL.lineAt(aimValue(aim.measure, line)),
            }}
            name={`${finding}. ${title}.`}
          />
        )}
      </ChartFigure>
      <div className="question__sentences">
        <p>
          {decidingText(scenario, aim, deciding[0] ?? null, isFirstSure ? null : (deciding[1] ?? null), known.length)}
        </p>
        {unsure.length > 0 && <p>{SENSITIVITY_PANEL.notToldApart(unsure)}</p>}
        {none.length > 0 && <p>{SENSITIVITY_PANEL.exactlyNone(none)}</p>}
        {aim.measure === 'waitingTime' && <p>{SENSITIVITY.stillWaiting}</p>}
      </div>
    </>
  );
}

function hasNoInterval({ inputs }: AimEffects): boolean {
  return inputs.some(({ low, high }) => low?.low === null || high?.low === null);
}

function findingOf([first, second]: readonly string[], isFirstSure: boolean): string {
  if (first === undefined) return SENSITIVITY_PANEL.noFirst;
  return isFirstSure || second === undefined
    ? SENSITIVITY_PANEL.first(first)
    : SENSITIVITY_PANEL.firstUnsure([first, second]);
}

function rowOf(
  { lever, value, low, high }: UncertainInput,
  effect: InputEffect,
  label: string,
  base: number,
  write: (difference: number) => string,
): TornadoRow {
  const end = (at: number, found: InputEffect['low']) => ({
    outcome:
      found === null || at === value
        ? null
        : {
            mean: base + found.mean,
            low: base + (found.low ?? found.mean),
            high: base + (found.high ?? found.mean),
          },
    value: leverValueText(lever, at),
    effect: at === value ? SENSITIVITY.asNow : found === null ? '' : write(found.mean),
  });
  return { key: effect.id, label, low: end(low, effect.low), high: end(high, effect.high) };
}

function saveTornado(
  { scenario }: SensitivityRequest,
  known: readonly { readonly input: UncertainInput; readonly effect: InputEffect; readonly name: string }[],
): void {
  const rows = known.map(({ input, effect, name }) => [
    ...[name, input.low, input.value, input.high],
    ...[effect.low, effect.high].flatMap((one) => [one?.mean ?? null, one?.low ?? null, one?.high ?? null]),
  ]);
  saveFile(
    TABLE.file(scenario.id, SENSITIVITY_PANEL.csvName),
    writeCsv({ columns: SENSITIVITY_PANEL.csvOne, rows }),
    'text/csv',
  );
}
