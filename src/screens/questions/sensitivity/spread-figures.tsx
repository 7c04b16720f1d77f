import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { RangeRows } from '../../../charts/range-rows.tsx';
import { ShareBars, type ShareRow } from '../../../charts/share-bars.tsx';
import type { AllTogether, Spread } from '../../../experiment/sensitivity/all-together.ts';
import { writeCsv } from '../../../io/csv.ts';
import { aimTable, aimTitle, aimValue } from '../../../messages/aims.ts';
import { formatPercent } from '../../../messages/format.ts';
import { inputName, SENSITIVITY, SENSITIVITY_PANEL, sharesText, shareText } from '../../../messages/sensitivity.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { VarianceShare, VarianceShares } from '../../../statistics/variance-shares.ts';
import { saveFile } from '../../save-file.ts';
import type { SensitivityRequest } from './sensitivity-form.ts';

interface SpreadFiguresProps {
  readonly request: SensitivityRequest;
  readonly found: AllTogether;
  /** Which of the outcomes. */
  readonly shown: number;
}

/** How wide an outcome is with and without uncertain inputs, and where the spread comes from. */
export function SpreadFigures({ request, found, shown }: SpreadFiguresProps): ReactNode {
  const { scenario, inputs } = request;
  const { aim, chanceAlone, withInputs, shares, largest } = found.aims[shown];
  const title = aimTitle(scenario, aim);
  if (chanceAlone === null || withInputs === null) return <p>{`${title}: ${SENSITIVITY.doesNotExist}`}</p>;
  const lever = inputs.find((one) => one.lever.id === largest?.id)?.lever;
  return (
    <>
      <BandFigure title={title} found={found} shown={shown} alone={chanceAlone} together={withInputs} />
      {shares ? (
        <>
          <SharesFigure request={request} title={title} rows={rowsOf(request, found.inputs, shares)} shares={shares} />
          <div className="question__sentences">
            <p>{sharesText(scenario, aim, shares.chance, largest && lever ? { ...largest, lever } : null)}</p>
            <p className="question__aside">{SENSITIVITY.independent}</p>
          </div>
        </>
      ) : (
        <p>{SENSITIVITY.noSpread}</p>
      )}
    </>
  );
}

interface BandFigureProps {
  readonly title: string;
  readonly found: AllTogether;
  readonly shown: number;
  readonly alone: Spread;
  readonly together: Spread;
}

function BandFigure({ title, found, shown, alone, together }: BandFigureProps): ReactNode {
  const { aim, line } = found.aims[shown];
  const writer = aimTable(aim.measure, [alone.p5, alone.p95, together.p5, together.p95]);
  const finding = SENSITIVITY_PANEL.bandFinding(together.p95 - together.p5 > alone.p95 - alone.p5);
  const rows = [
    { name: SENSITIVITY.alone, spread: alone },
    { name: SENSITIVITY.withInputs, spread: together },
  ];
  return (
    <ChartFigure
      id="vraag-spreiding"
      finding={finding}
      about={SENSITIVITY_PANEL.aboutTogether(title, found.draws, found.replicationsPerDraw)}
      table={{
        caption: `${title}${writer.scale}`,
        columns: SENSITIVITY_PANEL.tableSpread.slice(0, line === null ? -1 : undefined),
        rows: rows.map(({ name, spread: { mean, p5, p25, p75, p95, above } }) => [
          name,
          ...[mean, p5, p25, p75, p95].map(writer.write),
          ...(above
            ? [`${shareText(above.share)} (${SENSITIVITY.range(shareText(above.low), shareText(above.high))})`]
            : []),
        ]),
      }}
    >
      {(width) => (
        <RangeRows
          width={width}
          rows={rows.map(({ name, spread: { mean, p5, p25, p75, p95 } }) => ({
            key: name,
            label: name,
            remark: '',
            ...{ mean, p5, p25, p75, p95 },
            reference: line,
            value: aimValue(aim.measure, mean),
            range: SENSITIVITY.range(writer.write(p5), writer.write(p95)),
          }))}
          formatTick={writer.tick}
          referenceLabel={line === null ? '' : SENSITIVITY_PANEL.lineAt(aimValue(aim.measure, line))}
          name={`${finding}. ${title}.`}
        />
      )}
    </ChartFigure>
  );
}

interface SharesFigureProps {
  readonly request: SensitivityRequest;
  readonly title: string;
  readonly rows: readonly ShareRow[];
  readonly shares: VarianceShares;
}

function SharesFigure({ request: { scenario }, title, rows, shares }: SharesFigureProps): ReactNode {
  const finding = SENSITIVITY_PANEL.spreadFinding(shareText(shares.inputs.share));
  const drawn = rows.filter(({ kind, high }) => kind !== 'input' || high >= TINY);
  const tiny = rows.filter((row) => !drawn.includes(row)).map(({ label }) => label);
  return (
    <ChartFigure
      id="vraag-aandelen"
      finding={finding}
      about={SENSITIVITY_PANEL.aboutShares(title)}
      note={`${SENSITIVITY.restMeaning}${tiny.length > 0 ? ` ${SENSITIVITY.tiny}: ${tiny.join('; ')}.` : ''}`}
      table={{
        caption: SENSITIVITY_PANEL.aboutShares(title),
        columns: SENSITIVITY_PANEL.tableShares,
        rows: rows.map(({ label, share, low, high }) => [
          label,
          shareText(share),
          SENSITIVITY.range(shareText(low), shareText(high)),
        ]),
      }}
      onDownload={() => saveShares(scenario, rows)}
    >
      {(width) => (
        <ShareBars
          width={width}
          rows={drawn}
          formatTick={(share) => formatPercent(share)}
          name={`${finding}. ${title}.`}
        />
      )}
    </ChartFigure>
  );
}

/** Such a part of the variance is written as 0 %. */
const TINY = 0.005;

function rowsOf(
  { scenario, inputs }: SensitivityRequest,
  ids: readonly string[],
  { chance, inputs: together, eachInput, rest }: VarianceShares,
): readonly ShareRow[] {
  const row = (key: string, label: string, kind: ShareRow['kind'], { share, low, high }: VarianceShare): ShareRow => {
    const range = SENSITIVITY.range(shareText(low), shareText(high));
    return { key, label, kind, share, low, high, text: `${shareText(share)} (${range})` };
  };
  const each = ids.flatMap((id, at) => {
    const input = inputs.find(({ lever }) => lever.id === id);
    return input ? [row(id, inputName(scenario, input.lever), 'input', eachInput[at])] : [];
  });
  return [
    row('chance', SENSITIVITY.chance, 'chance', chance),
    row('inputs', SENSITIVITY.inputs, 'inputs', together),
    ...each.sort((one, other) => other.share - one.share),
    row('rest', SENSITIVITY.rest, 'rest', rest),
  ];
}

function saveShares(scenario: Scenario, rows: readonly ShareRow[]): void {
  const lines = rows.map(({ label, share, low, high }) => [label, share, low, high]);
  saveFile(
    TABLE.file(scenario.id, SENSITIVITY_PANEL.csvName),
    writeCsv({ columns: SENSITIVITY_PANEL.csvShares, rows: lines }),
    'text/csv',
  );
}
