import jStat from 'jstat';
import { describe, expect, test } from 'vitest';
import { normalZ, studentT } from './student-t.ts';

describe('quantiles without jstat', () => {
  const levels = [0.001, 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.999999];

  test.each(levels)('agree with jstat at level %f', (level) => {
    for (const degrees of [1, 2, 3, 4, 5, 9, 30, 99, 499, 9999]) {
      // jstat itself is right to about eight digits.
      expect(Math.abs(studentT(level, degrees) / jStat.studentt.inv((1 + level) / 2, degrees) - 1)).toBeLessThan(1e-6);
    }
    expect(Math.abs(normalZ(level) / jStat.normal.inv((1 + level) / 2, 0, 1) - 1)).toBeLessThan(1e-6);
  });

  // Reference values: scipy.stats.norm.ppf.
  test.each([
    [0.5, 0.6744897501960817],
    [0.9, 1.6448536269514722],
    [0.95, 1.959963984540054],
    [0.99, 2.5758293035489004],
  ])('the normal deviate at level %f is right to thirteen digits', (level, expected) => {
    expect(Math.abs(normalZ(level) / expected - 1)).toBeLessThan(1e-13);
  });

  test('one degree of freedom is the Cauchy distribution: the tangent of a right angle times the level', () => {
    for (const level of levels) {
      expect(Math.abs(studentT(level, 1) / Math.tan((Math.PI * level) / 2) - 1)).toBeLessThan(1e-9);
    }
  });

  test('many degrees of freedom come near the normal deviate from above', () => {
    for (const level of levels.slice(1)) {
      const [t, z] = [studentT(level, 9999), normalZ(level)];
      expect(t).toBeGreaterThan(z);
      expect(t / z - 1).toBeLessThan(1e-3);
    }
  });
});
