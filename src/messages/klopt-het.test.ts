import { describe, expect, it } from 'vitest';
import { SELECTION, selectedCases } from '../validation/selection.ts';
import { EXACT_CASES, type ExactCaseWords, exactText, foundText, outputName } from './klopt-het.ts';

const words: Readonly<Record<string, ExactCaseWords>> = EXACT_CASES;
const cases = selectedCases();

describe('the exact cases on the page', () => {
  it('exist, each once, with their words and no words for others', () => {
    expect(cases.map(({ exactCase }) => exactCase.id)).toEqual(SELECTION.map(({ id }) => id));
    expect(Object.keys(EXACT_CASES).sort()).toEqual(SELECTION.map(({ id }) => id).sort());
  });

  it('are of different families', () => {
    const families = cases.map(({ exactCase }) => exactCase.family);
    // The maximum stay and the yearly bill have families of their own.
    expect(new Set(families).size).toBe(families.length);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s: every output has a name of its own', (id, one) => {
    const { headline, expected, days } = one;
    expect([...expected.keys()]).toContain(headline);
    const names = [...expected.keys()].map((output) => outputName({ words: words[id], output, days }));
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join()).not.toMatch(/undefined|_/);
  });
});

describe('names of outputs', () => {
  const all = { words: EXACT_CASES['block-02'], days: [30, 60] };
  it.each([
    ['mean_in_care_at[1]', 'Jongeren in zorg, dag\u00a060'],
    ['mean_in_care_2', 'Jongeren in zorg, vervolgplaatsen'],
    ['p_segment_1_full', 'Kans dat alles vol is, crisisplaatsen'],
    ['client_days_by_month[2]', 'Dagen zorg, maart'],
    ['start_day_by_client[0]', 'Dag van plaatsing, jongere 1'],
    ['mean_in_care_at[2]', null],
    ['no_such_output', null],
  ])('%s', (output, name) => expect(outputName({ ...all, output })).toBe(name));
});

describe('exact and simulated answers in their units', () => {
  it.each([
    ['mean_wait_days_all', 11.0822510823, '11,1 dagen'],
    ['mean_wait_days_all', 1, '1 dag'],
    ['mean_in_care', 4, '4 jongeren'],
    ['p_refused', 0.0817648, '8,18%'],
    ['p_all_places_empty', 1.2e-20, 'minder dan 0,0001%'],
    ['throughput_1_per_day', 0.247806, '0,248 per dag'],
    ['pxq_cost_eur', 4_172_400, '€\u00a04.172.400'],
    ['leave_day_by_client[0]', 10, 'dag\u00a010'],
    ['occupancy', null, 'n.v.t.'],
  ])('%s: %s', (output, value, text) => expect(exactText(output, value)).toBe(text));

  it.each([
    ['mean_wait_days_all', 10.93, 0.21, '10,9 ± 0,4 dagen'],
    ['mean_wait_days_all', 45.2, 1.3, '45 ± 3 dagen'],
    ['mean_in_care', 3.9951, 0.007, '3,995 ± 0,014 jongeren'],
    ['p_refused', 0.0801, 0.0024, '8,0 ± 0,5%'],
    ['sd_cost_eur', 347_615.3, 13_376, '€\u00a0347.615 ± 26.752'],
    ['mean_waiting_list', 0, 0, '0 jongeren'],
  ])('%s: %d with error %d', (output, found, error, text) => expect(foundText(output, found, error)).toBe(text));

  it('shows a difference in the ninth figure when asked for all figures', () => {
    expect(exactText('max_wait_days', 16.00000002, 12)).not.toBe(exactText('max_wait_days', 16, 12));
    expect(exactText('pxq_cost_eur', 4_172_400.01, 12)).not.toBe(exactText('pxq_cost_eur', 4_172_400, 12));
  });
});
