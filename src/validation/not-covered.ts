/** Says that a case, or what it asks, cannot be put to the program. */
export class NotCovered extends Error {}
