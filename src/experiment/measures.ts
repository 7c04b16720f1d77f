import { FLOW_MEASURES } from './flow-measures.ts';
import { MONEY_MEASURES } from './money-measures.ts';

/** Every number that can be asked of futures. */
export const MEASURES = { ...FLOW_MEASURES, ...MONEY_MEASURES } as const;

export type MeasureId = keyof typeof MEASURES;

/** All measures, in the order in which they are reported. */
export const MEASURE_IDS = Object.keys(MEASURES) as readonly MeasureId[];
