/**
 * Bad inputs that a file can express, copied from cases/bad-inputs.json of the shared material (class `reject`, and
 * bad-07 and bad-41, which this language rejects too). `path` and `value` say what changes in the base scenario; `raw`
 * replaces a piece of its text. `shows` must all stand in the message: field label, segment name, value as entered.
 */
export interface BadInput {
  readonly id: string;
  readonly title: string;
  readonly path?: string;
  readonly value?: unknown;
  readonly raw?: (text: string) => string;
  readonly shows: readonly string[];
}

const PLACES = '/segments/verblijf/capacity/steps/begin/places';
const STAY = '/segments/verblijf/lengthOfStay/meanDays';
const INFLOW = '/segments/verblijf/inflow/nieuw/referralsPerYear';
const EXITS = '/segments/verblijf/exits';
const toWonen = (share: number) => ({ to: 'wonen', share, whenFull: 'keep-place' });
const evil = '"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}},';

export const BAD_INPUTS: readonly BadInput[] = [
  {
    id: 'bad-01',
    title: 'Capacity is negative',
    path: PLACES,
    value: -3,
    shows: ['Verblijf', 'plaatsen', '-3', 'heel getal', 'minstens 0'],
  },
  {
    id: 'bad-02',
    title: 'Capacity is not a whole number',
    path: PLACES,
    value: 42.5,
    shows: ['Verblijf', 'plaatsen', '42,5'],
  },
  {
    id: 'bad-03',
    title: 'Capacity is a text that looks like a number in Dutch notation',
    path: PLACES,
    value: '57,0',
    shows: ['Verblijf', 'plaatsen', '57,0', 'een getal verwacht', 'zonder aanhalingstekens, met een punt'],
  },
  {
    id: 'bad-04',
    title: 'Capacity is absurdly large',
    path: PLACES,
    value: 1_000_000_000_000,
    shows: ['Verblijf', 'plaatsen', '1.000.000.000.000', 'hoogstens 100.000'],
  },
  {
    id: 'bad-06',
    title: 'Length of stay mean is 0',
    path: STAY,
    value: 0,
    shows: ['Verblijf', 'gemiddelde verblijfsduur', 'staat 0', 'groter dan 0', 'dagen'],
  },
  {
    id: 'bad-07',
    title: 'Length of stay mean is 1e-9 days',
    path: STAY,
    value: 1e-9,
    shows: ['Verblijf', '0,000000001', 'minstens 0,001'],
  },
  {
    id: 'bad-08',
    title: 'Length of stay mean is null',
    path: STAY,
    value: null,
    shows: ['Verblijf', 'gemiddelde verblijfsduur', 'niets ingevuld'],
  },
  {
    id: 'bad-09',
    title: 'Inflow 1e999 (becomes Infinity on parsing)',
    raw: (text) => text.replace(/"referralsPerYear": [\d.]+/, '"referralsPerYear": 1e999'),
    shows: ['Verblijf', 'instroom', '1e999', 'te groot'],
  },
  {
    id: 'bad-11',
    title: 'Negative inflow',
    path: INFLOW,
    value: -0.2,
    shows: ['Verblijf', 'instroom', '-0,2', 'minstens 0'],
  },
  {
    id: 'bad-16',
    title: 'Start date that does not exist',
    path: '/startDate',
    value: '2023-02-29',
    shows: ['Begindatum', '2023-02-29', 'jjjj-mm-dd'],
  },
  {
    id: 'bad-18',
    title: 'Price per day negative',
    path: '/contracts/dagprijs/eurosPerDay',
    value: -200,
    shows: ['Prijs per dag', '-200'],
  },
  {
    id: 'bad-20',
    title: 'Zero replications',
    path: '/replications',
    value: 0,
    shows: ['Aantal doorrekeningen', 'staat 0', 'minstens 1'],
  },
  {
    id: 'bad-23',
    title: 'Seed is a very long text',
    path: '/seed',
    value: 'x'.repeat(10_000),
    shows: ['Startgetal', 'xxxx', '10.000', 'hoogstens 100'],
  },
  {
    id: 'bad-23b',
    title: 'Seed is a float',
    path: '/seed',
    value: 1.5,
    shows: ['Startgetal', '1,5', 'een tekst verwacht'],
  },
  {
    id: 'bad-23c',
    title: 'Seed is missing',
    raw: (text) => text.replace(/"seed": "[^"]*",/, ''),
    shows: ['Startgetal', 'niets ingevuld', 'Vul'],
  },
  {
    id: 'bad-25',
    title: 'Probability above 1',
    path: EXITS,
    value: [toWonen(1.4)],
    shows: ['Verblijf', 'Wonen', '1,4', 'hoogstens 1'],
  },
  {
    id: 'bad-26',
    title: 'Routing probabilities sum to 1.2',
    path: EXITS,
    value: [toWonen(0.7), { ...toWonen(0.5), to: 'ambulant' }],
    shows: ['Verblijf', '1,2', '120%', '0,7 naar ‘Wonen’', '0,5 naar ‘Ambulant’'],
  },
  {
    id: 'bad-28',
    title: 'Closed loop: A to B with probability 1 and B to A with probability 1',
    raw: (text) => {
      const json = JSON.parse(text);
      json.segments[0].exits = [toWonen(1)];
      json.segments[1].exits = [{ ...toWonen(1), to: 'verblijf' }];
      return JSON.stringify(json);
    },
    shows: ['Verblijf', 'Wonen', 'vertrekt nooit', 'minstens één van deze segmenten'],
  },
  {
    id: 'bad-30',
    title: 'Routing to a segment that does not exist',
    path: EXITS,
    value: [{ ...toWonen(0.5), to: 'segment-bestaat-niet' }],
    shows: ['Verblijf', 'segment-bestaat-niet', 'bestaat niet', 'Kies'],
  },
  {
    id: 'bad-30b',
    title: 'Routing to a name with a typing error',
    path: EXITS,
    value: [{ ...toWonen(0.5), to: 'wonne' }],
    shows: ['Verblijf', 'wonne', 'Bedoelt u ‘wonen’?'],
  },
  {
    id: 'bad-32',
    title: 'Two segments with the same id',
    raw: (text) => text.replaceAll('"ambulant"', '"wonen"'),
    shows: ['Segmenten', '‘wonen’', 'op plaats 2 en 3'],
  },
  {
    id: 'bad-33',
    title: 'No segments at all',
    path: '/segments',
    value: [],
    shows: ['Segmenten', 'leeg', 'minstens één'],
  },
  {
    id: 'bad-36',
    title: 'Not JSON: cut off in the middle',
    raw: (text) => text.slice(0, text.length / 2),
    shows: ['mijn.json', 'regel', 'kolom', 'breekt af'],
  },
  { id: 'bad-37', title: 'Empty file', raw: () => '', shows: ['mijn.json', 'geen scenario'] },
  {
    id: 'bad-37b',
    title: 'A PDF renamed to .json',
    raw: () => '%PDF-1.7\n%âãÏÓ\n',
    shows: ['mijn.json', 'geen scenario'],
  },
  {
    id: 'bad-39',
    title: 'File from a newer version of the tool',
    path: '/version',
    value: 9999,
    shows: ['nieuwer dan deze versie', '9999', 'Ververs'],
  },
  {
    id: 'bad-41',
    title: 'Prototype pollution keys at the root',
    raw: (text) => text.replace('{', `{${evil}`),
    shows: ['__proto__', 'constructor', 'bestaat niet'],
  },
  {
    id: 'bad-41b',
    title: 'Prototype pollution keys inside a segment',
    raw: (text) => text.replace('"id": "verblijf",', `"id": "verblijf", ${evil}`),
    shows: ['Verblijf', '__proto__', 'constructor', 'bestaat niet'],
  },
];

/** From `message_check`: what every message must match, and what none may. */
export const HELPS = /\b(tussen|minstens|hoogstens|groter dan|heel getal|verwacht|bestaat niet|kies|vul)\b/i;
export const NEVER = /undefined|NaN|\[object|Error:|ZodError|at .+:\d+:\d+|expected|invalid|null/i;
