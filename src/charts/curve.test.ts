import { describe, expect, it } from 'vitest';
import { curveAt, curveExtent } from './curve.ts';

const curve = { xs: Float64Array.of(0, 10, 20), ys: Float64Array.of(0, 100, 50) };

describe('a line in pixels', () => {
  it('runs straight between two points and stays level outside', () => {
    expect(curveAt(curve, 5)).toBe(50);
    expect(curveAt(curve, 15)).toBe(75);
    expect(curveAt(curve, -5)).toBe(0);
    expect(curveAt(curve, 99)).toBe(50);
  });

  it('knows its lowest and highest place between two x, points in between included', () => {
    expect(curveExtent(curve, 5, 15)).toEqual([50, 100]);
    expect(curveExtent(curve, 12, 14)).toEqual([80, 90]);
  });
});
