import { type ReactNode, useMemo } from 'react';
import { targetReports } from '../../experiment/outcome.ts';
import { promised, TARGETS } from '../../messages/targets.ts';
import { showElement } from '../show-element.ts';
import type { Picture } from '../state/calculator.ts';
import { metWords } from './met-words.ts';

/** The first target of a case in one sentence, below the answer, with the way to all of them. */
export function TargetNote({ picture }: { readonly picture: Picture }): ReactNode {
  const { chosen } = picture;
  const target = chosen.scenario.targets?.find(({ outcome }) => outcome !== 'cost-municipality');
  const year = useMemo(
    () => target && targetReports({ ...chosen, scenario: { ...chosen.scenario, targets: [target] } })[0].years.at(-1),
    [chosen, target],
  );
  if (!target || !year) return null;
  return (
    <>
      {TARGETS.inAnswer(target.label, promised(target, year.value), year.year, metWords(target, year))}{' '}
      <button className="back" type="button" onClick={() => showElement('doelen')}>
        {TARGETS.toSection(chosen.scenario.targets?.length ?? 0)}
      </button>
    </>
  );
}
