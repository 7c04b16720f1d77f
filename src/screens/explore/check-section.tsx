import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import { CHECK } from '../../messages/controle.ts';
import type { Picture } from '../state/calculator.ts';

type Tables = ComponentType<{ readonly picture: Picture }>;

/** The check of the simulation by formulas. They are fetched when the reader comes near. */
export function CheckSection({ picture }: { readonly picture: Picture }): ReactNode {
  const place = useRef<HTMLElement>(null);
  const [tables, setTables] = useState<{ readonly as: Tables } | 'failed' | null>(null);
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        fetchTables().then(
          (as) => setTables({ as }),
          () => setTables('failed'),
        );
      },
      { rootMargin: '300px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <section className="check settles" id="controle" aria-labelledby="controle-titel" ref={place} tabIndex={-1}>
      <h3 className="chart-title" id="controle-titel">
        {CHECK.title}
      </h3>
      <p className="chart-about">{CHECK.intro}</p>
      {tables === null || tables === 'failed' ? (
        <p className="check__text">{tables === null ? CHECK.loading : CHECK.failed}</p>
      ) : (
        <tables.as picture={picture} />
      )}
    </section>
  );
}

async function fetchTables(): Promise<Tables> {
  const [{ CheckTables }, { longRun }] = await Promise.all([
    import('./check-tables.tsx'),
    import('../../theory/long-run.ts'),
  ]);
  return ({ picture }) => <CheckTables picture={picture} longRun={longRun} />;
}
