/** What amounts are made of. A place holds one client: they may be added, but a cost per place is not one per client. */
export const BASES = ['euro', 'client', 'place', 'day', 'move'] as const;
export type Base = (typeof BASES)[number];

/** The power of each base: euros per client is `{ euro: 1, client: -1 }`. A base that is not there has power 0. */
export type Dimension = Readonly<Partial<Record<Base, number>>>;

/** Multiplies a dimension by another one to a power. */
export function timesDimension(left: Dimension, right: Dimension, power = 1): Dimension {
  return Object.fromEntries(
    BASES.flatMap((base) => {
      const sum = (left[base] ?? 0) + power * (right[base] ?? 0);
      return sum === 0 ? [] : [[base, sum]];
    }),
  );
}

/** Tells whether two amounts may be added or compared. */
export function areAlike(left: Dimension, right: Dimension): boolean {
  const rest = timesDimension(left, right, -1);
  return Math.abs((rest.client ?? 0) + (rest.place ?? 0)) < ROUNDING && !BASES.some((base) => isOther(base, rest));
}

/** Tells whether an amount is a bare number, such as a share; clients per place is one. */
export function isNumber(dimension: Dimension): boolean {
  return areAlike(dimension, {});
}

function isOther(base: Base, rest: Dimension): boolean {
  return base !== 'client' && base !== 'place' && Math.abs(rest[base] ?? 0) >= ROUNDING;
}

/** Powers such as a third do not add up to the last bit. */
const ROUNDING = 1e-9;
