import { hashOf } from '../experiment/scenario-hash.ts';
import type { AimSpread, AllTogether, Spread } from '../experiment/sensitivity/all-together.ts';
import type { AimEffects, InputEffect, OneAtATime } from '../experiment/sensitivity/one-at-a-time.ts';
import { aimTable, aimTitle, leverValueText } from '../messages/aims.ts';
import { formatPercent } from '../messages/format.ts';
import { printable } from '../messages/names.ts';
import { problemLines } from '../messages/problems.ts';
import {
  certaintyText,
  decidingText,
  inputName,
  SENSITIVITY,
  sharesText,
  shareText,
  signed,
  valueName,
} from '../messages/sensitivity.ts';
import { TABLES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { InputEnds, UncertainInput } from '../scenario/uncertain-inputs.ts';
import type { VarianceShare } from '../statistics/variance-shares.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';
import type { ReadSensitivity } from './read-sensitivity.ts';

type Asked = Extract<ReadSensitivity, { readonly ok: true }>;

/** Each input at both ends, as text: what it does to each outcome, the largest effect first. */
export function oneAtATimeLines(
  scenario: Scenario,
  title: string,
  asked: Asked,
  { aims, replications }: OneAtATime,
): string[] {
  const isNowhere = (id: string) =>
    aims.every(({ inputs }) => inputs.some((one) => one.id === id && one.verdict === 'exactly-none'));
  const nowhere = asked.ends.filter(({ input }) => aims.length > 1 && isNowhere(input.lever.id));
  const elsewhere = asked.ends.filter((end) => !nowhere.includes(end));
  return [
    ...headLines(scenario, title),
    ...wrapped(SENSITIVITY.played(replications)),
    ...aims.flatMap((effects) => ['', ...effectLines(scenario, elsewhere, effects)]),
    '',
    ...listLines(
      SENSITIVITY.nowhere,
      nowhere.map(({ input }) => inputName(scenario, input.lever)),
    ),
    ...(aims.some(({ aim }) => aim.measure === 'waitingTime') ? wrapped(SENSITIVITY.stillWaiting) : []),
    ...(replications > 1 && aims.some(hasNoInterval) ? wrapped(SENSITIVITY.tooRare) : []),
    ...wrapped(replications > 1 ? SENSITIVITY.tested : SENSITIVITY.singleFuture),
    ...notVariedLines(scenario, asked),
  ].map(printable);
}

/** All inputs together, as text: how wide the outcome is with and without them, and where that comes from. */
export function togetherLines(
  scenario: Scenario,
  title: string,
  asked: Asked,
  found: AllTogether,
  skipped: number,
): string[] {
  const { draws, replicationsPerDraw, replications } = found;
  return [
    ...headLines(scenario, title),
    ...wrapped(SENSITIVITY.drawn(draws, replicationsPerDraw, replications)),
    ...(skipped > 0 ? wrapped(SENSITIVITY.skipped(skipped)) : []),
    ...found.aims.flatMap((spread) => ['', ...spreadLines(scenario, asked.ends, spread)]),
    '',
    ...wrapped(SENSITIVITY.restMeaning),
    ...wrapped(SENSITIVITY.independent),
    ...notVariedLines(scenario, asked),
  ].map(printable);
}

/** Of which case this is, so that it can be repeated. */
function headLines(scenario: Scenario, title: string): string[] {
  const about = `${TABLES.scenario(hashOf(scenario))}, ${TABLES.seed(scenario.seed)}`;
  return [...wrapped(scenario.name), ...wrapped(title), ...wrapped(about)];
}

const WIDEST_BAR = 14;
const EFFECT_WIDTHS = [46, 14, 24, 0];

function effectLines(
  scenario: Scenario,
  ends: readonly InputEnds[],
  { aim, base, inputs, isFirstSure }: AimEffects,
): string[] {
  const effects = inputs.flatMap(({ low, high }) => [low, high].flatMap((one) => (one ? [one.mean] : [])));
  const writer = aimTable(aim.measure, effects);
  const write = (difference: number) => signed(difference, writer.write(difference));
  const title = aimTitle(scenario, aim);
  if (base === null || base.mean === null) return [title, ...indented(SENSITIVITY.doesNotExist)];
  const of = (verdict: InputEffect['verdict']) =>
    inputs.flatMap((effect) => {
      const input = ends.find((one) => one.input.lever.id === effect.id)?.input;
      return input && effect.verdict === verdict ? [{ input, effect }] : [];
    });
  const counting = of('counts');
  const [first = null, second = null] = counting.map(({ input: { lever, value, low, high }, effect }) => {
    return { lever, value, ends: [low, high] as const, low: effect.low, high: effect.high };
  });
  const names = (verdict: InputEffect['verdict']) => of(verdict).map(({ input }) => inputName(scenario, input.lever));
  const { standardError: error, mean } = base;
  const [from, until] = error === null ? [null, null] : [mean - 1.96 * error, mean + 1.96 * error];
  return [
    `${title}${writer.scale}`,
    ...indented(SENSITIVITY.now(aim.measure, mean, from, until)),
    ...indented(decidingText(scenario, aim, first, isFirstSure ? null : second, inputs.length)),
    ...(first ? [tableLine(SENSITIVITY.effectColumns, EFFECT_WIDTHS)] : []),
    ...counting.flatMap(({ input, effect }, rank) => [
      cut(`  ${rank + 1}. ${inputName(scenario, input.lever)}`, PAGE_WIDTH),
      ...(['low', 'high'] as const).map((end) => endLine(write, input, end, effect[end], counting[0].effect.size)),
    ]),
    ...listLines(SENSITIVITY.notToldApart, names('not-told-apart')),
    ...listLines(SENSITIVITY.exactlyNone, names('exactly-none')),
  ];
}

function hasNoInterval({ inputs }: AimEffects): boolean {
  return inputs.some(({ verdict, low, high }) => verdict === 'counts' && [low, high].some((end) => end?.low === null));
}

function endLine(
  write: (difference: number) => string,
  input: UncertainInput,
  end: 'low' | 'high',
  effect: InputEffect['low'],
  most: number,
): string {
  const name = `     ${cut(`${SENSITIVITY.ends[end]}: ${leverValueText(input.lever, input[end])}`, 40)}`;
  if (input[end] === input.value) return tableLine([name, SENSITIVITY.asNow], EFFECT_WIDTHS);
  if (effect === null) return cut(`${name}: ${SENSITIVITY.doesNotExist}`, PAGE_WIDTH);
  const [low, high] = [effect.low, effect.high].map((edge) => (edge === null ? '' : write(edge)));
  return tableLine(
    [
      name,
      write(effect.mean),
      low === '' ? SENSITIVITY.noInterval : SENSITIVITY.range(low, high),
      ` ${'█'.repeat(Math.round((WIDEST_BAR * Math.abs(effect.mean)) / most))}`,
    ],
    EFFECT_WIDTHS,
  );
}

function indented(text: string): string[] {
  return wrapped(text, '', PAGE_WIDTH - 2).map((line) => `  ${line}`);
}

function listLines(head: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : indented(`${head}: ${names.join('; ')}.`);
}

function spreadLines(scenario: Scenario, ends: readonly InputEnds[], spread: AimSpread): string[] {
  const { aim, chanceAlone, withInputs, shares, largest, line } = spread;
  const title = aimTitle(scenario, aim);
  if (chanceAlone === null || withInputs === null) return [title, ...indented(SENSITIVITY.doesNotExist)];
  const writer = aimTable(
    aim.measure,
    [chanceAlone, withInputs].flatMap(({ p5, p95 }) => [p5, p95]),
  );
  const number = writer.write;
  const row = (name: string, { mean, p5, p95, above }: Spread) =>
    tableLine(
      [
        `  ${name}`,
        number(mean),
        SENSITIVITY.range(number(p5), number(p95)),
        ...(above
          ? [`${shareText(above.share)} (${SENSITIVITY.range(shareText(above.low), shareText(above.high))})`]
          : []),
      ],
      WIDTHS,
    );
  const columns = line === null ? SENSITIVITY.columns.slice(0, 3) : SENSITIVITY.columns;
  const leverOf = (id: string) => ends.find(({ input }) => input.lever.id === id)?.input.lever;
  const lever = largest && leverOf(largest.id);
  const leverOfLargest = largest && lever ? { ...largest, lever } : null;
  const parts = (shares?.eachInput ?? [])
    .map((share, at) => [`  ${inputName(scenario, ends[at].input.lever)}`, share] as const)
    .sort(([, one], [, other]) => other.share - one.share);
  const [alone, together] = [chanceAlone.above, withInputs.above];
  return [
    `${title}${writer.scale}`,
    ...(line !== null && alone && together ? indented(certaintyText(scenario, aim, line, alone, together)) : []),
    ...(shares ? indented(sharesText(scenario, aim, shares.chance, leverOfLargest)) : []),
    tableLine(columns, WIDTHS),
    row(SENSITIVITY.alone, chanceAlone),
    row(SENSITIVITY.withInputs, withInputs),
    ...(shares
      ? [
          ...shareLines([
            [SENSITIVITY.chance, shares.chance],
            [SENSITIVITY.inputs, shares.inputs],
            ...parts.filter(([, { high }]) => high >= TINY),
            [`  ${SENSITIVITY.rest}`, shares.rest],
          ]),
          ...listLines(
            SENSITIVITY.tiny,
            parts.filter(([, { high }]) => high < TINY).map(([name]) => name.trim()),
          ),
        ]
      : [`  ${SENSITIVITY.noSpread}`]),
  ];
}

/** Such a part of the variance is written as 0 %. */
const TINY = 0.005;
const WIDTHS = [30, 16, 26, 24];

function shareLines(rows: readonly (readonly [string, VarianceShare])[]): string[] {
  return [
    `  ${SENSITIVITY.spreadFrom}`,
    ...rows.map(([name, { share, low, high }]) =>
      tableLine(
        [
          `    ${cut(name, 50)}`,
          shareText(share),
          SENSITIVITY.range(shareText(low), shareText(high)),
          `  ${'█'.repeat(Math.max(0, Math.round(WIDEST_BAR * share)))}`,
        ],
        [55, 6, 15, 0],
      ),
    ),
  ];
}

function notVariedLines(scenario: Scenario, { fixed, refused, margin, ends }: Asked): string[] {
  const named = (why: string) =>
    fixed.flatMap(({ assumption, why: own }) => (own === why ? [valueName(scenario, assumption.place)] : []));
  const margins = ends.filter(({ input }) => input.from === 'margin').length;
  const decided = named('decided').length;
  return [
    ...(margin === null ? [] : wrapped(SENSITIVITY.margins(formatPercent(margin), margins))),
    ...refused.flatMap(({ input, problems }) =>
      wrapped(SENSITIVITY.refused(inputName(scenario, input.lever), problemLines(problems)[0] ?? '')),
    ),
    ...(['moved', 'no-range'] as const).flatMap((why) => {
      const names = named(why);
      const head = why === 'moved' ? SENSITIVITY.moved : SENSITIVITY.notVaried;
      return names.length > 0 ? wrapped(`${head} (${names.length}): ${names.join('; ')}.`, '  ') : [];
    }),
    ...(decided > 0 ? wrapped(SENSITIVITY.decided(decided), '  ') : []),
  ];
}
