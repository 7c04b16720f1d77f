import { type ReactNode, useMemo, useState } from 'react';
import type { Work } from '../../experiment/book.ts';
import {
  type BreakEven,
  breakEvenOf,
  type LeftBehind,
  leftBehindOf,
  type StaffPath,
  staffPathsOf,
} from '../../experiment/provider.ts';
import {
  type DoubleRunning,
  doubleRunningWork,
  type Payer,
  type ReinvestmentReport,
  reinvestmentWork,
} from '../../experiment/transition.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { Pick } from '../controls/pick.tsx';
import type { Moments } from '../explore/moments.ts';
import { useNear } from '../near.ts';
import { RegionSection } from '../region-section.tsx';
import { useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { useWork } from '../use-work.ts';
import { BreakEvenFigure } from './break-even-figure.tsx';
import { DoubleRunningFigure } from './double-running-figure.tsx';
import { FreedMoneyFigure } from './freed-money-figure.tsx';
import { LeftBehindFigure } from './left-behind-figure.tsx';
import { ProgrammeFigures } from './programme-figures.tsx';
import { StaffFigure } from './staff-figure.tsx';

interface TransitionSectionProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** What goes on costing money after a closing, from which occupancy places pay, and where money for the change comes from. */
export function TransitionSection({ picture, moments }: TransitionSectionProps): ReactNode {
  const { year } = moments;
  const make = useMemo(() => () => transitionWork(picture, Number(year)), [picture, year]);
  const [place, isNear] = useNear<HTMLDivElement>();
  const isDragging = useSettings((state) => state.gesture !== null);
  const { result, isFresh, hasFailed } = useWork(make, picture.isComplete && isNear && !isDragging);
  const [pickedSegment, setSegment] = useState<string | null>(null);
  const section = { id: 'overgang', title: TRANSITION.title, lead: TRANSITION.lead, place, isFresh };
  if (hasFailed) return <RegionSection {...section} instead={TRANSITION.failed} />;
  if (!result) return <RegionSection {...section} instead={TRANSITION.working} />;

  const { picture: of, segments, freed, running } = result;
  const { scenario, grid } = of.chosen;
  const labels = new Map(scenario.segments.map(({ id, label }) => [id, label]));
  const shown = segments.find(({ segment }) => segment === pickedSegment) ?? segments[0];
  const props = { scenario, grid, label: labels.get(shown?.segment ?? '') ?? '' };
  return (
    <RegionSection {...section} instead={null}>
      {segments.length > 1 && (
        <div className="picks">
          <Pick
            label={TRANSITION.segment}
            value={shown.segment}
            options={segments.map(({ segment }) => ({ value: segment, label: labels.get(segment) ?? segment }))}
            onPick={setSegment}
          />
        </div>
      )}
      <div className="region__figures">
        {shown?.behind && (
          <div className="region__half">
            <LeftBehindFigure {...props} behind={shown.behind} />
          </div>
        )}
        {shown?.staff && (
          <div className="region__half">
            <StaffFigure {...props} path={shown.staff} />
          </div>
        )}
        {shown?.breakEven && (
          <div className="region__half">
            <BreakEvenFigure {...props} found={shown.breakEven} />
          </div>
        )}
        <ProgrammeFigures scenario={scenario} />
        {freed.map((report) => (
          <div className="region__wide" key={report.id}>
            <FreedMoneyFigure scenario={scenario} report={report} year={year} />
          </div>
        ))}
        <div className="region__wide">
          <DoubleRunningFigure picture={of} running={running} />
        </div>
      </div>
    </RegionSection>
  );
}

/** What of a segment there is to show. */
interface SegmentFigures {
  readonly segment: string;
  readonly behind: LeftBehind | null;
  readonly staff: StaffPath | null;
  readonly breakEven: BreakEven | null;
}

interface TransitionFigures {
  readonly picture: Picture;
  readonly segments: readonly SegmentFigures[];
  readonly freed: readonly ReinvestmentReport[];
  readonly running: Readonly<Record<Payer, DoubleRunning | null>>;
}

function* transitionWork(picture: Picture, year: number): Work<TransitionFigures> {
  const { now, chosen } = picture;
  const [behind, staff] = [leftBehindOf(chosen), staffPathsOf(chosen)];
  yield chosen;
  const segments: SegmentFigures[] = [];
  for (const { id } of chosen.scenario.segments) {
    const of = <Item extends { readonly segment: string }>(items: readonly Item[]) =>
      items.find(({ segment }) => segment === id) ?? null;
    const found = { segment: id, behind: of(behind), staff: of(staff), breakEven: breakEvenOf(chosen, id, year) };
    if (found.behind || found.staff || found.breakEven) segments.push(found);
    yield null;
  }
  const freed = yield* reinvestmentWork(chosen);
  const municipality = yield* doubleRunningWork(now, chosen, 'municipality');
  const provider = yield* doubleRunningWork(now, chosen, 'provider');
  return { picture, segments, freed, running: { municipality, provider } };
}
