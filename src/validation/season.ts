import type { Steps } from './sketch.ts';

/** A wave in the inflow, in referrals a day: mean x (1 + amplitude x sin(2 pi (t + shift) / period)). */
export interface Season {
  readonly mean: number;
  readonly amplitude: number;
  readonly shift: number;
  readonly period: number;
}

const FORMULA = /^([\d.]+)\*\(1([+-])([\d.]+)\*(sin|cos)\(2\*pi\*(?:t|\(t([+-])([\d.]+)\))\/([\d.]+)\)\)$/;

/** Reads `0.3*(1+0.4*sin(2*pi*(t-0)/365))`; null for anything else. */
export function seasonOf(formula: string): Season | null {
  const [, mean, sign, amplitude, wave, shiftSign, shift = '0', period] =
    FORMULA.exec(formula.replaceAll(' ', '')) ?? [];
  if (mean === undefined) return null;
  // A cosine is a sine that is a quarter of a period ahead.
  const quarter = wave === 'cos' ? Number(period) / 4 : 0;
  return {
    mean: Number(mean),
    amplitude: Number(amplitude) * (sign === '-' ? -1 : 1),
    shift: Number(shift) * (shiftSign === '-' ? -1 : 1) + quarter,
    period: Number(period),
  };
}

/** A wave as steps, each with the exact mean of the wave over its days. */
export function waveSteps(
  { mean, amplitude, shift, period }: Season,
  from: number,
  until: number,
  width: number,
): Steps {
  const radians = (day: number) => (2 * Math.PI * (day + shift)) / period;
  return Array.from({ length: Math.ceil((until - from) / width - 1e-9) }, (_, step) => {
    const [a, b] = [from + step * width, from + (step + 1) * width];
    const area = (period / (2 * Math.PI)) * (Math.cos(radians(a)) - Math.cos(radians(b)));
    return [a, mean * (1 + (amplitude * area) / width)] as const;
  });
}
