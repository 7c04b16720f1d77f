import type { Duration, LengthOfStay } from '../scenario/schema.ts';
import { z } from '../scenario/z.ts';
import { NotCovered } from './not-covered.ts';
import { seasonOf } from './season.ts';

const positive = z.number().positive();

/** The words that the families share, each turned at once into the words of the sketch. Unknown keys are refused. */
export const poisson = z
  .strictObject({ process: z.literal('poisson'), rate_per_day: z.number().min(0) })
  .transform(({ rate_per_day }) => rate_per_day);

export const seasonal = z
  .strictObject({ process: z.literal('poisson, time-varying'), rate_per_day: z.string() })
  .transform(({ rate_per_day }, context) => seasonOf(rate_per_day) ?? refuse(context, `rate "${rate_per_day}"`));

const single = {
  exponential: z.strictObject({ dist: z.literal('exponential'), mean_days: positive }),
  deterministic: z.strictObject({ dist: z.literal('deterministic'), days: positive }),
  lognormal: z.strictObject({ dist: z.literal('lognormal'), mean_days: positive, cv: positive }),
  gamma: z.strictObject({ dist: z.literal('gamma'), mean_days: positive, cv: positive }),
  weibull: z.strictObject({ dist: z.literal('weibull'), mean_days: positive, cv: positive }),
  erlang: z.strictObject({ dist: z.literal('erlang'), shape: z.int().positive(), mean_days: positive }),
  uniform: z.strictObject({ dist: z.literal('uniform'), min_days: z.number().min(0), max_days: positive }),
} as const;

const duration = z.discriminatedUnion('dist', [
  single.exponential,
  single.deterministic,
  single.lognormal,
  single.gamma,
  single.weibull,
  single.erlang,
  single.uniform,
]);

/** A time that passes once: patience on a list. */
export const patience = duration.transform(durationOf);

export const stay = z
  .discriminatedUnion('dist', [
    ...duration.options,
    z.strictObject({ dist: z.literal('hyperexponential'), p: z.array(positive).min(2), mean_days: z.array(positive) }),
    z.strictObject({
      dist: z.literal('exponential cut off at a maximum'),
      mean_days_before_cut: positive,
      maximum_days: positive,
    }),
  ])
  .transform((given, context): LengthOfStay => {
    switch (given.dist) {
      case 'hyperexponential':
        if (given.p.length !== given.mean_days.length) return refuse(context, 'as many means as chances');
        return {
          kind: 'mixture',
          parts: given.p.map((share, part) => ({ share, stay: exponential(given.mean_days[part]) })),
        };
      case 'exponential cut off at a maximum':
        return { ...exponential(given.mean_days_before_cut), maximumDays: given.maximum_days };
      default:
        return durationOf(given);
    }
  });

export const places = z.union([z.int().min(0), z.literal('unlimited')]);
export const unlimited = z.literal('unlimited').or(z.literal('unlimited in both'));
export const firstCome = z.literal('unlimited, first come first served').transform(() => 'list' as const);
export const refusal = z
  .enum(['none: refused clients go elsewhere', 'none: refused', 'none: refused (returns to the population)'])
  .transform(() => 'refuse' as const);
/** "at most 20 waiting; others refused". */
export const limitedList = z.string().transform((text, context) => {
  const most = /^at most (\d+) waiting; others refused$/.exec(text)?.[1];
  return most === undefined ? refuse(context, `list "${text}"`) : { atMost: Number(most) };
});
export const steadyState = z.literal('long-run (steady state)');
export const measureDays = z.array(z.number().min(0)).min(1);

/** "43 in care and 12 waiting on day 0", or "empty". */
export const startState = z.string().transform((text, context) => {
  const counts = /^(\d+) in care and (\d+) waiting on day 0$/.exec(text);
  if (counts) return { inCare: Number(counts[1]), waiting: Number(counts[2]) };
  if (text === 'empty' || text === 'empty on day 0') return { inCare: 0, waiting: 0 };
  return refuse(context, `start "${text}"`);
});

/** Reads the inputs of a case with the shape of its family; throws `NotCovered` for whatever is not known. */
export function readInputs<Shape extends z.ZodType>(shape: Shape, inputs: unknown): z.output<Shape> {
  const result = shape.safeParse(inputs);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new NotCovered(`inputs not known to this mapping (${where.join('; ')})`);
}

export function exponential(meanDays: number): { kind: 'exponential'; meanDays: number } {
  return { kind: 'exponential', meanDays };
}

/** A stay by mean and coefficient of variation: no variation is a fixed stay. */
export function gamma(meanDays: number, cv: number): Duration {
  if (cv === 0) return { kind: 'fixed', meanDays };
  return cv === 1 ? exponential(meanDays) : { kind: 'gamma', meanDays, cv };
}

function durationOf(given: z.output<typeof duration>): Duration {
  switch (given.dist) {
    case 'exponential':
      return exponential(given.mean_days);
    case 'deterministic':
      return { kind: 'fixed', meanDays: given.days };
    case 'erlang':
      return gamma(given.mean_days, 1 / Math.sqrt(given.shape));
    case 'uniform':
      return { kind: 'uniform', fromDays: given.min_days, untilDays: given.max_days };
    default:
      return { kind: given.dist, meanDays: given.mean_days, cv: given.cv };
  }
}

function refuse(context: z.RefinementCtx, what: string): never {
  context.addIssue({ code: 'custom', message: `${what} is not known` });
  return z.NEVER;
}
