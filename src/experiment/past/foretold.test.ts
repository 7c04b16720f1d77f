import { expect, it } from 'vitest';
import { createLab, runHere } from '../lab.ts';
import { backTest } from './back-test.ts';
import { EXAMPLE, playedPast } from './example-past.test-data.ts';

/** Pasts that the model itself has played: what it foretells must then be right as often as it says. */
it('of pasts that the model has played, nine in ten months of the second half lie in the band', {
  timeout: 60_000,
}, async () => {
  const found = new Map<string, { inside: number; months: number; bias: number }>();
  const pasts = 12;
  for (let at = 0; at < pasts; at += 1) {
    const past = playedPast(EXAMPLE, at);
    const request = { past, scenario: EXAMPLE, segment: 'closed', places: null, replications: 200 };
    for (const { measure, inside, months, bias } of (await backTest(createLab({ run: runHere }), request)).measures) {
      const before = found.get(measure) ?? { inside: 0, months: 0, bias: 0 };
      found.set(measure, {
        inside: before.inside + inside,
        months: before.months + months.length,
        bias: before.bias + bias / pasts,
      });
    }
  }
  for (const measure of ['referrals', 'admissions', 'discharges']) {
    const { inside, months, bias } = found.get(measure) ?? { inside: 0, months: 1, bias: 0 };
    // 288 months, of which those of one past share its fit: about half as many count. 4 standard errors of 90 % are 0.1.
    expect(Math.abs(inside / months - 0.9), measure).toBeLessThan(0.1);
    // About ten a month; a past of 24 months errs by one, twelve pasts by 0.3.
    expect(Math.abs(bias), measure).toBeLessThan(4 * 0.3);
  }
  // Full houses stand exactly on P95: they count as inside.
  for (const measure of ['inCare', 'waiting']) {
    const { inside, months } = found.get(measure) ?? { inside: 0, months: 1 };
    expect(inside / months, measure).toBeGreaterThan(0.82);
  }
});
