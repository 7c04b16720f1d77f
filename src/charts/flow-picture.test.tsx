import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FlowPicture } from './flow-picture.tsx';
import { flowNumber } from './gallery-data.ts';
import { textFaults, textsOf } from './read-drawing.ts';

type Flow = Parameters<typeof FlowPicture>[0];

function draw(change: Partial<Flow> = {}): string {
  return renderToStaticMarkup(
    <FlowPicture
      width={900}
      name="In een jaar komen 103 jongeren erbij en vertrekken er 101"
      inflow={flowNumber(103, 87, 120, 'komen erbij per jaar')}
      waiting={flowNumber(14, 0, 42, 'wachten')}
      overflow={null}
      occupied={{ ...flowNumber(42, 38, 43, 'plaatsen bezet'), places: 43, blocked: 2 }}
      outflow={flowNumber(101, 90, 110, 'vertrekken per jaar')}
      {...change}
    />,
  );
}

/** Counts the marks of a kind: each begins with its own M. */
function marks(svg: string, kind: string): number {
  return (new RegExp(`chart-flow-${kind}" d="([^"]*)"`).exec(svg)?.[1] ?? '').split('M').length - 1;
}

const occupied = (value: number, places: number | null, blocked: number) => ({
  ...flowNumber(value, value, value, 'plaatsen bezet'),
  places,
  blocked,
});

describe('the flow picture', () => {
  it('has one mark for each client who waits and each place', () => {
    const svg = draw({ occupied: occupied(42, 43, 0) });
    expect([marks(svg, 'waiting'), marks(svg, 'occupied'), marks(svg, 'free')]).toEqual([14, 42, 1]);
  });

  it('hatches the places that are kept by someone who is ready, and says so', () => {
    const svg = draw({ occupied: occupied(42, 43, 2) });
    expect(marks(svg, 'occupied')).toBe(40);
    expect(
      textsOf(svg)
        .map((line) => line.text)
        .join(' '),
    ).toContain('2 zijn klaar en wachten op een vervolgplek');
  });

  it('shows no free places without a limit', () => {
    expect(marks(draw({ occupied: occupied(42, null, 0) }), 'free')).toBe(0);
  });

  it('counts in blocks of ten above 120 places, with a key that says so', () => {
    const svg = draw({ occupied: occupied(121, 130, 0) });
    expect(marks(svg, 'occupied')).toBe(12);
    expect(svg).toContain('Elk teken staat voor 10 jongeren of plaatsen.');
    expect(draw({ occupied: occupied(120, 120, 0) })).not.toContain('Elk teken');
  });

  it('makes the ribbon of the larger stream the higher one', () => {
    const [into, out] = [...draw().matchAll(/chart-flow-ribbon" d="M[\d.]+,([\d.]+)/g)].map((match) =>
      Number(match[1]),
    );
    expect(into).toBeLessThan(out ?? 0);
  });

  it('says that someone waits when there is hardly anyone', () => {
    expect(textsOf(draw({ waiting: flowNumber(0.4, 0, 2, 'wachten') })).map((line) => line.text)).toContain('<\u00a01');
  });

  it('keeps its words apart and inside, from small to national', () => {
    const count = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 1200 }),
        fc.constantFrom(1, 60, 300, 70_000),
        fc.array(count, { minLength: 6, maxLength: 6 }),
        fc.boolean(),
        (width, scale, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0], elsewhere) => {
          const svg = draw({
            width,
            inflow: flowNumber(a * scale, 0, scale, 'komen erbij per jaar'),
            waiting: flowNumber(b * scale, 0, scale, 'wachten'),
            overflow: elsewhere ? flowNumber(c * scale, 0, scale, 'op een noodplek elders') : null,
            occupied: occupied(d * scale, Math.round(scale), d * e * scale),
            outflow: flowNumber(f * scale, 0, scale, 'vertrekken per jaar'),
          });
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(textFaults(svg)).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 57 },
    );
  });
});
