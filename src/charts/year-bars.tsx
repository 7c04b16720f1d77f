import type { ReactNode } from 'react';
import { useId } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { BarLayout, YearBar } from './bar-layout.ts';
import { barLayout, isDrawable } from './bar-layout.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';

export type { YearBar } from './bar-layout.ts';

interface YearBarsProps {
  readonly width: number;
  readonly bars: readonly YearBar[];
  readonly name: string;
  /** Writes the value in a bar: short, because a bar is narrow. */
  readonly formatValue: (value: number) => string;
  /** Names the dashed line: `Nu (57 plaatsen): € 3,9 miljoen`. */
  readonly referenceLabel: string;
  /** The scale, from `barsDomain` over all panels that stand beside each other; without it the bars' own. */
  readonly domain?: readonly [number, number];
}

/** Draws amounts per year for one party from a zero baseline: stacked parts, the mean, and 9 of 10 as a whisker. */
export function YearBars({ width, bars, name, formatValue, referenceLabel, domain }: YearBarsProps): ReactNode {
  const hatch = useId();
  const drawable = bars.filter(isDrawable);
  if (drawable.length === 0)
    return <EmptyFrame width={width} height={252} name={name} sentence={CHART_WORDS.nothingPlayed} />;

  const layout = barLayout(drawable, width, formatValue, referenceLabel, domain);
  return (
    <Picture width={width} height={layout.height} name={name}>
      <Hatches id={hatch} />
      {layout.grid.length > 0 && (
        <path className="chart-grid" d={layout.grid.map((y) => `M${px(layout.left)},${px(y)}H${px(width)}`).join('')} />
      )}
      {layout.bars.map((bar) => (
        <Bar bar={bar} hatch={hatch} key={bar.year} />
      ))}
      <path className="chart-rule" d={`M${px(layout.left)},${px(layout.zero)}H${px(width)}`} />
      {layout.reference && <path className="chart-now" d={layout.reference} />}
      {layout.referenceSign && <path className="chart-now" d={layout.referenceSign} />}
      {layout.bars.map((bar) => (
        <path className={`chart-whisker-${bar.tone}`} key={bar.year} d={bar.whisker} />
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {layout.key.map((row) => (
        <PartBox key={row.key} part={row.part} tone="chosen" hatch={hatch} box={row.box} />
      ))}
    </Picture>
  );
}

function Bar({ bar, hatch }: { readonly bar: BarLayout['bars'][number]; readonly hatch: string }): ReactNode {
  return (
    <>
      {bar.parts.map((part) => (
        <PartBox key={part.key} part={part.part} tone={bar.tone} hatch={hatch} box={part} />
      ))}
      <path className={`chart-cap-${bar.tone}`} d={bar.cap} />
    </>
  );
}

/** A part of a bar. Parts differ in pattern, not only in colour: full, light with an edge, hatched, open. */
function PartBox(props: {
  readonly part: number;
  readonly tone: YearBar['tone'];
  readonly hatch: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}): ReactNode {
  const { part, tone, hatch, box } = props;
  const kind = part % 4;
  // Half a pixel inwards, so that the edges of two parts do not lie on each other.
  return (
    <rect
      className={`chart-part-${tone}-${kind}`}
      x={px(box.x)}
      y={px(box.y + 0.5)}
      width={px(box.width)}
      height={px(Math.max(0, box.height - 1))}
      fill={kind === 2 ? `url(#${hatch}-${tone})` : undefined}
    />
  );
}

/** Patterns of the third part, for each tone: `id-chosen` and `id-past`. */
export function Hatches({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      {(['past', 'chosen'] as const).map((tone) => (
        <pattern key={tone} id={`${id}-${tone}`} width={6} height={6} patternUnits="userSpaceOnUse">
          <path className={`chart-hatch-${tone}`} d="M-1,1L1,-1M0,6L6,0M5,7L7,5" />
        </pattern>
      ))}
    </defs>
  );
}
