import { type ReactNode, useMemo } from 'react';
import { targetReports } from '../../experiment/outcome.ts';
import { promised, TARGETS } from '../../messages/targets.ts';
import type { Scenario, Target } from '../../scenario/schema.ts';
import { showElement } from '../show-element.ts';
import type { Picture } from '../state/calculator.ts';
import { metWords } from './met-words.ts';

/** One target of a case in one sentence, below the answer, with the way to all of them. */
export function TargetNote({ picture }: { readonly picture: Picture }): ReactNode {
  const { chosen } = picture;
  const target = shownTarget(chosen.scenario);
  const year = useMemo(
    () => target && targetReports({ ...chosen, scenario: { ...chosen.scenario, targets: [target] } })[0].years.at(-1),
    [chosen, target],
  );
  if (!target || !year) return null;
  return (
    <>
      {TARGETS.inAnswer(
        target.label,
        promised(target, year.value),
        year.year,
        metWords(target, year),
        target.outcome === 'in-care',
      )}{' '}
      <button className="back" type="button" onClick={() => showElement('doelen')}>
        {TARGETS.toSection(chosen.scenario.targets?.length ?? 0)}
      </button>
    </>
  );
}

/** Planned places are met by planning them, and money takes too long to book for a line: others go before. */
function shownTarget({ targets = [] }: Scenario): Target | undefined {
  const quick = targets.filter(({ outcome }) => outcome !== 'cost-municipality');
  return quick.find(({ outcome }) => outcome !== 'places') ?? quick[0];
}
