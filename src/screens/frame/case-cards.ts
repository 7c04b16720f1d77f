import { CASE_CARDS, type CaseCard } from '../../messages/cases.ts';

/** One case to choose, without its numbers. */
export interface ShownCase extends CaseCard {
  readonly id: string;
  readonly name: string;
  readonly question: string;
}

// Under an address of their own (scripts/case-card-plugin.ts): the cases themselves, forty times as large, are fetched
// when they are chosen.
const QUESTIONS: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'],
  {
    eager: true,
    import: 'question',
    query: '?card',
  },
);
const NAMES: Readonly<Record<string, string>> = import.meta.glob(
  ['../../../scenarios/*.json', '!../../../scenarios/*.schema.json'],
  {
    eager: true,
    import: 'name',
    query: '?card',
  },
);

/** The cases that come with the page, in the order in which they are offered. */
export const SHOWN_CASES: readonly ShownCase[] = Object.entries(CASE_CARDS).map(([id, card]) => {
  const file = `../../../scenarios/${id}.json`;
  return { id, name: NAMES[file], question: QUESTIONS[file], ...card };
});
