import { describe, expect, it } from 'vitest';
import { countAxis, heldHighest, linear } from './linear.ts';

describe('a straight scale', () => {
  it('maps the ends of the domain on the ends of the range', () => {
    const y = linear([0, 50], [300, 20]);
    expect([y(0), y(25), y(50)]).toEqual([300, 160, 20]);
    expect([10, 20, 30].map(linear([10, 30], [0, 100]))).toEqual([0, 50, 100]);
  });

  it('stays a number when the domain has no width', () => {
    expect(linear([3, 3], [0, 100])(3)).toBe(0);
  });
});

describe('an axis for people', () => {
  it('starts at zero and has whole numbers only', () => {
    expect(countAxis(1.3, 5)).toEqual({ high: 5, ticks: [0, 1, 2, 3, 4, 5] });
    expect(countAxis(0, 5).high).toBe(5);
  });

  it('ends at the first half step above the highest value', () => {
    expect(countAxis(42.3, 5)).toEqual({ high: 45, ticks: [0, 10, 20, 30, 40] });
    expect(countAxis(60_000, 5).high).toBe(60_000);
  });

  it('grows at once, also during a drag, and shrinks only when the hand rests', () => {
    expect(heldHighest(10, 40, 'dragging')).toBe(40);
    expect(heldHighest(40, 10, 'dragging')).toBe(40);
    expect(heldHighest(40, 10, 'settled')).toBe(10);
  });
});
