import { type Day, dateOfDay, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { journalOf, livesOf } from '../lives.ts';
import { visitsOf } from '../visits.ts';
import { type ClientList, type PastClient, windowOf } from './past.ts';

/** What the made-up tables were played with: the answer that a fit must find. */
export const EXAMPLE_TRUTH = {
  referralsPerYear: 125,
  meanDays: 150,
  cv: 0.9,
  places: 57,
  largestMonthFactor: 1.2,
} as const;

/** Four years before scenarios/almata.json begins, after a warm-up in which the house fills by itself. */
export const EXAMPLE: Scenario = {
  version: 1,
  id: 'made-up-past',
  name: 'Made-up past',
  question: 'What was it like?',
  introduction: '',
  // The second seed that was tried: the first gave, by chance, months half as spread as chance gives (index 0.49), which
  // is no good first example. The tests of coverage play other replications, all that there are from 0 on.
  seed: 'verzonnen jongeren',
  startDate: '2017-01-01',
  endDate: '2021-01-01',
  replications: 1,
  start: { kind: 'long-run', warmUpDays: 1500 },
  norms: { waitingDays: 63 },
  clientGroups: [{ id: 'all', label: 'All', urgent: false }],
  segments: [
    {
      id: 'closed',
      label: 'Closed',
      inflow: [
        {
          id: 'new',
          referralsPerYear: EXAMPLE_TRUTH.referralsPerYear,
          monthFactors: [1.2, 1.17, 1.1, 1, 0.9, 0.83, 0.8, 0.83, 0.9, 1, 1.1, 1.17],
          groups: [{ group: 'all', share: 'rest' }],
        },
      ],
      lengthOfStay: { kind: 'gamma', meanDays: EXAMPLE_TRUTH.meanDays, cv: EXAMPLE_TRUTH.cv },
      capacity: {
        kind: 'places',
        steps: [{ id: 'begin', from: '2010-01-01', places: EXAMPLE_TRUTH.places }],
        closing: 'as-clients-leave',
      },
      waiting: { kind: 'list', order: 'first-come' },
      urgent: { kind: 'wait' },
      exits: [],
      start: { inCare: 0, waiting: 0 },
    },
  ],
  contracts: [],
  variants: [],
  opening: { variant: null, choices: [] },
  sources: {},
};

/** Plays a past and returns who was there in it, as an institution would keep it. */
export function playedPast(scenario: Scenario, replication = 0): ClientList {
  const start = dayOfDate(scenario.startDate);
  const on = (day: number | null): Day | null => (day === null ? null : Math.floor(start + day));
  const clients = livesOf(journalOf(scenario, replication))
    .flatMap((life) => visitsOf(life, scenario))
    .filter(({ leftOn }) => leftOn === null || leftOn >= 0)
    .map(
      ({ askedOn, admittedOn, leftOn }): PastClient => ({
        referred: on(askedOn),
        admitted: on(admittedOn),
        left: on(leftOn),
      }),
    );
  return { kind: 'clients', from: start, until: dayOfDate(scenario.endDate), fromIs: 'told', clients };
}

const LABEL =
  '# Verzonnen voorbeeld: nagespeeld door Doorstroom met startgetal "verzonnen jongeren". Geen echte jongeren.';

/** The list as a table, in order of referral. */
export function clientTable(list: ClientList): string {
  const text = (day: Day | null) => (day === null ? '' : dutch(day));
  const rows = [...list.clients]
    .sort((a, b) => (a.referred ?? a.admitted ?? 0) - (b.referred ?? b.admitted ?? 0))
    .map(({ referred, admitted, left }) => [referred, admitted, left].map(text).join(';'));
  return `${[LABEL, 'datum aanmelding;datum in;datum uit', ...rows].join('\n')}\n`;
}

/** The same past, month by month. */
export function monthTable(list: ClientList): string {
  const rows = windowOf(list).months.map(({ firstDay, referrals, admissions, discharges, inCare, waiting }) =>
    [dateOfDay(firstDay).slice(0, 7), referrals, admissions, discharges, inCare, waiting, EXAMPLE_TRUTH.places].join(
      ';',
    ),
  );
  const head = 'maand;aanmeldingen;opnames;vertrokken;in zorg;wachtend;plaatsen';
  return `${[LABEL, head, ...rows].join('\n')}\n`;
}

function dutch(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${String(dayOfMonth).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
}
