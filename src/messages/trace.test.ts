import { describe, expect, it } from 'vitest';
import { journalByHand } from '../experiment/journal.test-data.ts';
import { lifeIn } from '../experiment/lives.ts';
import { totalsOf, type Visit, visitsOf } from '../experiment/visits.ts';
import { scenarioByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { JournalEvent } from '../simulation/journal.ts';
import { clientName, TRACE, type Traced, totalLines, traceLines } from './trace.ts';

const MEASURE = { rampUpDays: 0, priceYear: 2021, eurosPerYear: 0, reach: 1, effect: 1, eurosPerClient: 0 } as const;
const scenario = scenarioByHand({
  startDate: '2021-01-01',
  endDate: '2022-01-01',
  clientGroups: [
    { id: 'spoed', label: 'Spoed', urgent: true, ageAtReferral: { fromYears: 12, untilYears: 17.5 } },
    { id: 'zwaar', label: 'Zware vraag', urgent: false },
  ],
  locations: [{ id: 'noord', label: 'Noord' }],
  measures: [
    {
      id: 'werven',
      label: 'Werven',
      kind: 'recruit',
      segment: 'gezin',
      from: '2021-01-01',
      ...MEASURE,
      ...recruited(),
    },
    { id: 'wijk', label: 'Hulp in de wijk', kind: 'prevent', segment: 'gesloten', from: '2021-01-01', ...MEASURE },
    { id: 'korter', label: 'Kortere hulp', kind: 'shorten', segment: 'gesloten', from: '2021-01-01', ...MEASURE },
    { id: 'zoek', label: 'Zoekteam', kind: 'faster-follow-up', segment: 'gesloten', from: '2021-01-01', ...MEASURE },
    { id: 'om', label: 'Hulp thuis', kind: 'divert', segment: 'gesloten', to: 'gezin', from: '2021-01-01', ...MEASURE },
  ] as NonNullable<Scenario['measures']>,
  segments: [
    segmentByHand({
      id: 'gesloten',
      label: 'Gesloten',
      urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 450 },
      waiting: { kind: 'list', order: 'first-come', maximum: 12 },
      ageLimit: { years: 18, extendedShare: 0, extendedYears: 21 },
      capacity: {
        kind: 'places',
        steps: [{ from: '2021-01-01', places: 57 }],
        closing: { relocateTo: 'gezin', eurosPerMove: 2500 },
      },
    }),
    segmentByHand({
      id: 'gezin',
      label: 'Gezinshuis',
      waiting: { kind: 'refuse' },
      capacity: {
        kind: 'groups',
        closing: 'as-clients-leave',
        groups: [
          { id: 'eik', label: 'De Eik', places: 4 },
          { id: 'beuk', label: 'De Beuk', location: 'noord', places: 4 },
        ],
      },
    }),
  ],
});

function recruited() {
  return { placesPerYear: 1, stoppingPerYear: 0, mostPlaces: 4 };
}

type Happening = readonly [day: number, event: JournalEvent, segment: number, detail?: number];

function traced(happenings: readonly Happening[], within: Scenario = scenario): Traced & { visits: readonly Visit[] } {
  const journal = journalByHand(
    ...happenings.map(([day, event, segment, detail]) => [day, 0, event, segment, detail] as const),
  );
  const life = lifeIn(journal, 0)!;
  return { scenario: within, group: life.group, entries: life.entries, visits: visitsOf(life, within) };
}

const linesOf = (...happenings: readonly Happening[]) => traceLines(traced(happenings)).map(TRACE.line);
/** The last sentence about what happened, without how it stands at the end. */
const lastOf = (...happenings: readonly Happening[]) => traceLines(traced(happenings)).at(-1)?.text;

describe('a life in sentences', () => {
  const told = traced([
    [61.427, 'referred', 0, 0],
    [61.427, 'listed', 0],
    [62.427, 'overflow-begins', 0],
    [77.5, 'overflow-ends', 0],
    [77.5, 'admitted', 0, 0],
    [219.25, 'stay-ended', 0],
    [219.25, 'searching', 0],
    [240, 'ready', 0, 1],
    [260, 'admitted', 1, 2],
  ]);

  it('has dates, waits, stays and money, and says how it stands on the last day', () => {
    expect(traceLines(told).map(TRACE.line)).toEqual([
      '3 maart 2021 om 10:14: aangemeld bij Gesloten.',
      '3 maart 2021 om 10:14: komt op de wachtlijst.',
      '4 maart 2021 om 10:14: gaat naar een noodplek (€\u00a0450 per dag), omdat er niet binnen 24 uur een plaats was.',
      '19 maart 2021: verlaat de noodplek na 15 dagen; die kostte €\u00a06.783.',
      '19 maart 2021: krijgt een plaats bij Gesloten; wachtte 16 dagen.',
      '8 augustus 2021: behandeling klaar na 142 dagen; zoekt een vervolgplek en houdt de plaats bezet.',
      '29 augustus 2021: wil door naar Gezinshuis, maar daar is geen plaats; houdt de plaats bij Gesloten bezet.',
      '18 september 2021: verhuist naar Gezinshuis, groep ‘De Beuk’ (Noord); hield de oude plaats nog 41 dagen bezet.',
      '31 december 2021: is nog in zorg bij Gezinshuis als de simulatie eindigt.',
    ]);
  });

  it('closes with sums', () => {
    expect(totalLines(totalsOf(told.visits))).toEqual([
      'Gewacht: 16 dagen.',
      'Op een noodplek: 15 dagen.',
      'In zorg: 288 dagen, waarvan 41 dagen wachtend op een vervolgplek.',
      'Verhuisd: 1 keer.',
    ]);
    expect(totalLines(totalsOf(traced([[360, 'referred', 0, 0]]).visits))).toEqual([
      'Gewacht: 5 dagen.',
      'In zorg: 0 dagen.',
      'Verhuisd: niet.',
    ]);
  });

  it('begins with who, in which future of which scenario', () => {
    expect(TRACE.heading(told, 11, 0, 'Van 57 naar 43', 'In één keer')).toBe(
      'Jongere 12 (spoed, 12 tot 17,5 jaar bij aanmelding) in toekomst 1 van ‘Van 57 naar 43’, variant ‘In één keer’.',
    );
    expect(clientName({ ...told, group: 1 }, 0)).toBe('Jongere 1 (zware vraag)');
    const alone = { ...scenario, clientGroups: [{ id: 'all', label: 'Iedereen', urgent: true }] };
    expect(clientName({ ...told, scenario: alone, group: 0 }, 0)).toBe('Jongere 1 (spoed)');
    expect(clientName({ ...told, group: -1 }, 0)).toBe('Jongere 1');
  });

  it('says nothing of a list or a full segment where the client did not stand still', () => {
    expect(linesOf([9, 'referred', 0, 0], [9, 'listed', 0], [9, 'admitted', 0, 0]).slice(0, 2)).toEqual([
      '10 januari 2021: aangemeld bij Gesloten.',
      '10 januari 2021: krijgt meteen een plaats bij Gesloten.',
    ]);
    const moved = linesOf(
      [0, 'start-in-care', 0, 1],
      [30, 'stay-ended', 0],
      [30, 'ready', 0, 1],
      [30, 'admitted', 1, 1],
      [90, 'stay-ended', 1],
      [90, 'left', 1],
    );
    expect(moved).toEqual([
      '1 januari 2021: heeft bij het begin al een plaats bij Gesloten.',
      '31 januari 2021: behandeling klaar, 30 dagen na het begin; verhuist naar Gezinshuis, groep ‘De Eik’.',
      '1 april 2021: behandeling klaar na 60 dagen; vertrekt.',
    ]);
  });

  it('tells of a place before it tells what makes the stay in it shorter, and once who waits at the start', () => {
    expect(
      linesOf(
        [0, 'start-waiting', 0, 1],
        [0, 'listed', 0],
        [40, 'shortened', 0, 1],
        [40, 'admitted', 0, 0],
        [90, 'stay-ended', 0],
        [90, 'left', 0],
      ),
    ).toEqual([
      '1 januari 2021: staat bij het begin al op de wachtlijst van Gesloten.',
      '10 februari 2021: krijgt een plaats bij Gesloten; wachtte 40 dagen.',
      '10 februari 2021: het verblijf wordt korter, door de maatregel ‘Kortere hulp’.',
      '1 april 2021: behandeling klaar na 50 dagen; vertrekt.',
    ]);
  });

  it('names the list of another kind of help', () => {
    expect(
      linesOf([0, 'start-in-care', 0, 1], [30, 'stay-ended', 0], [30, 'listed', 1], [75, 'admitted', 1, 1]),
    ).toEqual([
      '1 januari 2021: heeft bij het begin al een plaats bij Gesloten.',
      '31 januari 2021: behandeling klaar, 30 dagen na het begin; komt op de wachtlijst van Gezinshuis.',
      '17 maart 2021: verhuist naar Gezinshuis, groep ‘De Eik’; wachtte 45 dagen thuis.',
      '31 december 2021: is nog in zorg bij Gezinshuis als de simulatie eindigt.',
    ]);
  });

  it('adds up a treatment that went on in another place', () => {
    expect(
      linesOf(
        [9, 'referred', 0, 1],
        [9, 'admitted', 0, 0],
        [39, 'relocating', 0, 1],
        [59, 'admitted', 1, 1],
        [89, 'stay-ended', 1],
        [89, 'left', 1],
      ).at(-1),
    ).toBe('31 maart 2021: behandeling klaar na 80 dagen; vertrekt.');
  });

  it('of somebody who never asks says just that', () => {
    const never = { ...traced([[9, 'referred', 0, 1]]), entries: [], visits: [] };
    expect(traceLines(never).map(TRACE.line)).toEqual(['31 december 2021: heeft in al die tijd geen hulp gevraagd.']);
  });

  it('writes hours where days say too little', () => {
    expect(lastOf([9, 'referred', 0, 0], [9.5, 'admitted', 0, 0], [10, 'dropped-out', 0], [10, 'left', 0])).toBe(
      'stopt eerder dan bedoeld met de behandeling bij Gesloten na 12 uur; vertrekt.',
    );
  });
});

describe('every event has a sentence of its own', () => {
  const referred: Happening = [9, 'referred', 0, 1];
  const inCare: Happening = [0, 'start-in-care', 0, 1];
  it.each<[JournalEvent, readonly Happening[], string]>([
    ['start-waiting', [[0, 'start-waiting', 0, 1]], 'staat bij het begin al op de wachtlijst van Gesloten.'],
    ['returned', [[50, 'returned', 1, 1]], 'komt terug: opnieuw aangemeld bij Gezinshuis.'],
    ['prevented', [[9, 'prevented', 0, 0]], 'heeft deze hulp niet nodig, door de maatregel ‘Hulp in de wijk’.'],
    [
      'diverted',
      [referred, [9, 'diverted', 0, 1]],
      'gaat naar Gezinshuis in plaats van Gesloten, door de maatregel ‘Hulp thuis’.',
    ],
    [
      'refused',
      [referred, [9, 'refused', 0], [9, 'left', 0]],
      'krijgt geen plaats bij Gesloten: de wachtlijst is vol (12 jongeren); zoekt ergens anders hulp.',
    ],
    [
      'gave-up',
      [referred, [39, 'gave-up', 0], [39, 'left', 0]],
      'wil niet langer wachten op Gesloten, na 30 dagen; vertrekt.',
    ],
    [
      'worsened',
      [referred, [39, 'worsened', 0, 0]],
      'het gaat slechter tijdens het wachten; hoort nu bij de groep ‘Spoed’.',
    ],
    ['too-old', [inCare, [39, 'too-old', 0], [39, 'left', 0]], 'wordt 18 jaar; de hulp van Gesloten stopt.'],
    ['shortened', [inCare, [39, 'shortened', 0, 1]], 'het verblijf wordt korter, door de maatregel ‘Kortere hulp’.'],
    [
      'shortened search',
      [inCare, [39, 'shortened', 0, 2]],
      'een vervolgplek vinden gaat sneller, door de maatregel ‘Zoekteam’.',
    ],
    [
      'maximum-reached',
      [referred, [9, 'admitted', 0, 0], [99, 'maximum-reached', 0], [99, 'left', 0]],
      'behandeling stopt na 90 dagen: langer mag niet bij Gesloten; vertrekt.',
    ],
    [
      'relocating',
      [inCare, [39, 'relocating', 0, 1]],
      'de plaats bij Gesloten sluit; moet verhuizen naar Gezinshuis (kosten van de verhuizing: €\u00a02.500).',
    ],
  ] as [JournalEvent, readonly Happening[], string][])('%s', (_, happenings, sentence) => {
    expect(traceLines(traced(happenings)).map(({ text }) => text)).toContain(sentence);
  });

  it('tells a fallback from a measure, and a segment without a list from a full one', () => {
    const withFallback = {
      ...scenario,
      measures: [],
      segments: scenario.segments.map((one) => ({
        ...one,
        inflow: [{ id: 'in', referralsPerYear: 1, groups: [], fallbacks: ['gezin'] }],
      })),
    } as Scenario;
    const lines = (...happenings: readonly Happening[]) =>
      traceLines(traced(happenings, withFallback)).map(({ text }) => text);
    expect(lines(referred, [9, 'diverted', 0, 1])).toContain(
      'bij Gesloten is geen plaats; kan wel terecht bij Gezinshuis.',
    );
    expect(lines([9, 'referred', 1, 1], [9, 'refused', 1])).toContain(
      'krijgt geen plaats bij Gezinshuis: er is geen wachtlijst; zoekt ergens anders hulp.',
    );
  });
});

describe('on the last day', () => {
  it.each<[string, readonly Happening[]]>([
    ['wacht nog op Gesloten als de simulatie eindigt, al 35 dagen.', [[330, 'referred', 0, 0]]],
    [
      'wacht nog op een vervolgplek en houdt de plaats bij Gesloten bezet als de simulatie eindigt, al 65 dagen.',
      [
        [0, 'start-in-care', 0, 0],
        [300, 'stay-ended', 0],
        [300, 'ready', 0, 1],
      ],
    ],
  ])('%s', (sentence, happenings) => {
    expect(lastOf(...happenings)).toBe(sentence);
  });

  it('nothing is said of who has left', () => {
    expect(lastOf([0, 'start-in-care', 0, 0], [300, 'stay-ended', 0], [300, 'left', 0])).toMatch(/vertrekt\.$/);
  });
});

it('a number that does not exist is answered with those that do', () => {
  expect(TRACE.unknown(4999, 0, 652)).toBe(
    'Jongere 5.000 bestaat niet in toekomst 1. Kies een nummer van 1 tot en met 652.',
  );
  expect(TRACE.unknown(0, 2, 0)).toMatch(/^In toekomst 3 komt geen enkele jongere/);
});
