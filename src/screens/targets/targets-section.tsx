import { type ReactNode, useMemo } from 'react';
import { TARGETS } from '../../messages/targets.ts';
import { useNear } from '../near.ts';
import { RegionSection } from '../region-section.tsx';
import { useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { useWork } from '../use-work.ts';
import '../styles/targets.css';
import { TargetFigure } from './target-figure.tsx';
import { targetWork } from './target-work.ts';

/** What was promised, laid beside what comes out; one figure for each target. */
export function TargetsSection({ picture }: { readonly picture: Picture }): ReactNode {
  const [place, isNear] = useNear<HTMLDivElement>();
  const isDragging = useSettings((state) => state.gesture !== null);
  const make = useMemo(
    () =>
      function* () {
        return { of: picture, shown: yield* targetWork(picture) };
      },
    [picture],
  );
  const { result, isFresh, hasFailed } = useWork(make, picture.isComplete && isNear && !isDragging);
  const section = { id: 'doelen', title: TARGETS.title, lead: TARGETS.lead, place, isFresh };
  if (hasFailed) return <RegionSection {...section} instead={TARGETS.failed} />;
  if (!result) return <RegionSection {...section} instead={TARGETS.working} />;
  const { of, shown } = result;
  return (
    <RegionSection {...section} instead={null}>
      <div className="region__figures">
        {shown.map((one) => (
          <div className={shown.length === 1 ? 'region__wide' : 'region__half'} key={one.target.id}>
            <TargetFigure
              scenario={of.chosen.scenario}
              shown={one}
              hasChoices={of.now.replications !== of.chosen.replications || of.now.scenario !== of.chosen.scenario}
            />
          </div>
        ))}
      </div>
    </RegionSection>
  );
}
