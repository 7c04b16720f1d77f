/** The generator itself, without the six others of the package. */
declare module 'seedrandom/seedrandom.js' {
  import seedrandom from 'seedrandom';

  export default seedrandom;
}
