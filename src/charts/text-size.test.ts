import { describe, expect, it } from 'vitest';
import { balanceText, overlap, shorten, textBox, textWidth, wrapText } from './text-size.ts';

describe('the size of text', () => {
  it('estimates a line as wide as Chromium measures it, with three percent to spare', () => {
    // getComputedTextLength in Chromium, Public Sans 400 with tabular figures at 100 pixels: 1265.1.
    const measured = (1265.1 / 100) * 13;
    const estimate = textWidth('helft van de keren: 2 tot 22', 'note');
    expect(estimate).toBeGreaterThan(measured);
    expect(estimate).toBeLessThan(measured * 1.05);
  });

  it('gives all figures the same width', () => {
    expect(textWidth('1111', 'note')).toBe(textWidth('8888', 'note'));
  });

  it('takes an unknown character for a wide one', () => {
    expect(textWidth('字', 'note')).toBeGreaterThanOrEqual(textWidth('W', 'note'));
  });

  it('lays the box of a text left of its point when the text ends there', () => {
    const box = textBox('43 plaatsen', 'noteStrong', 100, 50, 'end');
    expect(box.x1).toBe(100);
    expect(box.x0).toBeLessThan(30);
    expect(box.y0).toBeLessThan(50);
    expect(box.y1).toBeGreaterThan(50);
  });

  it('breaks between words and never inside what a hard space holds together', () => {
    expect(wrapText('in 9 van de 10 keer 0\u00a0tot\u00a042', 'note', 150, 4)).toEqual([
      'in 9 van de 10 keer',
      '0\u00a0tot\u00a042',
    ]);
  });

  it('makes lines of about the same length without adding one', () => {
    expect(balanceText('in 9 van de 10 keer 0\u00a0tot\u00a042', 'note', 150, 4)).toEqual([
      'in 9 van de 10',
      'keer 0\u00a0tot\u00a042',
    ]);
  });

  it('shortens what does not fit, so that it fits', () => {
    const short = shorten('plaatsenaantalverandering', 'note', 80);
    expect(short).toMatch(/^plaats.*…$/);
    expect(textWidth(short, 'note')).toBeLessThanOrEqual(80);
  });

  it('keeps nothing after the last line', () => {
    const lines = wrapText('een twee drie vier vijf zes zeven acht', 'note', 60, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('calls boxes overlapping when they share a part, not when they touch', () => {
    const box = { x0: 0, y0: 0, x1: 10, y1: 10 };
    expect(overlap(box, { x0: 10, y0: 0, x1: 20, y1: 10 })).toBe(false);
    expect(overlap(box, { x0: 9, y0: 9, x1: 20, y1: 20 })).toBe(true);
    expect(overlap(box, { x0: 11, y0: 0, x1: 20, y1: 10 }, 2)).toBe(true);
  });
});
