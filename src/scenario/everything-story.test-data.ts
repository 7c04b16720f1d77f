import type { OutcomeKind, Scenario } from './schema.ts';

const OUTCOMES: readonly (readonly [OutcomeKind, number])[] = [
  ['in-care', 21],
  ['waiting-list', 3],
  ['waiting-days', 28],
  ['within-norm', 0.9],
  ['helped', 80],
  ['transfers', 14],
  ['overflow', 2],
  ['cost-municipality', 7_500_000],
];

/** Targets for every outcome, two rounds of a workshop, and a contradiction. */
export const STORY: Pick<Scenario, 'targets' | 'workshop' | 'contradictions'> = {
  targets: [
    {
      id: 'afbouw',
      label: 'Minder plaatsen',
      outcome: 'places',
      segments: ['behandelgroep'],
      sense: 'at-most',
      years: [
        { id: 'begin', year: 2024, value: 24 },
        { year: 2026, value: 20 },
      ],
    },
    {
      id: 'gezinsvormen',
      label: 'Meer in gezinnen',
      outcome: 'share-of-helped',
      segments: ['pleegzorg'],
      sense: 'at-least',
      years: [{ year: 2025, value: 0.25 }],
    },
    ...OUTCOMES.map(([outcome, value]) => ({
      id: `doel-${outcome}`,
      label: `Doel over ${outcome}`,
      outcome,
      sense: 'at-most' as const,
      years: [{ year: 2025, value }],
    })),
  ],
  workshop: [
    {
      id: 'lijst',
      question: 'Hoe lang is de wachtlijst?',
      variant: null,
      outcome: 'waiting-list',
      segments: ['behandelgroep'],
      year: 2026,
      reveal: 'Er zijn minder plaatsen en er komen evenveel jongeren.',
    },
    {
      id: 'geld',
      question: 'Wat kost het?',
      variant: null,
      outcome: 'cost-municipality',
      year: 2025,
      reveal: 'Zie boven.',
    },
  ],
  contradictions: ['Het ene document zegt 20 plaatsen, het andere 24.'],
};
