import seedrandom from 'seedrandom';

/**
 * Random generators with published answers, each as the sequence of numbers it gives. The kernel needs none but the
 * first; the others show that whole numbers of 32 and 64 bits are counted right here.
 */

/** What a text-seeded generator of seedrandom gives: a number from 0 to 1, with 32 or with 53 random bits. */
export interface TextGenerator {
  (): number;
  double(): number;
  int32(): number;
}

/** Returns ARC4 as seedrandom keys it with a text: how the kernel turns the seed of a scenario into its key. */
export function arc4(seed: string): TextGenerator {
  return seedrandom(seed);
}

/** Returns Alea (Baagøe 2010), of seedrandom. */
export function alea(seed: string): TextGenerator {
  return seedrandom.alea(seed);
}

const M1 = 4294967087n;
const M2 = 4294944443n;
type Matrix = readonly (readonly bigint[])[];
const A1: Matrix = [
  [0n, 1n, 0n],
  [0n, 0n, 1n],
  [-810728n, 1403580n, 0n],
];
const A2: Matrix = [
  [0n, 1n, 0n],
  [0n, 0n, 1n],
  [-1370589n, 0n, 527612n],
];

/** MRG32k3a (L'Ecuyer 1999): draws from a state of six numbers, and the state 2^`power` draws later. */
export const mrg32k3a = {
  draws(seed: readonly number[], count: number): number[] {
    let state = seed.map(BigInt);
    return Array.from({ length: count }, () => {
      state = [...times(A1, state.slice(0, 3), M1), ...times(A2, state.slice(3), M2)];
      const difference = modulo(state[2] - state[5], M1);
      return Number(difference === 0n ? M1 : difference) / 4294967088;
    });
  },
  jump(seed: readonly number[], power: number): number[] {
    let [one, two] = [A1, A2];
    for (let i = 0; i < power; i++) [one, two] = [product(one, one, M1), product(two, two, M2)];
    const state = seed.map(BigInt);
    return [...times(one, state.slice(0, 3), M1), ...times(two, state.slice(3), M2)].map(Number);
  },
};

/** PCG32, XSH-RR (O'Neill 2014). */
export function pcg32(initialState: bigint, sequence: bigint, count: number): number[] {
  const increment = BigInt.asUintN(64, (sequence << 1n) | 1n);
  const next = (state: bigint) => BigInt.asUintN(64, state * 6364136223846793005n + increment);
  let state = next(BigInt.asUintN(64, next(0n) + initialState));
  return Array.from({ length: count }, () => {
    const shifted = Number(BigInt.asUintN(32, ((state >> 18n) ^ state) >> 27n));
    const turn = Number(state >> 59n);
    state = next(state);
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0;
  });
}

/** Xoshiro128** 1.1 (Blackman and Vigna 2018). */
export function xoshiro128(seed: readonly number[], count: number): number[] {
  const s = Uint32Array.from(seed);
  const rotated = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  return Array.from({ length: count }, () => {
    const result = Math.imul(rotated(Math.imul(s[1], 5), 7), 9) >>> 0;
    const t = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotated(s[3], 11);
    return result;
  });
}

/** Philox4x32-10 (Salmon and others 2011): a hash of a counter under a key, as the draws of the kernel are. */
export function philox4x32(key: readonly number[], counter: readonly number[]): number[] {
  let [k0, k1] = key;
  let x = counter;
  for (let round = 0; round < 10; round++) {
    const [low0, high0] = wideProduct(0xd2511f53, x[0]);
    const [low1, high1] = wideProduct(0xcd9e8d57, x[2]);
    x = [(high1 ^ x[1] ^ k0) >>> 0, low1, (high0 ^ x[3] ^ k1) >>> 0, low0];
    k0 = (k0 + 0x9e3779b9) >>> 0;
    k1 = (k1 + 0xbb67ae85) >>> 0;
  }
  return [...x];
}

function wideProduct(a: number, b: number): [low: number, high: number] {
  const product = BigInt(a) * BigInt(b);
  return [Number(BigInt.asUintN(32, product)), Number(product >> 32n)];
}

function times(matrix: Matrix, vector: readonly bigint[], m: bigint): bigint[] {
  return matrix.map((row) =>
    modulo(
      row.reduce((sum, value, i) => sum + value * vector[i], 0n),
      m,
    ),
  );
}

function product(a: Matrix, b: Matrix, m: bigint): Matrix {
  return a.map((row) =>
    b[0].map((_, column) =>
      modulo(
        row.reduce((sum, value, i) => sum + value * b[i][column], 0n),
        m,
      ),
    ),
  );
}

function modulo(value: bigint, m: bigint): bigint {
  return ((value % m) + m) % m;
}
