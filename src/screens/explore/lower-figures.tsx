import type { ReactNode } from 'react';
import type { Picture } from '../state/calculator.ts';
import { ChanceFigure } from './chance-figure.tsx';
import { CheckSection } from './check-section.tsx';
import { MunicipalityFigure, ProviderFigure } from './cost-figures.tsx';
import { FlowFigure } from './flow-figure.tsx';
import type { Moments } from './moments.ts';
import type { Spread } from './outcomes.ts';
import type { Player } from './player.ts';

export interface LowerFiguresProps {
  readonly picture: Picture;
  readonly moments: Moments;
  readonly waiting: Spread | null;
  readonly player: Player;
}

/** The figures below the waiting list, and the check by formulas. */
export function LowerFigures({ picture, moments, waiting, player }: LowerFiguresProps): ReactNode {
  return (
    <>
      {waiting && (
        <div className="figures__dots settles">
          <ChanceFigure picture={picture} moments={moments} waiting={waiting} player={player} />
        </div>
      )}
      <div className="figures__flow settles">
        <FlowFigure picture={picture} moments={moments} />
      </div>
      <div className="figures__municipality settles">
        <MunicipalityFigure picture={picture} moments={moments} />
      </div>
      <div className="figures__provider settles">
        <ProviderFigure picture={picture} moments={moments} />
      </div>
      <CheckSection picture={picture} />
    </>
  );
}
