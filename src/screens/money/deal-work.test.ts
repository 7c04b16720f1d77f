import { describe, expect, it } from 'vitest';
import { finish } from '../../experiment/book.ts';
import type { Futures } from '../../experiment/futures.ts';
import { LUMPSUM, occupied, PXQ, workedExample } from '../../experiment/worked-example.test-data.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type DealFamily, type DealResult, dealFamilies, dealResult, dealRooms } from './deal-work.ts';

const scenario = workedExample();
const nothing = () => {};

function shareOf(of: Scenario): DealFamily {
  const family = dealFamilies(of).find(({ kind }) => kind === 'share');
  if (!family) throw new Error('no family of shares');
  return family;
}

const laid = (now: Futures, chosen: Futures): DealResult =>
  finish(dealResult(now, chosen, shareOf(chosen.scenario), '2021', nothing));

describe('deals of a price and a part that is fixed', () => {
  it('lie around the present price, which is one of them', () => {
    const { terms, present } = shareOf(scenario);
    // A twentieth of 300 is 15: four steps down and four up.
    expect(terms[0]).toMatchObject({ path: '/contracts/dagprijs/eurosPerDay', from: 240, until: 360, values: 9 });
    expect(present).toEqual([300, 0]);
    expect(terms[1]).toMatchObject({ from: 0, until: 1, values: 5 });
  });

  it('with the same care only the present deal leaves nobody worse off', () => {
    const futures = occupied(scenario, 0.85, 0.85);
    const { cells, present, isSameCare, refusal } = laid(futures, futures);
    expect(refusal).toBeNull();
    expect(isSameCare).toBe(true);
    expect(present).toEqual({ row: 0, column: 4 });
    const good = cells.flatMap((row, at) =>
      row.flatMap((cell, column) => (cell?.verdict === 'nobody-worse' ? [[at, column]] : [])),
    );
    expect(good).toEqual([[0, 4]]);
    // The lumpsum keeps its price: at 85 % it pays 312,075 more, so half of it 156,037.50 more.
    expect(cells[2][4]?.municipality.mean).toBeCloseTo(156_037.5, 6);
  });

  it('a plan that saves has room: from where the provider has his result back to where the municipality pays the same', () => {
    const rates = [0.89, 0.9, 0.91];
    const [now, leaner] = [rates, rates.map((rate) => rate - 5 / 57)].map((each) => occupied(scenario, ...each));
    const [room] = dealRooms(laid(now, leaner));
    // 16,899.5 days instead of 18,724.5, each with 45 euros of cost.
    expect(room.other).toBe(0);
    expect(room.low).toBeCloseTo(45 + (18_724.5 * 255) / 16_899.5, 6);
    expect(room.high).toBeCloseTo((18_724.5 * 300) / 16_899.5, 6);
  });

  it('a price that a choice gives to several contracts goes with all of them', () => {
    const together = workedExample({
      opening: {
        variant: null,
        choices: [
          {
            id: 'prijs',
            kind: 'number',
            question: 'Prijs?',
            unit: 'euros-per-day',
            paths: [`/contracts/${PXQ.id}/eurosPerDay`, `/contracts/${LUMPSUM.id}/eurosPerDay`],
            minimum: 150,
            maximum: 300,
            step: 5,
          },
        ],
      },
    });
    const futures = occupied(together, 0.9);
    const { cells } = laid(futures, futures);
    // All fixed, at 285 instead of 300 euros: 18,724.5 days times 15.
    expect(cells[4][3]?.municipality.mean).toBeCloseTo(-18_724.5 * 15, 6);
  });

  it('there are none without a contract by the day and a fixed one', () => {
    expect(dealFamilies(workedExample({ contracts: [PXQ] }))).toEqual([]);
  });

  it('a fixed amount with a band makes a family of its own', () => {
    const corridor = { bandShare: 0.05, aboveShare: 0.5, belowShare: 0.5 };
    const banded = workedExample({ contracts: [PXQ, { ...LUMPSUM, corridor }] });
    const family = dealFamilies(banded).find(({ kind }) => kind === 'band');
    expect(family?.terms[1]).toMatchObject({ path: '/contracts/norm/corridor/bandShare', from: 0, until: 0.2 });
    expect(family?.present).toBeNull();
    const inForce = { ...banded, segments: banded.segments.map((segment) => ({ ...segment, contract: 'norm' })) };
    expect(dealFamilies(inForce).find(({ kind }) => kind === 'band')?.present).toEqual([300, 0.05]);
  });
});
