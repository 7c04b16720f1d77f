import type { Describe, Description } from './description.ts';
import type { Property } from './schema.ts';

/** Describes the building of a location; `keys` lead to it. */
export function describeProperty(
  location: string,
  property: Property,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  const { priceYear, options, grants = [] } = property;
  const facts = { ...property, location };
  return [
    tell('building', [...keys, 'places'], facts),
    tell('tenure', [...keys, 'tenure'], facts),
    tell('upkeep', [...keys, 'maintenanceEurosPerYear'], facts),
    tell('housing-tariff', [...keys, 'tariffEurosPerPlaceYear'], facts),
    ...(options.sell ? [tell('sell', [...keys, 'options', 'sell'], { location, priceYear, ...options.sell })] : []),
    ...(options.let ? [tell('let', [...keys, 'options', 'let'], { location, priceYear, ...options.let })] : []),
    ...(options.convert
      ? [tell('convert', [...keys, 'options', 'convert'], { location, priceYear, ...options.convert })]
      : []),
    tell('afterwards', [...keys, 'afterwards'], facts),
    tell('comparison', [...keys, 'compareYears'], facts),
    ...grants.map((grant, index) => tell('grant', [...keys, 'grants', index], { location, grant, priceYear })),
  ];
}
