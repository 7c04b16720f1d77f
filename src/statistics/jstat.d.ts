/** The part of jstat that this room uses; the package has no types of its own. */
declare module 'jstat' {
  const jStat: {
    readonly normal: { inv(chance: number, mean: number, standardDeviation: number): number };
    readonly studentt: {
      inv(chance: number, degreesOfFreedom: number): number;
      pdf(value: number, degreesOfFreedom: number): number;
    };
  };
  export default jStat;
}
