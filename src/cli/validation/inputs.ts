import type { LengthOfStay } from '../../scenario/schema.ts';
import { z } from '../../scenario/z.ts';
import { NotCovered } from './plan.ts';
import { seasonOf } from './season.ts';
import type { Stay } from './sketch.ts';

const positive = z.number().positive();

/** The words that the families share, each turned at once into the words of the sketch. Unknown keys are refused. */
export const poisson = z
  .strictObject({ process: z.literal('poisson'), rate_per_day: positive })
  .transform(({ rate_per_day }) => rate_per_day);

export const seasonal = z
  .strictObject({ process: z.literal('poisson, time-varying'), rate_per_day: z.string() })
  .transform(({ rate_per_day }) => seasonOf(rate_per_day));

export const stay = z
  .discriminatedUnion('dist', [
    z.strictObject({ dist: z.literal('exponential'), mean_days: positive }),
    z.strictObject({ dist: z.literal('deterministic'), days: positive }),
    z.strictObject({ dist: z.literal('lognormal'), mean_days: positive, cv: positive }),
    z.strictObject({ dist: z.literal('gamma'), mean_days: positive, cv: positive }),
    z.strictObject({ dist: z.literal('weibull'), mean_days: positive, cv: positive }),
    z.strictObject({ dist: z.literal('erlang'), shape: z.int().positive(), mean_days: positive }),
    z.strictObject({ dist: z.literal('uniform'), min_days: z.number().min(0), max_days: positive }),
    z.strictObject({ dist: z.literal('hyperexponential'), p: z.array(positive), mean_days: z.array(positive) }),
    z.strictObject({
      dist: z.literal('exponential cut off at a maximum'),
      mean_days_before_cut: positive,
      maximum_days: positive,
    }),
  ])
  .transform((given): Stay => {
    switch (given.dist) {
      case 'exponential':
        return exponential(given.mean_days);
      case 'deterministic':
        return { kind: 'fixed', meanDays: given.days };
      case 'lognormal':
      case 'gamma':
      case 'weibull':
        return { kind: given.dist, meanDays: given.mean_days, cv: given.cv };
      case 'erlang':
        return { kind: 'gamma', meanDays: given.mean_days, cv: 1 / Math.sqrt(given.shape) };
      case 'uniform':
        return uniform(given.min_days, given.max_days);
      case 'hyperexponential':
        return {
          kind: 'mixture',
          parts: given.p.map((share, part) => ({ share, stay: exponential(given.mean_days[part]) })),
        };
      case 'exponential cut off at a maximum':
        return { kind: 'exponential', meanDays: given.mean_days_before_cut, maximumDays: given.maximum_days };
    }
  });

/** A stay that is no mixture of its own: for a class of clients. */
export const plainStay = stay.transform((given, context): LengthOfStay => {
  if (given.kind !== 'mixture') return given;
  context.addIssue({ code: 'custom', message: 'a class with a mixture of stays is not known' });
  return z.NEVER;
});

export const places = z.union([z.int().min(0), z.literal('unlimited')]);
export const unlimited = z.literal('unlimited').or(z.literal('unlimited in both'));
export const firstCome = z.literal('unlimited, first come first served').transform(() => 'list' as const);
export const refusal = z
  .enum(['none: refused clients go elsewhere', 'none: refused'])
  .transform(() => 'refuse' as const);
export const steadyState = z.literal('long-run (steady state)');
export const measureDays = z.array(z.number().min(0)).min(1);

/** "43 in care and 12 waiting on day 0", or "empty". */
export const startState = z.string().transform((text, context) => {
  const counts = /^(\d+) in care and (\d+) waiting on day 0$/.exec(text);
  if (counts) return { inCare: Number(counts[1]), waiting: Number(counts[2]) };
  if (text === 'empty' || text === 'empty on day 0') return { inCare: 0, waiting: 0 };
  context.addIssue({ code: 'custom', message: `start "${text}" is not known` });
  return z.NEVER;
});

/** Reads the inputs of a case with the shape of its family; throws `NotCovered` for whatever is not known. */
export function readInputs<Shape extends z.ZodType>(shape: Shape, inputs: unknown): z.output<Shape> {
  const result = shape.safeParse(inputs);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new NotCovered(`inputs not known to this mapping (${where.join('; ')})`);
}

/** Returns the mean of a stay in days, before a maximum cuts it. */
export function meanDaysOf(given: Stay): number {
  if (given.kind === 'mixture')
    return given.parts.reduce((sum, { share, stay: part }) => sum + share * meanDaysOf(part), 0);
  if (given.kind === 'empirical')
    return given.observedDays.reduce((sum, days) => sum + days, 0) / given.observedDays.length;
  return given.meanDays;
}

export function exponential(meanDays: number): LengthOfStay {
  return { kind: 'exponential', meanDays };
}

/** The language has no uniform stay: 2000 equally likely middles have the same mean and, to 1 in 4 million, variance. */
function uniform(minimum: number, maximum: number): LengthOfStay {
  const count = 2000;
  const width = (maximum - minimum) / count;
  return { kind: 'empirical', observedDays: Array.from({ length: count }, (_, i) => minimum + (i + 0.5) * width) };
}
