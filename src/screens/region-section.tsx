import { type ReactNode, useId } from 'react';
import type { useNear } from './near.ts';
import './styles/region.css';

interface RegionSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  /** Where it stands: its figures are worked out when that is near the screen. */
  readonly place: ReturnType<typeof useNear<HTMLDivElement>>[0];
  /** Whether the figures are those of the newest choices. */
  readonly isFresh: boolean;
  /** Said instead of the figures; null when these are there. */
  readonly instead: string | null;
  readonly children?: ReactNode;
}

/** A part of the page with figures of its own, worked out when someone comes near. */
export function RegionSection(props: RegionSectionProps): ReactNode {
  const { id, title, lead, place, isFresh, instead, children } = props;
  const heading = useId();
  return (
    <section className="region" id={id} aria-labelledby={heading} aria-busy={!isFresh} tabIndex={-1}>
      <h2 className="region__title" id={heading}>
        {title}
      </h2>
      <p className="region__lead">{lead}</p>
      <div className={isFresh || instead !== null ? undefined : 'is-old'} ref={place}>
        {instead === null ? children : <p className="region__wait">{instead}</p>}
      </div>
    </section>
  );
}
