import { type ReactNode, useMemo, useState } from 'react';
import type { Work } from '../../experiment/book.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { BuildingReport, EmptyDates } from '../../experiment/property.ts';
import { buildingWork, emptyDates, residentsOf } from '../../experiment/property.ts';
import { BUILDINGS } from '../../messages/buildings.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Band } from '../../statistics/band.ts';
import { Pick } from '../controls/pick.tsx';
import type { Moments } from '../explore/moments.ts';
import { useNear } from '../near.ts';
import { RegionSection } from '../region-section.tsx';
import { useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { useWork } from '../use-work.ts';
import { AccountsFigure } from './accounts-figure.tsx';
import { ClosingsTable } from './closings-table.tsx';
import { DecisionFigure } from './decision-figure.tsx';
import { EmptyFigure } from './empty-figure.tsx';

interface BuildingsSectionProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** One building at a time: when it is empty, what is still to decide, and apart from that what the books say. */
export function BuildingsSection({ picture, moments }: BuildingsSectionProps): ReactNode {
  const [picked, setPicked] = useState<string | null>(null);
  const shown = shownLocation(picture.chosen.scenario, picked);
  const make = useMemo(() => () => locationWork(picture.chosen, shown), [picture, shown]);
  const [place, isNear] = useNear<HTMLDivElement>();
  const isDragging = useSettings((state) => state.gesture !== null);
  const { result, isFresh, hasFailed } = useWork(make, picture.isComplete && isNear && !isDragging);
  const section = { id: 'gebouwen', title: BUILDINGS.title, lead: BUILDINGS.lead, place, isFresh };
  if (hasFailed) return <RegionSection {...section} instead={BUILDINGS.failed} />;
  if (!result) return <RegionSection {...section} instead={BUILDINGS.working} />;

  const { futures, location, residents, empty, report } = result;
  const { locations = [] } = futures.scenario;
  const found = locations.find(({ id }) => id === location);
  if (!found || !residents || !empty) return null;
  const of = { futures, place: found, empty, residents };
  return (
    <RegionSection {...section} instead={null}>
      {locations.length > 1 && (
        <div className="picks">
          <Pick
            label={BUILDINGS.choose}
            value={location}
            options={locations.map(({ id, label }) => ({ value: id, label }))}
            onPick={setPicked}
          />
        </div>
      )}
      <div className="region__figures">
        <div className="region__wide">
          <EmptyFigure {...of} />
        </div>
        {report && found.property && (
          <>
            <div className="region__half">
              <DecisionFigure {...of} report={report} property={found.property} />
            </div>
            <div className="region__half">
              <AccountsFigure {...of} report={report} property={found.property} year={moments.year} />
            </div>
            <div className="region__wide">
              <ClosingsTable key={location} {...of} />
            </div>
          </>
        )}
      </div>
    </RegionSection>
  );
}

/** What a location comes to; the figures show one and the same picture. */
interface LocationFigures {
  readonly futures: Futures;
  readonly location: string;
  readonly empty: EmptyDates | null;
  readonly residents: Band | null;
  readonly report: BuildingReport | null;
}

function* locationWork(futures: Futures, location: string): Work<LocationFigures> {
  const empty = emptyDates(futures).find((one) => one.location === location) ?? null;
  yield null;
  const residents = residentsOf(futures, location);
  yield null;
  const report = yield* buildingWork(futures, location);
  return { futures, location, empty, residents, report };
}

/** The location that was picked; else the first with a building that closes, or with a building. */
function shownLocation({ locations = [], segments }: Scenario, picked: string | null): string {
  const groups = segments.flatMap(({ capacity }) => (capacity.kind === 'groups' ? capacity.groups : []));
  const closes = (id: string) => groups.some(({ location, closes: date }) => location === id && date !== undefined);
  const found =
    locations.find(({ id }) => id === picked) ??
    locations.find(({ id, closes: date, property }) => property && (date !== undefined || closes(id))) ??
    locations.find(({ property }) => property) ??
    locations[0];
  return found?.id ?? '';
}
