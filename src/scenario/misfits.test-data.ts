import { withValueAt } from './pointer.ts';
import type { ProblemCode } from './problems.ts';

/** A change of the scenario that uses everything, after which its parts do not fit together, and what is found. */
export interface Misfit {
  readonly title: string;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly code: ProblemCode;
  readonly path: string;
  readonly facts: object;
}

/** The scenario as JSON with changes; undefined leaves a key out, as in a file. */
export function withChanges(scenario: unknown, changes: Misfit['changes']): unknown {
  const changed = Object.entries(changes).reduce((json, [path, value]) => {
    const next = withValueAt(json, path, value === undefined ? LEFT_OUT : value);
    if (next === undefined) throw new Error(`no such path: ${path}`);
    return next;
  }, scenario);
  return JSON.parse(JSON.stringify(changed, (_, value) => (value === LEFT_OUT ? undefined : value)));
}
const LEFT_OUT = 'left out';

const CRISIS = '/segments/crisisopvang';
const CLOSED = '/segments/gesloten';
const GROUP = '/segments/behandelgroep';
const HOME = '/segments/thuis';
const unknown = (to: string, value: string) => ({ to, value });
const fixed = (meanDays: number) => ({ kind: 'fixed', meanDays });
const toGroup = { to: 'behandelgroep', whenFull: 'leave' };

/** Ids that are not there. */
export const UNKNOWN_IDS: readonly Misfit[] = [
  [`${GROUP}/inflow/aanmeldingen/known/eerste/group`, 'zwar', 'group'],
  [`${GROUP}/inflow/aanmeldingen/fallbacks/0`, 'pleegzrg', 'segment'],
  [`${CLOSED}/exits/behandelgroep/fallbacks/1`, 'nergens', 'segment'],
  [`${CLOSED}/afterMaximum/exits/behandelgroep/fallbacks/0`, 'nergens', 'segment'],
  [`${CLOSED}/capacity/reserved/groups/0`, 'crsis', 'group'],
  [`${CLOSED}/capacity/groups/duin/location`, 'nord', 'location'],
  [`${CLOSED}/capacity/closing/relocateTo`, 'geslotn', 'segment'],
  [`${CLOSED}/behaviour/0/contract`, 'nrm', 'contract'],
  [`${GROUP}/capacity/steps/ombouw/onlyWhen/segment`, 'pleegzrg', 'segment'],
  [`${GROUP}/waiting/patience/then/to`, 'tuis', 'segment'],
  [`${GROUP}/waiting/worsening/becomes`, 'zwr', 'group'],
  [`${GROUP}/dropout/then/to`, 'nergens', 'segment'],
  [`${CRISIS}/returns/to`, 'crisis', 'segment'],
  ['/measures/ombuigen/to', 'tuis', 'segment'],
  ['/measures/verkorten/segment', 'behandelgrep', 'segment'],
].map(([path, value, to]) => ({
  title: `${path} names a ${to} that is not there`,
  changes: { [path]: value },
  code: 'unknown-reference',
  path,
  facts: unknown(to, value),
}));

/** Values that are right on their own and wrong together. */
export const MISFITS: readonly Misfit[] = [
  {
    title: 'two locations have one id',
    changes: {
      '/locations/1/id': 'noord',
      [`${CLOSED}/capacity/groups/bos/location`]: 'noord',
      [`${CLOSED}/capacity/groups/hei/location`]: 'noord',
    },
    code: 'duplicate-id',
    path: '/locations/1',
    facts: { id: 'noord', positions: [1, 2] },
  },
  {
    title: 'two measures have one id',
    changes: { '/measures/1/id': 'voorkomen' },
    code: 'duplicate-id',
    path: '/measures/1',
    facts: { id: 'voorkomen' },
  },
  {
    title: 'two groups of places have one id',
    changes: { [`${CLOSED}/capacity/groups/1/id`]: 'duin' },
    code: 'duplicate-id',
    path: `${CLOSED}/capacity/groups/1`,
    facts: { id: 'duin' },
  },
  {
    title: 'a segment is offered twice',
    changes: { [`${CLOSED}/exits/behandelgroep/fallbacks`]: ['thuis', 'thuis'] },
    code: 'duplicate-id',
    path: `${CLOSED}/exits/behandelgroep/fallbacks/1`,
    facts: { id: 'thuis', positions: [1, 2] },
  },
  {
    title: 'there are two answers to one contract',
    changes: { [`${CLOSED}/behaviour/1/contract`]: 'norm' },
    code: 'duplicate-id',
    path: `${CLOSED}/behaviour/1`,
    facts: { id: 'norm' },
  },
  {
    title: 'staff is not in order of date',
    changes: { [`${CLOSED}/capacity/staffed/later/from`]: '2023-12-01' },
    code: 'steps-not-sorted',
    path: `${CLOSED}/capacity/staffed/later/from`,
    facts: { date: '2023-12-01', previous: '2024-01-01' },
  },
  {
    title: 'weekdays change the yearly number',
    changes: { [`${CRISIS}/inflow/nieuw/weekdayFactors`]: [2, 1, 1, 1, 1, 1, 1] },
    code: 'weekday-factors',
    path: `${CRISIS}/inflow/nieuw/weekdayFactors`,
    facts: { mean: 8 / 7 },
  },
  {
    title: 'the sizes of clusters are not everybody',
    changes: { [`${CRISIS}/inflow/nieuw/arrivals/sizes/samen/share`]: 0.2 },
    code: 'shares-not-one',
    path: `${CRISIS}/inflow/nieuw/arrivals/sizes`,
    facts: { sum: 0.95 },
  },
  {
    title: 'the parts of a mixture are more than everybody',
    changes: { [`${CLOSED}/lengthOfStay/parts/lang/share`]: 0.6 },
    code: 'shares-not-one',
    path: `${CLOSED}/lengthOfStay/parts`,
    facts: { sum: 1.25 },
  },
  ...[
    `${CRISIS}/lengthOfStay`,
    `${CLOSED}/lengthOfStay/parts/vast/stay`,
    `${CLOSED}/exits/behandelgroep/search`,
    `${GROUP}/lengthOfStayByGroup/zwaar/lengthOfStay`,
    `${GROUP}/waiting/patience/duration`,
    `${GROUP}/waiting/worsening/duration`,
    `${GROUP}/dropout/duration`,
    `${CRISIS}/returns/after`,
  ].map(
    (path): Misfit => ({
      title: `${path} begins where it ends`,
      changes: { [path]: { kind: 'uniform', fromDays: 30, untilDays: 30 } },
      code: 'range-upside-down',
      path: `${path}/fromDays`,
      facts: { low: 30, high: 30 },
    }),
  ),
  {
    title: 'clients are younger at most than at least',
    changes: { '/clientGroups/crisis/ageAtReferral/fromYears': 19 },
    code: 'range-upside-down',
    path: '/clientGroups/crisis/ageAtReferral/fromYears',
    facts: { low: 19, high: 18 },
  },
  {
    title: 'a known client comes on the day after the period',
    changes: { [`${GROUP}/inflow/aanmeldingen/known/eerste/day`]: 1096 },
    code: 'known-outside',
    path: `${GROUP}/inflow/aanmeldingen/known/eerste/day`,
    facts: { day: 1096, days: 1096 },
  },
  {
    title: 'a group stops taking clients on the day it opens',
    changes: { [`${CLOSED}/capacity/groups/meer/admissionStop`]: '2025-01-01' },
    code: 'group-dates',
    path: `${CLOSED}/capacity/groups/meer/admissionStop`,
    facts: { first: 'opens', firstDate: '2025-01-01', second: 'admissionStop' },
  },
  {
    title: 'a group closes before it opens',
    changes: { [`${CLOSED}/capacity/groups/meer/closes`]: '2024-12-31' },
    code: 'group-dates',
    path: `${CLOSED}/capacity/groups/meer/closes`,
    facts: { first: 'opens', second: 'closes', secondDate: '2024-12-31' },
  },
  {
    title: 'a group closes before it stops taking clients',
    changes: { [`${CLOSED}/capacity/groups/hei/closes`]: '2025-02-28' },
    code: 'group-dates',
    path: `${CLOSED}/capacity/groups/hei/closes`,
    facts: { first: 'admissionStop', second: 'closes' },
  },
  {
    title: 'a location closes before it stops taking clients',
    changes: { '/locations/zuid/closes': '2025-09-30' },
    code: 'group-dates',
    path: '/locations/zuid/closes',
    facts: { first: 'admissionStop', second: 'closes' },
  },
  {
    title: 'extra places close before they open',
    changes: { [`${GROUP}/capacity/flexible/closeBelowInCare`]: 21 },
    code: 'flexible-order',
    path: `${GROUP}/capacity/flexible/closeBelowInCare`,
    facts: { openAtInCare: 20, closeBelowInCare: 21 },
  },
  {
    title: 'longer care ends sooner',
    changes: { [`${CLOSED}/ageLimit/extendedYears`]: 17 },
    code: 'extended-age',
    path: `${CLOSED}/ageLimit/extendedYears`,
    facts: { years: 18, extendedYears: 17 },
  },
  {
    title: 'more than everybody goes on after the maximum',
    changes: {
      [`${CLOSED}/afterMaximum/exits`]: [
        { ...toGroup, share: 0.7 },
        { to: 'thuis', share: 0.5, whenFull: 'leave' },
      ],
    },
    code: 'exit-shares',
    path: `${CLOSED}/afterMaximum/exits`,
    facts: { sum: 1.2 },
  },
  {
    title: 'a stream offers the segment that is full',
    changes: { [`${GROUP}/inflow/aanmeldingen/fallbacks`]: ['thuis', 'behandelgroep'] },
    code: 'same-segment',
    path: `${GROUP}/inflow/aanmeldingen/fallbacks/1`,
    facts: { segment: 'Behandelgroep' },
  },
  {
    title: 'an exit offers the segment that is full',
    changes: { [`${CLOSED}/exits/behandelgroep/fallbacks/0`]: 'behandelgroep' },
    code: 'same-segment',
    path: `${CLOSED}/exits/behandelgroep/fallbacks/0`,
    facts: { segment: 'Behandelgroep' },
  },
  {
    title: 'an exit offers the place that the client leaves',
    changes: { [`${CLOSED}/afterMaximum/exits/behandelgroep/fallbacks/0`]: 'gesloten' },
    code: 'same-segment',
    path: `${CLOSED}/afterMaximum/exits/behandelgroep/fallbacks/0`,
    facts: { segment: 'Gesloten jeugdhulp' },
  },
  {
    title: 'clients would move to where the places close',
    changes: { [`${GROUP}/capacity/closing/relocateTo`]: 'behandelgroep' },
    code: 'same-segment',
    path: `${GROUP}/capacity/closing/relocateTo`,
    facts: { segment: 'Behandelgroep' },
  },
  {
    title: 'a step waits for its own segment',
    changes: { [`${GROUP}/capacity/steps/ombouw/onlyWhen/segment`]: 'behandelgroep' },
    code: 'same-segment',
    path: `${GROUP}/capacity/steps/ombouw/onlyWhen/segment`,
    facts: { segment: 'Behandelgroep' },
  },
  {
    title: 'a measure diverts to where the clients come from',
    changes: { '/measures/ombuigen/to': 'gesloten' },
    code: 'same-segment',
    path: '/measures/ombuigen/to',
    facts: { segment: 'Gesloten jeugdhulp' },
  },
  {
    title: 'the first number of places waits for something',
    changes: { [`${GROUP}/capacity/steps/begin/onlyWhen`]: { segment: 'thuis', has: 'in-care', atLeast: 3 } },
    code: 'first-step-condition',
    path: `${GROUP}/capacity/steps/begin/onlyWhen`,
    facts: {},
  },
  {
    title: 'care ends on a birthday and nobody has an age',
    changes: {
      '/clientGroups': ['crisis', 'zwaar', 'gewoon'].map((id) => ({ id, label: id, urgent: false, headStartDays: 1 })),
    },
    code: 'does-nothing',
    path: `${CLOSED}/ageLimit`,
    facts: { reason: 'no-ages' },
  },
  {
    title: 'it is said what comes after a maximum that is not there',
    changes: { [`${CLOSED}/lengthOfStay`]: fixed(100) },
    code: 'does-nothing',
    path: `${CLOSED}/afterMaximum`,
    facts: { reason: 'no-maximum' },
  },
  {
    title: 'a head start counts and nobody has one',
    changes: {
      '/clientGroups/1': { id: 'zwaar', label: 'Zwaar', urgent: false, ageAtReferral: { fromYears: 1, untilYears: 2 } },
    },
    code: 'does-nothing',
    path: `${GROUP}/waiting/order`,
    facts: { reason: 'no-head-start' },
  },
  {
    title: 'places are recruited where there is always one',
    changes: { '/measures/werven/segment': 'thuis' },
    code: 'does-nothing',
    path: '/measures/werven/segment',
    facts: { reason: 'unlimited-places' },
  },
  {
    title: 'everybody who leaves comes back',
    changes: {
      [`${HOME}/returns`]: { share: 1, after: fixed(30), to: 'thuis' },
    },
    code: 'closed-loop',
    path: `${HOME}/exits`,
    facts: { segments: ['Hulp thuis'], everybodyReturns: true },
  },
];

/** Parts without effect, and numbers to think about: the scenario runs. */
export const WARNED: readonly Misfit[] = [
  ...(
    [
      ['no-age-limit', { [`${CLOSED}/ageLimit`]: undefined }, '/clientGroups/crisis/ageAtReferral'],
      ['no-ageing-order', { [`${GROUP}/waiting/order`]: 'first-come' }, '/clientGroups/zwaar/headStartDays'],
      ['no-urgency-order', { [`${CLOSED}/waiting/order`]: 'first-come' }, '/clientGroups/crisis/urgencyLevel'],
      ['no-contract', { [`${CLOSED}/contract`]: undefined, '/opening/choices': [] }, `${CLOSED}/behaviour`],
      [
        'nobody-there',
        {
          '/locations/0/id': 'verweg',
          [`${CLOSED}/capacity/groups`]: [{ id: 'bos', label: 'Bos', location: 'zuid', places: 30 }],
        },
        '/locations/verweg',
      ],
      [
        'no-referrals',
        { '/measures/voorkomen/segment': 'behandelgroep', [`${GROUP}/inflow`]: [] },
        '/measures/voorkomen/segment',
      ],
      ['no-search', { '/measures/makelaar/segment': 'thuis' }, '/measures/makelaar/segment'],
      ['nobody-waits', { [`${GROUP}/waiting/maximum`]: 0 }, `${GROUP}/waiting/patience`],
      [
        'nobody-else',
        { [`${CLOSED}/capacity/reserved/groups`]: ['zwaar', 'gewoon', 'crisis'] },
        `${CLOSED}/capacity/reserved`,
      ],
      [
        'always-so',
        { [`${GROUP}/capacity/steps/ombouw/onlyWhen/segment`]: 'thuis' },
        `${GROUP}/capacity/steps/ombouw/onlyWhen`,
      ],
      [
        'always-so',
        { [`${GROUP}/capacity/steps/krimp/onlyWhen/atLeast`]: 0 },
        `${GROUP}/capacity/steps/krimp/onlyWhen`,
      ],
      ['never-open', { [`${CLOSED}/capacity/groups/bos/opens`]: '2026-01-01' }, `${CLOSED}/capacity/groups/bos`],
      ['no-places-on-first-day', { [`${HOME}/demandPerSupply`]: 1 }, `${HOME}/demandPerSupply`],
      ['after-the-end', { '/measures/makelaar/from': '2027-01-01' }, '/measures/makelaar/from'],
    ] as const
  ).map(
    ([reason, changes, path]): Misfit => ({
      title: `without effect: ${reason}`,
      changes,
      code: 'does-nothing',
      path,
      facts: { reason },
    }),
  ),
  {
    title: 'all places are kept free for some groups',
    changes: { [`${GROUP}/capacity/reserved/places`]: 22 },
    code: 'all-reserved',
    path: `${GROUP}/capacity/reserved`,
    facts: { reserved: 22, places: 22, from: '2024-01-01' },
  },
  {
    title: 'extra places open at more clients than there are places',
    changes: { [`${GROUP}/capacity/flexible/openAtInCare`]: 27 },
    code: 'flexible-never-opens',
    path: `${GROUP}/capacity/flexible/openAtInCare`,
    facts: { openAtInCare: 27, places: 26 },
  },
];
