import { describe, expect, test } from 'vitest';
import { THREE_SEGMENTS } from '../scenario/three-segments.test-data.ts';
import { readIndicators, readInflows, readScope } from './read-formulas.ts';

const PATH = '/segments/ambulant/inflow/nieuw';

describe('own indicators as they are typed', () => {
  test('a name before the first equals sign, Dutch words or ids of measures, and the unit that follows', () => {
    const { found, problems } = readIndicators(
      ['kosten per geplaatste = kosten_gemeente / geplaatst', 'wachtlijst >= 20', 'costMunicipality/admissions'],
      null,
    );
    expect(problems).toEqual([]);
    expect(found.map(({ name, text, unit }) => [name, text, unit])).toEqual([
      ['kosten per geplaatste', 'kosten_gemeente / geplaatst', 'euro per jongere'],
      ['', 'wachtlijst >= 20', 'getal'],
      ['', 'costMunicipality/admissions', 'euro per jongere'],
    ]);
  });

  test.each([
    ['zorgdagen / geplaatst', 'dagen', 'dagen', 1],
    ['wachttijd / 7', 'weken', 'weken', 1],
    ['afgewezen / aangemeld', 'procent', 'procent', 100],
    ['kosten_gemeente / plaatsen', 'euro per plaats', 'euro per plaats', 1],
  ])('%s in %s', (text, unit, shown, times) => {
    expect(readIndicators([text], unit).found[0]).toMatchObject({ unit: shown, times });
  });

  test.each([
    ['wachttijd', 'weken', 'De formule geeft dagen, en u kiest weken. Reken het eerst om'],
    ['wachttijd', 'euro', 'De formule geeft dagen, en u kiest euro. Dat is een andere soort.'],
    ['kosten_gemeente', 'procent', 'De formule geeft euro, en u kiest procent.'],
    ['100 * bezetting', 'procent', 'De formule vermenigvuldigt zelf al met 100'],
    ['wachttijd', 'bananen', 'De eenheid "bananen" is niet bekend.'],
    ['max(30, 1,5 * wachttijd)', null, 'Bij teken 9: in "1,5" staat een komma tussen cijfers.'],
    ['max(30, 1,5 * wachttijd)', null, 'schrijf dan een punt: 1.5.'],
    [
      'kosten_gemeente + zorgdagen',
      null,
      'Bij teken 17: bij "+" staan twee soorten bij elkaar: euro, en dagen van alle',
    ],
    ['kosten_gemente', null, 'Bedoelt u kosten_gemeente?'],
    ['plaatsen (2)', null, 'Schrijf * als u wilt vermenigvuldigen: plaatsen * ( … ).'],
    ['cos.constructor("return 1")()', null, 'het teken "." kan niet in een formule.'],
    ['kosten_gemeente / ', null, 'de formule houdt te vroeg op.'],
  ])('%s in %s is refused with help', (text, unit, line) => {
    const { found, problems } = readIndicators([text], unit);
    expect(found).toEqual([]);
    expect(problems.join('\n')).toContain(line);
  });
});

describe('an inflow as it is typed', () => {
  test('becomes dated steps', () => {
    const { found, problems } = readInflows([`${PATH} = jaar < 2023 ? 100 : 90`], THREE_SEGMENTS);
    expect(problems).toEqual([]);
    expect(found[0].changes).toEqual([
      {
        path: `${PATH}/steps`,
        value: [
          { from: '2022-01-01', referralsPerYear: 100 },
          { from: '2023-01-01', referralsPerYear: 90 },
        ],
      },
    ]);
  });

  test.each([
    ['120', 'is niet te lezen. Verwacht wordt --inflow "/pad = formule"'],
    ['/segments/ambulant/inflow/nieuwe = 1', `Bedoelt u ${PATH}?`],
    [`${PATH} = 12 - 2 * maand`, 'In juli 2022 geeft de formule −2 aanmeldingen per jaar. Minder dan nul kan niet.'],
    [`${PATH} = 1 / (maand - 3)`, 'In januari 2022 geeft de formule −0,5'],
    [`${PATH} = nu * kosten_gemeente`, 'de naam "kosten_gemeente" bestaat niet.'],
    [`${PATH} = 1e9`, 'Hoogstens 1.000.000 kan.'],
  ])('%s', (text, line) => {
    expect(readInflows([text], THREE_SEGMENTS).problems.join('\n')).toContain(line);
  });

  test('one formula for one stream', () => {
    expect(readInflows([`${PATH} = 1`, `${PATH} = 2`], THREE_SEGMENTS).problems).toEqual([
      `De instroom ${PATH} staat er meer dan eens. Geef er één formule voor.`,
    ]);
  });
});

test('segments and periods: the total of each year and of the whole, unless said', () => {
  expect(readScope([], [], THREE_SEGMENTS)).toEqual({
    segments: [null],
    periods: ['2022', '2023', '2024', 'horizon'],
    problems: [],
  });
  expect(readScope(['alle'], ['2023'], THREE_SEGMENTS)).toMatchObject({
    segments: [null, 'verblijf', 'wonen', 'ambulant'],
    periods: ['2023'],
  });
  expect(readScope(['wonnen'], ['2031'], THREE_SEGMENTS).problems).toHaveLength(2);
});
