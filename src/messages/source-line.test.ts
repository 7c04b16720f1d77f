import { describe, expect, it } from 'vitest';
import { sourceLine } from './source-line.ts';

const assumed = { kind: 'assumption', note: 'Eigen inschatting.' } as const;
const told = { kind: 'document', document: 'Regiovisie 2021', quote: 'zo veel' } as const;

describe('where the numbers of a figure come from', () => {
  it('is one source with its words, or the kinds of several', () => {
    expect(sourceLine('Kosten', [assumed])).toBe('Kosten: aanname. Eigen inschatting.');
    expect(sourceLine('Kosten', [told])).toBe('Kosten: uit document (Regiovisie 2021).');
    expect(sourceLine('Kosten', [assumed, told])).toBe(
      'Kosten: deels aanname, deels uit document. Elk getal staat bij Aannames.',
    );
    expect(sourceLine('Kosten', [assumed, assumed])).toBe('Kosten: aanname. Elk getal staat bij Aannames.');
    expect(sourceLine('Kosten', [])).toBe('Kosten: van deze getallen is de herkomst niet bekend.');
  });
});
