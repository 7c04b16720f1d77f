/** The part of jstat that this room uses; the package has no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly normal: { inv(chance: number, mean: number, standardDeviation: number): number };
    readonly studentt: {
      inv(chance: number, degreesOfFreedom: number): number;
      pdf(value: number, degreesOfFreedom: number): number;
    };
    readonly exponential: { inv(chance: number, rate: number): number };
    readonly gamma: { inv(chance: number, shape: number, scale: number): number };
    readonly lognormal: { inv(chance: number, mu: number, sigma: number): number };
    readonly weibull: { inv(chance: number, scale: number, shape: number): number };
    readonly chisquare: { inv(chance: number, degreesOfFreedom: number): number };
  };
  export default jStat;
}
