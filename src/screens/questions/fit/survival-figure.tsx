import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { SurvivalChart } from '../../../charts/survival-chart.tsx';
import type { StayOfClients } from '../../../experiment/past/fit-past.ts';
import { formatNumber, formatPercent } from '../../../messages/format.ts';
import { FAMILY_NAMES } from '../../../messages/own-past.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';
import { staySurvival } from '../../../statistics/stay-family.ts';

const MARKS = [30, 60, 90, 182, 365, 730, 1826] as const;

/** How long clients stay: as it was counted, and as each family has it. */
export function SurvivalFigure({ stay }: { readonly stay: StayOfClients }): ReactNode {
  const { families, survival, ended, still } = stay;
  const { curve } = FIT_PANEL;
  const [best] = families;
  const finding = curve.finding(FAMILY_NAMES[best.family], best.largestGap);
  return (
    <ChartFigure
      id="vraag-verblijf"
      finding={finding}
      about={curve.about(ended, still)}
      table={{
        caption: curve.y,
        columns: [curve.days, curve.counted, curve.band, ...families.map(({ family }) => FAMILY_NAMES[family])],
        rows: survival.map(({ days, share, low, high }) => [
          formatNumber(days),
          formatPercent(share),
          `${formatPercent(low)} – ${formatPercent(high)}`,
          ...families.map((family) => formatPercent(staySurvival(family, days))),
        ]),
      }}
    >
      {(width) => (
        <SurvivalChart
          width={width}
          counted={survival}
          fitted={families.map((family) => ({
            key: family.family,
            label: FAMILY_NAMES[family.family],
            shareAt: (days) => staySurvival(family, days),
          }))}
          words={{ counted: curve.counted, band: curve.band }}
          xLabel={curve.x}
          yLabel={curve.y}
          formatX={(days) => formatNumber(days)}
          formatY={(share) => formatPercent(share)}
          marks={MARKS}
          name={`${finding} ${curve.about(ended, still)}`}
        />
      )}
    </ChartFigure>
  );
}
