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

  // Reference values: scipy.stats.t.ppf.
  test.each([
    [1.5, [2.1963984175655376, 6.016663104427929, 82.84744670366369]],
    [2.05, [1.8655251817413265, 4.203635183648639, 29.514557582827514]],
    [2.5, [1.7302509288071766, 3.5746548420036817, 18.277893528131457]],
    [6.25, [1.4327224622640784, 2.4233810303648324, 5.796883792428803]],
    [12.8, [1.351300947443974, 2.163805053567862, 4.238746803739442]],
    [13.8, [1.3459960440834575, 2.147706533084366, 4.1554091893544145]],
    [57.3, [1.2965014257009264, 2.002238268231336, 3.4685795764900504]],
    [99.9, [1.2900833507974512, 1.9839958380769385, 3.3905941033718046]],
    [1234.5, [1.2822377116633759, 1.9618874833313453, 3.2984254228684353]],
  ])('%f degrees of freedom, for means of unequal spread', (degrees, expected) => {
    [0.8, 0.95, 0.999].forEach((level, i) => {
      expect(Math.abs(studentT(level, degrees) / expected[i] - 1)).toBeLessThan(1e-9);
    });
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
