import { describe, expect, it } from 'vitest';
import { BUDGET, chanceRange, chanceText, DEAL, PARTIES, PRICE, PUSH, priceWithin, RISK, termText } from './money.ts';

const chance = (count: number, n: number, low: number, high: number) => ({ count, share: count / n, low, high });

describe('the words of money for both parties', () => {
  it('say who bears the risk without a judgement, and when nobody does', () => {
    expect(RISK.finding('PxQ', 900_000, 300_000)).toBe('Bij ‘PxQ’ draagt vooral de gemeente het risico');
    expect(RISK.finding('PxQ', 300_000, 900_000)).toBe('Bij ‘PxQ’ draagt vooral de aanbieder het risico');
    expect(RISK.finding('PxQ', 300_000, 310_000)).toBe('Bij ‘PxQ’ dragen beide ongeveer evenveel risico');
    expect(RISK.finding('PxQ', 0, 200)).toBe('Bij ‘PxQ’ staan beide bedragen vast');
  });

  it('never call a loss impossible because it was not seen, nor certain because it nearly always was', () => {
    const result = { mean: -282_000, p5: -430_000, p95: -213_000 };
    expect(RISK.provider(result, 1)).toMatch(/tekort \(.*\), in alle toekomsten verlies$/);
    expect(RISK.provider(result, 0)).toContain('in geen enkele toekomst verlies');
    expect(RISK.provider(result, 0.999)).toContain('verlies in 99% van de toekomsten');
    expect(RISK.provider(result, 0.001)).toContain('verlies in 1% van de toekomsten');
  });

  it('write a chance with its error, and small ones as small', () => {
    expect(chanceText(chance(1, 500, 0.0004, 0.011))).toBe('in minder dan 1% van de toekomsten');
    expect(chanceText(chance(170, 500, 0.3, 0.38))).toBe('in 34% van de toekomsten');
    expect(chanceRange(chance(170, 500, 0.3, 0.38))).toBe('30 tot 38%');
    expect(chanceRange(chance(0, 500, 0, 0.0076))).toBe('0,0 tot 0,8%');
    expect(BUDGET.finding(chance(0, 500, 0, 0.0076), '2022')).toBe(
      'In geen enkele toekomst is het budget van 2022 te klein',
    );
    expect(BUDGET.share(0.002)).toBe('< 1%');
  });

  it('write a price beyond the range as that end or further', () => {
    expect(PRICE.spread(priceWithin(214.3, 'x'), priceWithin(null, PRICE.higher(300)))).toBe(
      'In 9 van de 10 keer ligt dat omslagpunt tussen €\u00a0214 en €\u00a0300 of meer.',
    );
    expect(PRICE.spread('€\u00a0300', '€\u00a0300')).toBe('In 9 van de 10 keer is dat €\u00a0300.');
    expect(termText('share', 0.025)).toBe('2,5%');
  });

  it('name who pays more and who keeps less', () => {
    const parts = [PARTIES.changes.municipality(-328_456), PARTIES.changes.provider(259_872)];
    expect(PARTIES.finding(parts)).toBe(
      'De gemeenten betalen €\u00a0328\u00a0duizend minder en de aanbieder houdt €\u00a0260\u00a0duizend minder over',
    );
  });

  it('tell what contracts pull towards, one or more at a time', () => {
    expect(PUSH.sentence(['PxQ'], 'day-and-admission')).toMatch(/^‘PxQ’ maakt volle plaatsen/);
    expect(PUSH.sentence(['A', 'B'], 'neither')).toMatch(/^‘A’ en ‘B’ maken een korter verblijf/);
  });

  it('give the room of a plan in prices', () => {
    expect(DEAL.room('share', [{ other: '0%', low: '€\u00a0328', high: '€\u00a0332' }])).toBe(
      'Gemiddeld is niemand slechter af bij een prijs per dag van €\u00a0328 tot €\u00a0332 (0% vast).',
    );
  });
});
