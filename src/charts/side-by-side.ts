import type { ChartLabel } from './label.tsx';
import { textWidth, wrapText } from './text-size.ts';

const ROW = 20;
const GAP = 16;

/** The words of a key and the places of the signs before them, in pixels. `y` is the baseline of the words. */
export interface SideBySide {
  readonly labels: readonly ChartLabel[];
  readonly signs: readonly { readonly x: number; readonly y: number }[];
  readonly bottom: number;
}

/** Lays out a key side by side, as far as it fits; `sign` is the room before the words of each. */
export function sideBySide(texts: readonly string[], top: number, width: number, sign: number): SideBySide {
  const labels: ChartLabel[] = [];
  const signs: { x: number; y: number }[] = [];
  let [x, y] = [0, top + 14];
  for (const whole of texts) {
    const [text = ''] = wrapText(whole, 'note', width - sign, 1);
    const room = sign + textWidth(text, 'note');
    if (x > 0 && x + room > width) [x, y] = [0, y + ROW];
    signs.push({ x, y });
    labels.push({ text, x: x + sign, y, anchor: 'start', type: 'note', tone: 'soft' });
    x += room + GAP;
  }
  return { labels, signs, bottom: y + 8 };
}
