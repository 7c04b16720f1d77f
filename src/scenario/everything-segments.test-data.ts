import { STAFF } from './everything-money.test-data.ts';
import type { Segment } from './schema.ts';

/** Every kind of place, of waiting and of leaving, in five segments that send clients to each other. */
export const SEGMENTS: readonly Segment[] = [crisis(), closed(), treatmentGroup(), fosterCare(), home()];

/** Refuses who finds it full and tries other segments first; known clients come from a fixed population. */
function crisis(): Segment {
  return {
    id: 'crisisopvang',
    label: 'Crisisopvang',
    inflow: [
      {
        id: 'nieuw',
        label: 'Nieuwe crises',
        referralsPerYear: 26,
        arrivals: {
          kind: 'clustered',
          sizes: [
            { id: 'alleen', clients: 1, share: 0.75 },
            { id: 'samen', clients: 2, share: 0.25 },
          ],
        },
        weekdayFactors: [1.2, 1.1, 1.1, 1.1, 1.3, 0.6, 0.6],
        groups: [{ group: 'crisis', share: 'rest' }],
        municipalities: [
          { municipality: 'stad', share: 0.7 },
          { municipality: 'dorp', share: 0.3 },
        ],
        fallbacks: ['gesloten', 'behandelgroep'],
      },
      {
        id: 'bekenden',
        label: 'Bekende gezinnen',
        referralsPerYear: 0,
        population: { clients: 8, meanDaysAtHome: 200 },
        groups: [{ group: 'crisis', share: 1 }],
      },
    ],
    lengthOfStay: { kind: 'uniform', fromDays: 2, untilDays: 26, maximumDays: 28 },
    capacity: {
      kind: 'places',
      steps: [{ id: 'begin', from: '2024-01-01', places: 4 }],
      closing: 'as-clients-leave',
    },
    waiting: { kind: 'refuse' },
    urgent: { kind: 'overflow', withinHours: 0, until: 'whole-stay', eurosPerDay: 500, priceYear: 2024 },
    exits: [{ to: 'behandelgroep', share: 0.3, whenFull: 'leave' }],
    returns: {
      share: 0.2,
      after: { kind: 'lognormal', meanDays: 120, cv: 1.5 },
      to: 'crisisopvang',
    },
    start: { inCare: 2, waiting: 0 },
    contract: 'vast',
    contractSteps: [
      { id: 'beschikbaar', from: '2025-01-01', contract: 'beschikbaar' },
      { id: 'traject', from: '2026-07-01', contract: 'traject' },
    ],
    providerCost: { priceYear: 2024, fixed: [], staffing: STAFF['at-once'], variableEurosPerDay: 40 },
    location: 'oost',
    taakveld: '6.74b',
  };
}

/** Groups in two places, of which one closes; stays end at a maximum; care ends on a birthday. */
function closed(): Segment {
  return {
    id: 'gesloten',
    label: 'Gesloten jeugdhulp',
    inflow: [
      {
        id: 'aanmeldingen',
        referralsPerYear: 48,
        growth: { from: '2025-01-01', rate: -0.05 },
        monthFactors: [1.1, 1, 1, 1, 1, 1, 0.8, 0.9, 1.1, 1.1, 1, 1],
        groups: [
          { group: 'crisis', share: 0.25 },
          { group: 'zwaar', share: 'rest' },
        ],
      },
    ],
    lengthOfStay: {
      kind: 'mixture',
      parts: [
        { id: 'kort', share: 0.4, stay: { kind: 'exponential', meanDays: 45 } },
        { id: 'lang', share: 0.35, stay: { kind: 'gamma', meanDays: 200, cv: 0.6 } },
        { id: 'vast', share: 0.15, stay: { kind: 'uniform', fromDays: 60, untilDays: 90 } },
        { id: 'gemeten', share: 0.1, stay: { kind: 'empirical', observedDays: [20, 75, 310] } },
      ],
      maximumDays: 182,
    },
    afterMaximum: {
      extendedShare: 0.3,
      exits: [
        {
          to: 'behandelgroep',
          share: 0.7,
          whenFull: 'keep-place',
          fallbacks: ['pleegzorg'],
          search: { kind: 'fixed', meanDays: 10 },
        },
      ],
    },
    capacity: {
      kind: 'groups',
      groups: [
        { id: 'duin', label: 'Duin', location: 'noord', places: 8 },
        { id: 'meer', label: 'Meer', location: 'noord', places: 6, opens: '2025-01-01' },
        { id: 'bos', label: 'Bos', location: 'zuid', places: 8 },
        {
          id: 'hei',
          label: 'Hei',
          location: 'zuid',
          places: 6,
          admissionStop: '2025-03-01',
          closes: '2025-07-01',
        },
      ],
      closing: { relocateTo: 'gesloten', eurosPerMove: 1150, priceYear: 2024 },
      reserved: { places: 1, groups: ['crisis'] },
      staffed: [
        { id: 'nu', from: '2024-01-01', places: 20 },
        { id: 'later', from: '2025-01-01', places: 24 },
      ],
    },
    waiting: {
      kind: 'list',
      order: 'most-urgent-first',
      maximum: 15,
      patience: { duration: { kind: 'exponential', meanDays: 120 }, then: 'leave' },
      bridging: { afterDays: 14, share: 0.5, eurosPerDay: 60, priceYear: 2024 },
    },
    urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 450, priceYear: 2023 },
    exits: [
      {
        to: 'behandelgroep',
        share: 0.5,
        whenFull: 'keep-place',
        fallbacks: ['pleegzorg', 'thuis'],
        search: { kind: 'uniform', fromDays: 7, untilDays: 35 },
      },
      { to: 'thuis', share: 0.2, whenFull: 'wait-at-home' },
    ],
    dropout: { duration: { kind: 'weibull', meanDays: 400, cv: 0.8 }, then: 'leave' },
    ageLimit: { years: 18, extendedShare: 0.25, extendedYears: 21 },
    start: { inCare: 18, waiting: 3 },
    contract: 'norm',
    providerCost: {
      priceYear: 2024,
      fixed: [
        { id: 'gebouw', label: 'Gebouw', eurosPerPlaceYear: 16_000, continuesDays: 'for-ever' },
        { id: 'personeel', label: 'Personeel', eurosPerPlaceYear: 60_000, continuesDays: 180 },
      ],
      variableEurosPerDay: 45,
    },
    laterCost: { priceYear: 2024, share: 0.2, eurosPerClient: 24_000 },
    taakveld: '6.74c',
    behaviour: [
      { contract: 'norm', stayFactor: 0.95, inflowFactor: 1, occupancyTarget: 0.9 },
      { contract: 'dagprijs', stayFactor: 1.05, inflowFactor: 1.1, occupancyTarget: 1 },
    ],
  };
}

/** Places in steps, with extra ones when it is busy; who waits long gets worse or goes elsewhere. */
function treatmentGroup(): Segment {
  return {
    id: 'behandelgroep',
    label: 'Behandelgroep',
    inflow: [
      {
        id: 'aanmeldingen',
        referralsPerYear: 20,
        steps: [{ id: 'meer', from: '2025-07-01', referralsPerYear: 24 }],
        arrivals: { kind: 'evenly-spaced' },
        known: [
          { id: 'eerste', day: 3, stayDays: 40, group: 'zwaar' },
          { id: 'tweede', day: 10.5 },
        ],
        groups: [
          { group: 'zwaar', share: 0.3 },
          { group: 'gewoon', share: 'rest' },
        ],
        fallbacks: ['pleegzorg'],
      },
    ],
    lengthOfStay: { kind: 'weibull', meanDays: 270, cv: 0.7 },
    lengthOfStayByGroup: [
      { group: 'zwaar', lengthOfStay: { kind: 'lognormal', meanDays: 330, cv: 0.9, maximumDays: 540 } },
      { group: 'crisis', lengthOfStay: { kind: 'empirical', observedDays: [90, 150, 240, 400] } },
    ],
    capacity: {
      kind: 'places',
      steps: [
        { id: 'begin', from: '2024-01-01', places: 22 },
        {
          id: 'ombouw',
          from: '2025-01-01',
          places: 26,
          onlyWhen: { segment: 'pleegzorg', has: 'places', atLeast: 30 },
        },
        {
          id: 'krimp',
          from: '2026-01-01',
          places: 20,
          onlyWhen: { segment: 'thuis', has: 'in-care', atLeast: 5 },
        },
      ],
      closing: { relocateTo: 'pleegzorg', eurosPerMove: 1000, priceYear: 2024 },
      reserved: { places: 2, groups: ['crisis', 'zwaar'] },
      staffed: [{ id: 'nu', from: '2024-01-01', places: 26 }],
      flexible: { places: 3, openAtInCare: 20, closeBelowInCare: 18 },
    },
    waiting: {
      kind: 'list',
      order: 'ageing',
      patience: { duration: { kind: 'empirical', observedDays: [30, 60, 180] }, then: { to: 'thuis' } },
      worsening: { duration: { kind: 'gamma', meanDays: 150, cv: 0.5 }, becomes: 'zwaar' },
    },
    urgent: { kind: 'wait' },
    exits: [
      { to: 'pleegzorg', share: 0.4, whenFull: 'keep-place', search: { kind: 'exponential', meanDays: 21 } },
      { to: 'thuis', share: 0.35, whenFull: 'wait-at-home' },
    ],
    dropout: { duration: { kind: 'exponential', meanDays: 900 }, then: { to: 'crisisopvang' } },
    start: { inCare: 20, waiting: 4 },
    contract: 'dagprijs',
    contractSteps: [{ from: '2026-01-01', contract: 'resultaat' }],
    providerCost: {
      priceYear: 2024,
      fixed: [{ id: 'inventaris', label: 'Inventaris', eurosPerPlaceYear: 900, continuesDays: 0 }],
      staffing: STAFF.linear,
      variableEurosPerDay: 38,
      eurosPerTransfer: 1250,
      overheadRate: 0.14,
      normOccupancy: 0.88,
    },
    location: 'west',
    taakveld: '6.73c',
    demandPerSupply: 0.2,
  };
}

/** Places that come by recruiting. */
function fosterCare(): Segment {
  return {
    id: 'pleegzorg',
    label: 'Pleegzorg',
    outOfHome: true,
    inflow: [{ id: 'aanmeldingen', referralsPerYear: 12, groups: [{ group: 'gewoon', share: 1 }] }],
    lengthOfStay: { kind: 'gamma', meanDays: 730.5, cv: 1.1 },
    lengthOfStayByGroup: [{ group: 'crisis', lengthOfStay: { kind: 'fixed', meanDays: 60 } }],
    capacity: {
      kind: 'places',
      steps: [{ id: 'begin', from: '2024-01-01', places: 30 }],
      closing: 'as-clients-leave',
    },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 28, waiting: 0 },
    contract: 'dagprijs',
    contractSteps: [{ id: 'plafond', from: '2025-07-01', contract: 'dagprijs-stop' }],
    taakveld: '6.73a',
  };
}

/** Help at home, without a limit. */
function home(): Segment {
  return {
    id: 'thuis',
    label: 'Hulp thuis',
    outOfHome: false,
    inflow: [{ id: 'aanmeldingen', referralsPerYear: 10, groups: [{ group: 'gewoon', share: 1 }] }],
    lengthOfStay: { kind: 'exponential', meanDays: 120 },
    capacity: { kind: 'unlimited' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 8, waiting: 0 },
    contract: 'mengsel',
    taakveld: '6.72b',
  };
}
