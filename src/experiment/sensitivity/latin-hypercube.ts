import { draw, hash, keyOfName, keyOfSeed } from '../../simulation/random.ts';

/** For the draws of inputs, which belong to no client: purposes of their own in a key of their own. */
const [ORDER, WITHIN] = [1, 2];

/**
 * Draws chances for some inputs in a Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): of each input
 * one in every of `count` equal slices between 0 and 1, in an order of its own. Returns a list for each input. Keyed by
 * the seed and the name of the input: another input more or less leaves the draws of the others as they are.
 */
export function latinHypercube(seed: string, inputs: readonly string[], count: number): readonly Float64Array[] {
  const key = keyOfSeed(`inputs ${seed}`);
  return inputs.map((name) => {
    const own = keyOfName(name);
    const [a, b] = [hash(key.a, own.a), hash(key.b, own.b)];
    const order = Array.from({ length: count }, (_, at) => at).sort(
      (one, other) => draw(a, hash(b, one), ORDER, 0) - draw(a, hash(b, other), ORDER, 0) || one - other,
    );
    const chances = new Float64Array(count);
    order.forEach((at, slice) => {
      chances[at] = (slice + draw(a, hash(b, at), WITHIN, 0)) / count;
    });
    return chances;
  });
}
