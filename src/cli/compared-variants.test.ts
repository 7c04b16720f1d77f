import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenarioText } from '../scenario/parse.ts';
import { valueAt } from '../scenario/pointer.ts';
import type { Scenario } from '../scenario/schema.ts';
import { makeVariants, type VariantsWanted } from './compared-variants.ts';

function shipped(name: string): Scenario {
  const parsed = parseScenarioText(readFileSync(`scenarios/${name}.json`, 'utf8'), name);
  if (!parsed.ok) throw new Error(name);
  return parsed.scenario;
}

const almata = shipped('almata');
const PLACES = '/segments/gesloten/capacity/steps/na-krimp/places';
const INFLOW = '/segments/gesloten/inflow/aanmeldingen/referralsPerYear';

function made(wanted: Partial<VariantsWanted>, base = almata) {
  return makeVariants(base, {
    variants: [],
    contracts: [],
    own: [],
    isTogether: false,
    delay: null,
    isFreeFollowUp: false,
    hasBase: true,
    others: [],
    ...wanted,
  });
}

const idsOf = (wanted: Partial<VariantsWanted>) => made(wanted).variants.map(({ id }) => id);
const problemsOf = (...own: readonly string[]) => made({ own }).problems.join('\n');

describe('what lies side by side', () => {
  it('is the base with all variants, unless something else is named', () => {
    expect(idsOf({})).toEqual(['basis', ...almata.variants.map(({ id }) => id)]);
    expect(idsOf({ variants: ['in-stappen'] })).toEqual(['basis', 'in-stappen']);
    expect(idsOf({ variants: ['in-stappen'], hasBase: false })).toEqual(['in-stappen']);
    expect(idsOf({ own: ['a: plaatsen=50'], hasBase: false })).toEqual(['a']);
    expect(idsOf({ hasBase: false })[0]).toBe('basis');
    expect(idsOf({ contracts: ['lumpsum', 'mix'] })).toEqual(['basis', 'lumpsum', 'mix']);
    expect(idsOf({ variants: ['in-een-keer'], delay: 24, hasBase: false })).toEqual([
      'in-een-keer',
      'in-een-keer-later',
    ]);
  });

  it('can be an own variant: choices, factors, paths and contracts, with a Dutch comma in a number', () => {
    const { variants, problems } = made({
      own: ['Gemeente: plaatsen=43, instroom=0,9', `${PLACES}=50, /norms/waitingDays=30`, 'vast: betaalvorm=lumpsum'],
    });
    expect(problems).toEqual([]);
    expect(variants.map(({ id, label }) => [id, label])).toEqual([
      ['basis', 'Uitgangspunt'],
      ['gemeente', 'Gemeente'],
      ['eigen-variant-2', 'Eigen variant 2'],
      ['vast', 'vast'],
    ]);
    const [, belief, paths, lumpsum] = variants.map(({ scenario }) => scenario);
    expect([valueAt(belief, PLACES), valueAt(belief, INFLOW)]).toEqual([43, 123 * 0.9]);
    expect([valueAt(paths, PLACES), paths.norms.waitingDays]).toEqual([50, 30]);
    expect(lumpsum.segments[0].contract).toBe('lumpsum');
  });

  it('can be all own variants at once, when they do not touch the same number', () => {
    const { variants, together } = made({ own: ['a: plaatsen=50', 'b: instroom=0.9'], isTogether: true });
    expect(together).toEqual({ all: 'samen', singles: ['a', 'b'] });
    expect([valueAt(variants[3].scenario, PLACES), valueAt(variants[3].scenario, INFLOW)]).toEqual([50, 123 * 0.9]);
    expect(made({ own: ['a: plaatsen=50', 'b: plaatsen=45'], isTogether: true }).problems[0]).toMatch(/hetzelfde/);
    expect(made({ own: ['a: plaatsen=50'], isTogether: true }).problems[0]).toMatch(/minstens twee/);
  });

  it('can wait: what has a date moves, and what has none is told', () => {
    const [, later] = made({ variants: ['korter-verblijf'], delay: 24, hasBase: false }).variants;
    expect(valueAt(later.scenario, '/segments/gesloten/capacity/steps/na-krimp/from')).toBe('2024-01-01');
    expect(later.notes.join(' ')).toMatch(/2 jaar later.*Schuift niet mee.*verblijfsduur/s);
  });

  it('can have follow-up places that are always free, with who gets one, what it costs and how many it takes', () => {
    const { variants, extraSegments } = made({ isFreeFollowUp: true }, shipped('voorbeeldregio'));
    expect(variants[1]).toMatchObject({ id: 'basis-vervolgplek', isTold: true });
    expect(variants[1].notes[0]).toContain('‘Gezinshuizen’ en ‘Intensieve hulp thuis’');
    expect(extraSegments).toEqual(['gezinshuizen-extra', 'thuis-extra']);
    expect(made({ isFreeFollowUp: true }).problems[0]).toMatch(/gaat niemand door/);
  });

  it('is refused with what to fill in instead, all problems at once', () => {
    expect(problemsOf('zonder waarde')).toMatch(/niet te lezen/);
    expect(problemsOf('a: plaatse=43')).toMatch(/"a".*Bedoelt u plaatsen/);
    expect(problemsOf('a: plaatsen=veel')).toMatch(/"veel" past niet/);
    expect(problemsOf('a: plaatsen=9')).toMatch(/van 30 tot en met 60/);
    expect(problemsOf('a: plaatsen=43,5')).toMatch(/heel getal/i);
    expect(problemsOf('a: /segments/gesloten/nergens/x=3')).not.toBe('');
    const { problems } = made({ variants: ['in-een-ker'], contracts: ['lumpsun'], delay: 3 });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain('Bedoelt u "in-een-keer"?');
    expect(problems[1]).toContain('Bedoelt u "lumpsum"?');
  });
});
