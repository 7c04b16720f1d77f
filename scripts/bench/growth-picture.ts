import type { GrowthCurve } from './growth.ts';

const [WIDE, HIGH, LEFT, TOP, RIGHT, BELOW] = [360, 250, 62, 44, 22, 44];

/** Draws the curves side by side on logarithmic scales, with a dashed line where cost grows in proportion. */
export function curvesPicture(curves: readonly GrowthCurve[]): string {
  const rows = Math.ceil(curves.length / 2);
  const panels = curves.map(
    (one, at) => `<g transform="translate(${(at % 2) * WIDE} ${Math.floor(at / 2) * HIGH})">${panel(one)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDE} ${rows * HIGH}" font-family="sans-serif" font-size="12" fill="#16202e">
<rect width="100%" height="100%" fill="#fff"/>
${panels.join('\n')}
</svg>
`;
}

function panel({ title, x, points }: GrowthCurve): string {
  const [xs, ys] = [points.map((point) => point.x), points.map(({ ms }) => ms)];
  const across = scale(xs, LEFT, WIDE - RIGHT);
  const up = scale(ys, HIGH - BELOW, TOP);
  const line = points.map((point) => `${across(point.x)},${up(point.ms)}`).join(' ');
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return '';
  const inProportion = Math.min((last.x / first.x) * first.ms, Math.max(...ys) * 3);
  const dashed = `${across(first.x)},${up(first.ms)} ${across((inProportion / first.ms) * first.x)},${up(inProportion)}`;
  return [
    `<text x="${LEFT}" y="20" font-weight="bold">${title}</text>`,
    `<text x="${LEFT}" y="36" fill="#55606e">milliseconds of processor time</text>`,
    ...powers(ys).map(
      (ms) =>
        `<path d="M${LEFT} ${up(ms)}H${WIDE - RIGHT}" stroke="#dde3ea"/><text x="${LEFT - 6}" y="${up(ms) + 4}" text-anchor="end">${ms}</text>`,
    ),
    ...points.map(
      (point) => `<text x="${across(point.x)}" y="${HIGH - BELOW + 18}" text-anchor="middle">${point.x}</text>`,
    ),
    `<text x="${WIDE - RIGHT}" y="${HIGH - 8}" text-anchor="end" fill="#55606e">${x}; dashed: in proportion</text>`,
    `<polyline points="${dashed}" fill="none" stroke="#8a94a3" stroke-dasharray="4 3"/>`,
    `<polyline points="${line}" fill="none" stroke="#17406d" stroke-width="2"/>`,
    ...points.map((point) => `<circle cx="${across(point.x)}" cy="${up(point.ms)}" r="3" fill="#17406d"/>`),
  ].join('\n');
}

function scale(values: readonly number[], from: number, until: number): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  return (value) => Number((from + ((Math.log(value) - low) / (high - low || 1)) * (until - from)).toFixed(1));
}

/** The powers of ten within the values. */
function powers(values: readonly number[]): number[] {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const first = Math.ceil(low);
  return Array.from({ length: Math.max(0, Math.floor(high) - first + 1) }, (_, at) => Number(`1e${first + at}`));
}
