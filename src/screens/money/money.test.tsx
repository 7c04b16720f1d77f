import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { textFaults } from '../../charts/read-drawing.ts';
import { finish } from '../../experiment/book.ts';
import type { Futures } from '../../experiment/futures.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { simulateFutures } from '../../experiment/run.ts';
import { variantOf } from '../../scenario/change.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { momentsOf } from '../explore/moments.ts';
import { REGIONS } from '../explore/regions.test-data.ts';
import { BudgetPicture } from './budget-figure.tsx';
import { DealPicture } from './deal-figure.tsx';
import { dealFamilies, dealResult } from './deal-work.ts';
import { LedgerTable } from './ledger-figure.tsx';
import { budgetResult, ledgerResult, pushResult, riskResult } from './money-work.ts';
import { PricePicture } from './price-figure.tsx';
import { priceResult } from './price-work.ts';
import { PushPicture } from './push-figure.tsx';
import { RiskPicture } from './risk-figure.tsx';

/** Never on screen, whatever the scenario. */
const FORBIDDEN = /NaN|undefined|\bnull\b|\[object|Infinity|>\s*·|·\s*·|−0\b/;

const states = Object.values(REGIONS).flatMap((region) =>
  [null, ...region.variants.map(({ id }) => id).slice(0, 2)].map((variant) => ({ region, variant })),
);

describe.each(states)('the money of $region.id with variant $variant', ({ region, variant }) => {
  const now = simulateFutures(region, { replications: 8 });
  const chosen = variant === null ? now : simulateFutures(changed(region, variant), { replications: 8 });

  it.each([momentsOf(region).year, HORIZON])(
    'has no word that is no word, and its drawings keep theirs apart: %s',
    (period) => {
      const figures = figuresOf(now, chosen, period);
      expect(Object.keys(figures).length).toBeGreaterThan(0);
      for (const [name, figure] of Object.entries(figures)) {
        const markup = renderToStaticMarkup(figure);
        expect(markup.length, name).toBeGreaterThan(100);
        expect(markup.replace(/<[^>]*>/g, '>').match(FORBIDDEN), name).toBeNull();
        expect(markup, name).not.toMatch(/NaN|undefined|Infinity/);
        for (const [svg] of markup.matchAll(/<svg [^>]*viewBox="0 0 \d{3}[\s\S]*?<\/svg>/g))
          expect(textFaults(svg), name).toEqual([]);
      }
    },
  );
});

function figuresOf(now: Futures, chosen: Futures, period: string): Record<string, ReactNode> {
  const { scenario } = chosen;
  if (!scenario.segments.some(({ contract }) => contract)) return { none: <p>{' '.repeat(100)}</p> };
  const budget = scenario.budget ?? { eurosPerYear: 4_000_000, priceYear: Number(scenario.startDate.slice(0, 4)) };
  const price = finish(priceResult(chosen, { priced: null, against: null, period, budget }));
  const ledger = finish(ledgerResult(now, chosen, period, 'cash'));
  const [family] = dealFamilies(scenario);
  const deals = family && finish(dealResult(now, chosen, family, period, () => {}));
  const year = Number(period) || Number(momentsOf(scenario).year);
  return {
    risk: <RiskPicture result={finish(riskResult(chosen, period))} />,
    budget: <BudgetPicture result={finish(budgetResult(chosen, budget, true))} period={period} />,
    push: <PushPicture result={finish(pushResult(chosen, year))} scenarioId={scenario.id} />,
    ...(price ? { price: <PricePicture result={price} /> } : {}),
    ...(ledger
      ? {
          ledger: (
            <LedgerTable result={ledger} show="amounts">
              {null}
            </LedgerTable>
          ),
          differences: (
            <LedgerTable result={ledger} show="differences">
              {null}
            </LedgerTable>
          ),
        }
      : {}),
    ...(deals ? { deals: <DealPicture result={deals} scenarioId={scenario.id} /> } : {}),
  };
}

function changed(region: Scenario, variant: string): Scenario {
  const found = variantOf(region, variant);
  if (!found.ok) throw new Error(`${region.id} has no variant ${variant}`);
  return found.scenario;
}
