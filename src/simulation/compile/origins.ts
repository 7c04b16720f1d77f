import type { Inflow, Scenario } from '../../scenario/schema.ts';
import type { OriginsModel } from '../model.ts';
import { cumulative, referralsPerYear } from './group-shares.ts';

/**
 * Compiles from which municipality clients come; null when the scenario has none. Those of the first day divide like
 * the referrals of their segment.
 */
export function compileOrigins({ municipalities, segments }: Scenario): OriginsModel | null {
  if (municipalities === undefined) return null;
  const usual = municipalities.map(({ referralShare }) => referralShare);
  const sharesOf = ({ municipalities: own }: Inflow) =>
    own ? municipalities.map(({ id }) => own.find(({ municipality }) => municipality === id)?.share ?? 0) : usual;
  return {
    ofStreams: segments.flatMap(({ inflow }) => inflow.map((stream) => cumulative(sharesOf(stream)))),
    ofStarts: segments.map(({ inflow }) => {
      const weights = inflow.map(referralsPerYear);
      const all = usual.map((_, at) =>
        inflow.reduce((sum, stream, index) => sum + weights[index] * sharesOf(stream)[at], 0),
      );
      return cumulative(all.some((weight) => weight > 0) ? all : usual);
    }),
  };
}
