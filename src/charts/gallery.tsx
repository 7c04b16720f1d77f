import type { ReactNode } from 'react';
import { GALLERY } from './gallery-entries.tsx';

/** Shows every chart in every state and every recorded width, for whoever changes a chart. In development only. */
export function Gallery(): ReactNode {
  return (
    <main className="gallery">
      {GALLERY.flatMap((entry) =>
        entry.widths.map((width) => (
          <section key={`${entry.id}-${width}`} style={{ width: `${width / 16}rem` }}>
            <h2>
              {entry.id} {width}
            </h2>
            {entry.draw(width)}
          </section>
        )),
      )}
    </main>
  );
}
