import { everythingScenario } from '../../scenario/everything.test-data.ts';
import type { Scenario, Segment } from '../../scenario/schema.ts';

/** What these regions have in common. */
const COMMON = {
  version: 1,
  introduction: 'Verzonnen, voor tests.',
  seed: 'regio',
  start: { kind: 'given' },
  norms: { waitingDays: 42 },
  clientGroups: [{ id: 'gewoon', label: 'Gewone vraag', urgent: false }],
  contracts: [],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {},
} as const satisfies Partial<Scenario>;

/** Made-up regions of several segments, to look at the page with: each is hard for it in another way. */
export const REGIONS = {
  everything: everythingScenario,
  chain: chain(),
  longNames: longNames(),
  onlyAtHome: onlyAtHome(),
} satisfies Record<string, Scenario>;

/** Clients keep their place until there is one in a family home: fewer of those means more days in the ward. */
function chain(): Scenario {
  return {
    ...COMMON,
    id: 'keten',
    name: 'Een keten van gesloten naar gezin',
    question: 'Wat doen minder gezinshuizen met de gesloten groepen?',
    startDate: '2025-01-01',
    endDate: '2028-01-01',
    replications: 120,
    locations: [{ id: 'bos', label: 'Bos', admissionStop: '2026-07-01', closes: '2027-01-01' }],
    segments: [
      segment('gesloten', 'Gesloten groep', {
        inflow: [{ id: 'nieuw', referralsPerYear: 40, groups: [{ group: 'gewoon', share: 1 }] }],
        lengthOfStay: { kind: 'exponential', meanDays: 180 },
        capacity: {
          kind: 'groups',
          groups: [
            { id: 'duin', label: 'Duin', places: 24 },
            { id: 'bos', label: 'Bos', location: 'bos', places: 4 },
          ],
          closing: 'as-clients-leave',
        },
        exits: [{ to: 'gezinshuis', share: 0.6, whenFull: 'keep-place' }],
        start: { inCare: 20, waiting: 0 },
        contract: 'dagprijs',
      }),
      segment('gezinshuis', 'Gezinshuis', {
        lengthOfStay: { kind: 'gamma', meanDays: 365, cv: 0.8 },
        capacity: {
          kind: 'places',
          steps: [
            { id: 'nu', from: '2025-01-01', places: 26 },
            { id: 'later', from: '2026-01-01', places: 26 },
          ],
          closing: 'as-clients-leave',
        },
        exits: [{ to: 'thuis', share: 0.5, whenFull: 'wait-at-home' }],
        start: { inCare: 24, waiting: 0 },
        contract: 'dagprijs',
      }),
      segment('thuis', 'Hulp thuis', { outOfHome: false, start: { inCare: 5, waiting: 0 } }),
    ],
    contracts: [{ id: 'dagprijs', label: 'Prijs per dag', kind: 'pxq', eurosPerDay: 300, priceYear: 2025 }],
    variants: [
      {
        id: 'minder',
        label: 'Minder gezinshuizen',
        changes: [{ path: '/segments/gezinshuis/capacity/steps/later/places', value: 18 }],
      },
    ],
    opening: {
      variant: 'minder',
      choices: [
        {
          id: 'plaatsen',
          kind: 'number',
          question: 'Hoeveel plaatsen zijn er in gezinshuizen?',
          unit: 'places',
          paths: ['/segments/gezinshuis/capacity/steps/later/places'],
          minimum: 5,
          maximum: 40,
          step: 1,
        },
      ],
    },
  };
}

/** Nine segments with names that do not fit anywhere, nothing to choose, a period shorter than a year, no contract. */
function longNames(): Scenario {
  const names = [
    'Kortverblijf crisisjeugdhulpverlening',
    'Driemilieuvoorzieningen',
    'Jeugdzorgplus-instellingsverblijf met individuele gezinsbehandeling en schoolvervangend onderwijs',
    'Pleegzorgvoorzieningen',
    'Ambulantisering',
    'Verblijf: gezinsvervangende woongroep',
    'Kamertrainingscentrum 16-plus',
    'Ouder-kindvoorziening',
    'Gezinshuis',
  ];
  return {
    ...COMMON,
    id: 'lange-namen',
    name: 'Bovenregionale specialistische jeugdhulpvoorzieningen in de arbeidsmarktregio',
    question: 'Hoe verschuift de hulp tussen jeugdhulpverblijfsvoorzieningen?',
    startDate: '2025-03-15',
    endDate: '2026-02-01',
    replications: 60,
    measures: [
      {
        id: 'wijk',
        label: 'Hulp in de wijk',
        kind: 'prevent',
        segment: 'deel-0',
        from: '2025-06-01',
        rampUpDays: 60,
        priceYear: 2025,
        eurosPerYear: 10_000,
        reach: 0.5,
        effect: 0.5,
        eurosPerClient: 100,
      },
    ],
    segments: names.map((label, index) =>
      segment(`deel-${index}`, label, {
        inflow: [
          {
            id: 'nieuw',
            referralsPerYear: 30 + 10 * index,
            groups: [{ group: 'gewoon', share: 1 }],
            ...(index === 1 && { fallbacks: ['deel-4'] }),
          },
        ],
        outOfHome: index !== 4,
        capacity:
          index === 4
            ? { kind: 'unlimited' }
            : { kind: 'places', steps: [{ id: 'nu', from: '2025-03-15', places: 12 }], closing: 'as-clients-leave' },
        waiting:
          index % 3 === 0
            ? { kind: 'refuse' }
            : {
                kind: 'list',
                order: 'first-come',
                patience: { duration: { kind: 'exponential', meanDays: 60 }, then: 'leave' },
              },
        exits: [{ to: `deel-${(index + 1) % names.length}`, share: 0.5, whenFull: 'wait-at-home' }],
        dropout: { duration: { kind: 'exponential', meanDays: 300 }, then: 'leave' },
        returns: { share: 0.2, after: { kind: 'fixed', meanDays: 30 }, to: `deel-${index}` },
        start: { inCare: 10, waiting: 0 },
      }),
    ),
  };
}

/** Nobody is out of home, nobody waits and nobody moves: totals that do not exist, and totals of nothing. */
function onlyAtHome(): Scenario {
  const inflow = [{ id: 'nieuw', referralsPerYear: 20, groups: [{ group: 'gewoon', share: 1 }] }];
  return {
    ...COMMON,
    id: 'thuis',
    name: 'Alleen hulp thuis',
    question: 'Wat als er altijd plek is?',
    startDate: '2025-01-01',
    endDate: '2027-01-01',
    replications: 50,
    segments: [
      segment('wijk', 'Wijkteam', { inflow, outOfHome: false }),
      segment('ambulant', 'Ambulante hulp', { inflow, outOfHome: false }),
    ],
  };
}

function segment(id: string, label: string, parts: Partial<Segment>): Segment {
  return {
    id,
    label,
    inflow: [],
    lengthOfStay: { kind: 'exponential', meanDays: 90 },
    capacity: { kind: 'unlimited' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 0, waiting: 0 },
    ...parts,
  };
}
