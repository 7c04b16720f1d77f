import { type ReactNode, useState } from 'react';
import { MORE_IN_FILE } from '../messages/transition.ts';
import { BuildingsSection } from './buildings/buildings-section.tsx';
import type { Moments } from './explore/moments.ts';
import { MunicipalitiesSection } from './municipalities/municipalities-section.tsx';
import { useSession } from './session-context.ts';
import type { Picture } from './state/calculator.ts';
import { TransitionSection } from './transition/transition-section.tsx';

interface RegionSectionsProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** What a case tells of municipalities, buildings and the transition; and where it does not, that it could. */
export function RegionSections(props: RegionSectionsProps): ReactNode {
  const {
    municipalities = [],
    locations = [],
    segments,
    programmes = [],
    reinvestments = [],
  } = props.picture.chosen.scenario;
  const hasMoney = segments.some(({ providerCost, contract }) => providerCost || contract);
  return (
    <>
      {municipalities.length > 0 && <MunicipalitiesSection {...props} />}
      {locations.length > 0 && <BuildingsSection {...props} />}
      {(hasMoney || programmes.length > 0 || reinvestments.length > 0) && <TransitionSection {...props} />}
      <MoreInFile hasMunicipalities={municipalities.length > 0} hasBuildings={locations.length > 0} />
    </>
  );
}

/** The case that shows it all. */
const EXAMPLE = 'voorbeeldregio';

interface MoreInFileProps {
  readonly hasMunicipalities: boolean;
  readonly hasBuildings: boolean;
}

function MoreInFile({ hasMunicipalities, hasBuildings }: MoreInFileProps): ReactNode {
  const { library, openCase } = useSession();
  const [hasFailed, setFailed] = useState(false);
  if (hasMunicipalities && hasBuildings) return null;
  const missing = hasMunicipalities ? 'buildings' : hasBuildings ? 'municipalities' : 'both';
  return (
    <div className="region__more">
      <p>
        {MORE_IN_FILE[missing]} {MORE_IN_FILE.then}
      </p>
      {library.shipped.includes(EXAMPLE) && (
        <button
          className="btn"
          type="button"
          onClick={() =>
            openCase(EXAMPLE).then(
              () => window.scrollTo({ top: 0 }),
              () => setFailed(true),
            )
          }
        >
          {MORE_IN_FILE.open}
        </button>
      )}
      {hasFailed && <p role="alert">{MORE_IN_FILE.failed}</p>}
    </div>
  );
}
