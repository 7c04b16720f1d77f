import type { Futures } from '../../experiment/futures.ts';
import { MONEY_MEASURES, type MoneyMeasureId } from '../../experiment/money-measures.ts';
import type { Picture } from '../state/calculator.ts';
import { type Figure, figureIn, type Spread, spreadIn } from './outcomes.ts';

/** Works out one figure of euros, of one segment or over all (null). Brings the money along: fetch it after the first picture. */
export function moneyFigureOf(
  picture: Picture,
  measure: MoneyMeasureId,
  period: string,
  segment: string | null = null,
): Figure {
  return figureIn(picture, MONEY_MEASURES[measure], period, segment);
}

/** Returns what futures say about euros, of one segment or in total (null); null when they say nothing. */
export function moneySpreadOf(
  futures: Futures,
  measure: MoneyMeasureId,
  period: string,
  segment: string | null = null,
): Spread | null {
  return spreadIn(futures, MONEY_MEASURES[measure], period, segment);
}
