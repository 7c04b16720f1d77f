import type { ReactNode } from 'react';
import { linear } from './linear.ts';

interface RangeStripProps {
  readonly summary: {
    readonly mean: number;
    readonly p5: number;
    readonly p25: number;
    readonly p75: number;
    readonly p95: number;
  };
  /** How it is now, or null where there is nothing to compare with. */
  readonly reference: number | null;
  /** The values at the left and the right end; what lies outside is drawn at the end. */
  readonly domain: readonly [number, number];
  readonly name: string;
}

const HEIGHT = 18;

/** Draws the range of one figure as a strip as wide as its place: light 9 of 10, dark half, a line for the mean, dashes for Nu. */
export function RangeStrip({ summary, reference, domain, name }: RangeStripProps): ReactNode {
  const x = linear(domain, [0, 100]);
  // Percentages need no measured width: a strip holds no text.
  const at = (value: number) => Math.round(Math.min(100, Math.max(0, x(value))) * 100) / 100;
  const drawable = [...Object.values(summary), ...domain].every(Number.isFinite);
  const [p5, p25, p75, p95] = [at(summary.p5), at(summary.p25), at(summary.p75), at(summary.p95)];
  return (
    <svg className="chart-strip" role="img" aria-label={name} width="100%" height={`${HEIGHT / 16}rem`}>
      <rect className="chart-rail" x={0} y="50%" width="100%" height={1} />
      {drawable && (
        <>
          <rect className="chart-nine" x={`${p5}%`} y="22%" width={`${percent(p95 - p5)}%`} height="56%" />
          <rect className="chart-half" x={`${p25}%`} y="22%" width={`${percent(p75 - p25)}%`} height="56%" />
          <line className="chart-edge" x1={`${p5}%`} x2={`${p5}%`} y1="22%" y2="78%" />
          <line className="chart-edge" x1={`${p95}%`} x2={`${p95}%`} y1="22%" y2="78%" />
          {reference !== null && Number.isFinite(reference) && (
            <line className="chart-strip-now" x1={`${at(reference)}%`} x2={`${at(reference)}%`} y1="0" y2="100%" />
          )}
          <line className="chart-strip-mean" x1={`${at(summary.mean)}%`} x2={`${at(summary.mean)}%`} y1="0" y2="100%" />
        </>
      )}
    </svg>
  );
}

function percent(value: number): number {
  return Math.round(value * 100) / 100;
}
