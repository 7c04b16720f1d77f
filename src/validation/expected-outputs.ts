import type { ValidationCase } from './plan.ts';

/** Lists become outputs with a position; null stands for "there is none". */
export function expectedOutputs({ expected }: ValidationCase): Map<string, number | null> {
  const flat = new Map<string, number | null>();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) add(`${name}[${index}]`, item);
    else if (name !== 'note') flat.set(name, typeof value === 'number' ? value : null);
  };
  for (const [name, value] of Object.entries(expected)) add(name, value);
  return flat;
}
