import { describe, expect, test, vi } from 'vitest';
import { simulate, temporaryFile } from './command.test-tool.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

// The cases of the channels `cli` and `file` of the bad-inputs list that came with the commission of Doorstroom, by id.
// The base is as that list says: 57 places, 0.27 a day, a mean stay of 152 days, 200 euros a day, three linked segments.

const NEVER = /undefined|NaN|\bnull\b|\[object|Error:|ZodError|at .+:\d+:\d+|expected|invalid/i;
const HELPS = /\b(tussen|minstens|hoogstens|groter dan|heel getal|verwacht|bestaat niet|kies|vul|schrijf|laat|geef)\b/i;

const base = {
  version: 1,
  id: 'basis-geval',
  name: 'Basisgeval',
  question: 'Wat gebeurt er?',
  introduction: '',
  seed: 'basis',
  startDate: '2022-01-01',
  endDate: '2024-01-01',
  replications: 100,
  start: { kind: 'given' },
  norms: { waitingDays: 63 },
  clientGroups: [{ id: 'iedereen', label: 'Iedereen', urgent: false }],
  segments: [
    segment('gesloten', 'Gesloten', 57, 0.27 * 365.25, [
      { to: 'open', share: 0.4, whenFull: 'keep-place' },
      { to: 'gezin', share: 0.3, whenFull: 'wait-at-home' },
    ]),
    segment('open', 'Open', 40, 20, [{ to: 'gezin', share: 0.5, whenFull: 'leave' }]),
    segment('gezin', 'Gezinshuis', 60, 10, []),
  ],
  contracts: [{ id: 'per-dag', label: 'Per dag', kind: 'pxq', eurosPerDay: 200, priceYear: 2022 }],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {},
};
// biome-ignore lint/suspicious/noExplicitAny: values of the wrong type are the point
type Wrong = any;

function segment(id: string, label: string, places: number, referralsPerYear: number, exits: readonly object[]) {
  return {
    id,
    label,
    inflow: [{ id: 'nieuw', referralsPerYear, groups: [{ group: 'iedereen', share: 'rest' }] }],
    lengthOfStay: { kind: 'exponential', meanDays: 152 },
    capacity: { kind: 'places', steps: [{ from: '2022-01-01', places }], closing: 'as-clients-leave' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits,
    start: { inCare: 40, waiting: 0 },
    contract: 'per-dag',
  };
}

/** Writes the base with a change and runs it. `edit` works on the text, for what JSON cannot hold. */
function run(change: (scenario: Wrong) => void, edit: (text: string) => string = (text) => text) {
  const scenario = structuredClone(base);
  change(scenario);
  return simulate([temporaryFile('geval.json', edit(JSON.stringify(scenario, null, 2)))]);
}

interface Case {
  readonly id: string;
  readonly title: string;
  readonly change: (scenario: Wrong) => void;
  readonly edit?: (text: string) => string;
  /** What the message must say. */
  readonly says: readonly (string | RegExp)[];
}

const places = (value: unknown) => (scenario: Wrong) => {
  scenario.segments[0].capacity.steps[0].places = value;
};
const meanDays = (value: unknown) => (scenario: Wrong) => {
  scenario.segments[0].lengthOfStay.meanDays = value;
};
const perYear = (value: unknown) => (scenario: Wrong) => {
  scenario.segments[0].inflow[0].referralsPerYear = value;
};
const exits =
  (...shares: readonly [string, number][]) =>
  (scenario: Wrong) => {
    scenario.segments[0].exits = shares.map(([to, share]) => ({ to, share, whenFull: 'keep-place' }));
  };

const REJECTED: readonly Case[] = [
  {
    id: 'bad-01',
    title: 'negative places',
    change: places(-3),
    says: ['Gesloten', /plaatsen/i, '-3', 'heel getal', '0'],
  },
  { id: 'bad-02', title: 'half a place', change: places(42.5), says: ['Gesloten', /plaatsen/i, '42,5', 'heel getal'] },
  {
    id: 'bad-03',
    title: 'places as text',
    change: places('57,0'),
    says: ['Gesloten', /plaatsen/i, '57,0', 'getal', 'aanhalingstekens'],
  },
  { id: 'bad-04', title: 'absurdly many places', change: places(1e12), says: ['Gesloten', /plaatsen/i, /100\.000/] },
  {
    id: 'bad-06',
    title: 'a stay of nothing',
    change: meanDays(0),
    says: ['Gesloten', /gemiddelde verblijfsduur/i, '0'],
  },
  { id: 'bad-07', title: 'a stay of a moment', change: meanDays(1e-9), says: ['Gesloten', /verblijfsduur/i, '0,001'] },
  {
    id: 'bad-08',
    title: 'a stay that is missing',
    change: meanDays(null),
    says: ['Gesloten', /verblijfsduur/i, 'niets ingevuld'],
  },
  {
    id: 'bad-09',
    title: 'an inflow beyond all numbers',
    change: perYear(98765),
    edit: (text) => text.replace('98765', '1e999'),
    says: ['Gesloten', /instroom/i, '1e999', 'te groot'],
  },
  {
    id: 'bad-10',
    title: 'a runaway inflow',
    change: perYear(1e9 * 365.25),
    says: ['Gesloten', /instroom/i, /1\.000\.000/],
  },
  { id: 'bad-11', title: 'a negative inflow', change: perYear(-0.2), says: ['Gesloten', /instroom/i, '-0,2'] },
  {
    id: 'bad-16',
    title: 'a date that does not exist',
    change: (scenario) => {
      scenario.startDate = '2023-02-29';
    },
    says: [/begindatum/i, '2023-02-29'],
  },
  {
    id: 'bad-18',
    title: 'a negative price',
    change: (scenario) => {
      scenario.contracts[0].eurosPerDay = -200;
    },
    says: [/prijs per dag/i, '-200'],
  },
  {
    id: 'bad-20',
    title: 'no replications',
    change: (scenario) => {
      scenario.replications = 0;
    },
    says: [/aantal doorrekeningen/i, '0', 'minstens 1'],
  },
  {
    id: 'bad-23',
    title: 'an endless seed',
    change: (scenario) => {
      scenario.seed = 'x'.repeat(5000);
    },
    says: [/startgetal/i, '100'],
  },
  { id: 'bad-25', title: 'a chance above one', change: exits(['open', 1.4]), says: ['Gesloten', 'Open', '1,4'] },
  {
    id: 'bad-26',
    title: 'chances that add up to 1.2',
    change: exits(['open', 0.7], ['gezin', 0.5]),
    says: ['Gesloten', '1,2', '120%', 'Open', 'Gezinshuis'],
  },
  {
    id: 'bad-28',
    title: 'a loop without a way out',
    change: (scenario) => {
      exits(['open', 1])(scenario);
      scenario.segments[1].exits = [{ to: 'gesloten', share: 1, whenFull: 'keep-place' }];
    },
    says: ['Gesloten', 'Open', 'vertrekt nooit'],
  },
  {
    id: 'bad-30',
    title: 'a way to nowhere',
    change: exits(['gezn', 0.5]),
    says: ['Gesloten', 'gezn', 'bestaat niet', '‘gezin’'],
  },
  {
    id: 'bad-32',
    title: 'two segments with one id',
    change: (scenario) => {
      scenario.segments[1].id = 'gesloten';
    },
    says: ['gesloten', /1 en 2/],
  },
  {
    id: 'bad-33',
    title: 'no segments',
    change: (scenario) => {
      scenario.segments = [];
    },
    says: [/segment/i, 'minstens één'],
  },
  {
    id: 'bad-36',
    title: 'a file cut off in the middle',
    change: () => {},
    edit: (text) => text.slice(0, text.length / 2),
    says: ['geval.json', /regel \d+, kolom \d+/],
  },
  { id: 'bad-37', title: 'an empty file', change: () => {}, edit: () => '', says: ['geval.json', 'geen scenario'] },
  {
    id: 'bad-37',
    title: 'a PDF',
    change: () => {},
    edit: () => '%PDF-1.7\n%âãÏÓ\n1 0 obj',
    says: ['geval.json', 'geen scenario'],
  },
  {
    id: 'bad-39',
    title: 'a file from a newer version',
    change: (scenario) => {
      scenario.version = 9999;
    },
    says: ['nieuwer'],
  },
  {
    id: 'bad-41',
    title: 'keys that reach for the machinery',
    change: (scenario) => {
      scenario.constructor = { prototype: { x: 1 } };
    },
    edit: (text) => text.replace('{', '{ "__proto__": {"isAdmin": true},'),
    says: ['constructor', 'bestaat niet'],
  },
];

describe('a bad input is refused in Dutch, and nothing is simulated', () => {
  test.each(REJECTED)('$id: $title', ({ change, edit, says }) => {
    const { status, stdout, stderr } = run(change, edit);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    for (const words of says) expect(stderr).toMatch(words);
    expect(stderr).toMatch(HELPS);
    expect(stderr.replaceAll(/__proto__|constructor/g, '')).not.toMatch(NEVER);
    expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(20);
  });

  test('all faults are listed together, in at most twenty lines', () => {
    const two = run((scenario) => {
      places(-3)(scenario);
      meanDays(0)(scenario);
    });
    expect(two.stderr).toMatch(/-3/);
    expect(two.stderr).toMatch(/verblijfsduur/i);
    const many = run((scenario) => {
      scenario.segments = Array.from({ length: 30 }, (_, index) => ({
        ...segment(`s${index}`, `S${index}`, 1, 1, []),
        start: 0,
      }));
    });
    expect(many.status).toBe(2);
    expect(many.stderr.trim().split('\n')).toHaveLength(20);
    expect(many.stderr).toMatch(/En nog 11 andere/);
  });
});

describe('an odd input runs with a warning', () => {
  const warned = (change: (scenario: Wrong) => void) => {
    const { status, stdout, stderr } = run(change);
    expect(status).toBe(0);
    expect(stdout).not.toMatch(/undefined|NaN|\bnull\b|Infinity/);
    return { stdout, stderr };
  };

  test('bad-05: no place at all: nobody is placed, all wait, the occupancy is "n.v.t."', () => {
    const { stdout, stderr } = warned((scenario) => {
      scenario.segments = [{ ...segment('gesloten', 'Gesloten', 0, 100, []), start: { inCare: 0, waiting: 0 } }];
    });
    expect(stderr).toMatch(/Gesloten.*geen enkele plaats/);
    expect(stdout).toMatch(/Bezetting +n\.v\.t\./);
    expect(stdout).toMatch(/Geplaatst +0 +0/);
  });

  test('bad-21: one replication: no band and no interval, and it says so', () => {
    const { stdout, stderr } = warned((scenario) => {
      scenario.replications = 1;
    });
    expect(stderr).toMatch(/spreiding/);
    expect(stdout).not.toMatch(/^ {2}in 9 van de 10 keer/m);
  });

  test('bad-24: more clients than places: the rule, 60 and 57 are named', () => {
    const { stderr } = warned((scenario) => {
      scenario.segments[0].start.inCare = 60;
    });
    expect(stderr).toMatch(/Gesloten.*60.*57.*Niemand hoeft weg/);
  });

  test('bad-31: overload for ever: load and places are named, and no long-run mean is shown', () => {
    const { stderr } = warned((scenario) => {
      scenario.segments = [segment('gesloten', 'Gesloten', 43, 0.33 * 365.25, [])];
    });
    expect(stderr).toMatch(/Gesloten.*structureel tekort.*50,2.*43/);
  });

  test('bad-43: names with markup and control characters are shown without steering the terminal', () => {
    const { stdout } = warned((scenario) => {
      scenario.segments[0].label = '<img src=x onerror=alert(1)>"\'&</script>\u202e\u0000\u001b[2J';
    });
    expect(stdout).toContain('<img src=x onerror=alert(1)>');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe('a run that is too large is refused beforehand', () => {
  test('bad-10 within the limits of one number: exit 3, naming segment and field', () => {
    const { status, stdout, stderr } = run(perYear(999_999));
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/Gesloten.*nieuwe jongeren per jaar.*eenheid/);
  });

  test('bad-14: a hundred years run, or are refused with an estimate', () => {
    const { status } = run((scenario) => {
      scenario.endDate = '2121-12-01';
      scenario.replications = 10;
    });
    expect(status).toBe(0);
    expect(
      run((scenario) => {
        scenario.endDate = '2222-01-01';
      }).stderr,
    ).toMatch(/dagen/);
  });
});
