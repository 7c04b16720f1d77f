import type { Steps } from './sketch.ts';

/** A yearly wave in the inflow, in referrals a day. */
export interface Season {
  readonly mean: number;
  readonly amplitude: number;
  readonly shift: number;
}

/** Reads `0.3*(1+0.4*sin(2*pi*(t-0)/365))`: nothing else is known. */
export function seasonOf(formula: string): Season {
  const parts = /^([\d.]+)\*\(1\+([\d.]+)\*sin\(2\*pi\*(?:t|\(t-([\d.]+)\))\/365\)\)$/.exec(formula);
  if (!parts) throw new Error(`seasonOf: ${formula}`);
  return { mean: Number(parts[1]), amplitude: Number(parts[2]), shift: -Number(parts[3] ?? 0) };
}

/** A yearly wave as steps, each with the exact mean of the wave over its days. */
export function wave({ mean, amplitude, shift }: Season, from: number, until: number, width: number): Steps {
  const radians = (day: number) => (2 * Math.PI * (day + shift)) / 365;
  return Array.from({ length: Math.ceil((until - from) / width) }, (_, step) => {
    const [a, b] = [from + step * width, from + (step + 1) * width];
    const area = (365 / (2 * Math.PI)) * (Math.cos(radians(a)) - Math.cos(radians(b)));
    return [a, mean * (1 + (amplitude * area) / width)] as const;
  });
}
