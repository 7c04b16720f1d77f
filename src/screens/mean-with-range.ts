import { formatEuros } from '../messages/format.ts';
import { rangeText } from '../messages/verkennen.ts';

/** Writes a mean amount with its range in nine of ten futures; without one where both ends are written alike. */
export function meanWithRange({ mean, p5, p95 }: Readonly<Record<'mean' | 'p5' | 'p95', number>>): string {
  const text = formatEuros(mean);
  return formatEuros(p5) === formatEuros(p95) ? text : `${text} (${rangeText(p5, p95, (euros) => formatEuros(euros))})`;
}
