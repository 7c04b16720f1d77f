import { useEffect, useState } from 'react';
import type { moneyFigureOf } from './money-outcomes.ts';

export type MoneyFigureOf = typeof moneyFigureOf;

/** Returns how to work out figures of euros; null until it has been fetched, which begins when the first picture stands. */
export function useMoney(hasPicture: boolean): MoneyFigureOf | null {
  const [money, setMoney] = useState<{ readonly of: MoneyFigureOf } | null>(null);
  useEffect(() => {
    if (!hasPicture) return;
    // Without it the tile keeps waiting; the figures below tell that they could not be fetched.
    import('./money-outcomes.ts').then(
      (module) => setMoney({ of: module.moneyFigureOf }),
      () => {},
    );
  }, [hasPicture]);
  return money?.of ?? null;
}
