import { describeCapacity } from './describe-capacity.ts';
import { describeInflow } from './describe-inflow.ts';
import { describeSegmentMoney } from './describe-segment-money.ts';
import type { Describe, Description, EndOfStay } from './description.ts';
import { groupLabel, segmentLabel } from './label-of.ts';
import { pathOf } from './pointer.ts';
import type { Destination, Exit, Scenario, Segment, Waiting } from './schema.ts';

/** Describes every setting of one segment. */
export function describeSegment(scenario: Scenario, segment: Segment, index: number): Description[] {
  const tell: Describe = (code, keys, facts) => {
    const path = pathOf(scenario, ['segments', index, ...keys]);
    return { code, path, segment: segment.label, facts } as Description;
  };
  return [
    ...(segment.outOfHome === false ? [tell('help-at-home', ['outOfHome'], {})] : []),
    ...segment.inflow.flatMap((inflow, position) => describeInflow(scenario, segment, inflow, position, tell)),
    ...(segment.demandPerSupply === undefined
      ? []
      : [tell('induced-demand', ['demandPerSupply'], { percent: segment.demandPerSupply })]),
    tell('stay', ['lengthOfStay'], { group: null, stay: segment.lengthOfStay }),
    ...(segment.lengthOfStayByGroup ?? []).map(({ group, lengthOfStay }, position) =>
      tell('stay', ['lengthOfStayByGroup', position], { group: groupLabel(scenario, group), stay: lengthOfStay }),
    ),
    ...describeCapacity(scenario, segment, tell),
    ...describeWaiting(scenario, segment.waiting, tell),
    tell('urgent', ['urgent'], segment.urgent),
    ...describeLeaving(scenario, segment, tell),
    tell('first-day', ['start'], segment.start),
    ...describeSegmentMoney(scenario, segment, tell),
  ];
}

function describeWaiting(scenario: Scenario, waiting: Waiting, tell: Describe): Description[] {
  if (waiting.kind === 'refuse') return [tell('waiting', ['waiting'], { kind: 'refuse', order: null })];
  const { order, maximum, patience, bridging, worsening } = waiting;
  return [
    tell('waiting', ['waiting'], { kind: 'list', order }),
    ...(maximum === undefined ? [] : [tell('longest-list', ['waiting', 'maximum'], { clients: maximum })]),
    ...(patience
      ? [
          tell('patience', ['waiting', 'patience'], {
            duration: patience.duration,
            to: destinationLabel(scenario, patience.then),
          }),
        ]
      : []),
    ...(bridging ? [tell('bridging', ['waiting', 'bridging'], bridging)] : []),
    ...(worsening
      ? [
          tell('worsening', ['waiting', 'worsening'], {
            duration: worsening.duration,
            becomes: groupLabel(scenario, worsening.becomes),
          }),
        ]
      : []),
  ];
}

function describeLeaving(scenario: Scenario, segment: Segment, tell: Describe): Description[] {
  const { exits, afterMaximum, dropout, returns, ageLimit } = segment;
  return [
    ...describeExits(scenario, exits, 'stay', ['exits'], tell),
    ...(afterMaximum
      ? [
          tell('extension', ['afterMaximum', 'extendedShare'], { share: afterMaximum.extendedShare }),
          ...describeExits(scenario, afterMaximum.exits, 'maximum', ['afterMaximum', 'exits'], tell),
        ]
      : []),
    ...(dropout
      ? [tell('dropout', ['dropout'], { duration: dropout.duration, to: destinationLabel(scenario, dropout.then) })]
      : []),
    ...(returns ? [tell('return', ['returns'], { ...returns, to: segmentLabel(scenario, returns.to) })] : []),
    ...(ageLimit ? [tell('age-limit', ['ageLimit'], ageLimit)] : []),
  ];
}

function describeExits(
  scenario: Scenario,
  exits: readonly Exit[],
  after: EndOfStay,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  const departing = 1 - exits.reduce((sum, { share }) => sum + share, 0);
  return [
    ...exits.flatMap(({ to, share, whenFull, fallbacks, search }, index) => {
      const label = segmentLabel(scenario, to);
      const others = (fallbacks ?? []).map((id) => segmentLabel(scenario, id));
      return [
        tell('exit', [...keys, index], { after, to: label, share, whenFull, fallbacks: others }),
        ...(search ? [tell('search', [...keys, index, 'search'], { after, to: label, duration: search })] : []),
      ];
    }),
    ...(departing > 1e-9 ? [tell('departure', keys, { after, share: departing })] : []),
  ];
}

function destinationLabel(scenario: Scenario, destination: Destination): string | null {
  return destination === 'leave' ? null : segmentLabel(scenario, destination.to);
}
