import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Luck } from '../experiment/futures.ts';
import { runHere } from '../experiment/lab.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { PartsProblem, partWriter, playedBy, readParts, runFromParts, shareOf, toolName } from './parts.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('work divided over machines', () => {
  test('together the shards play each replication once, and never split an antithetic pair', () => {
    const luck = fc.constantFrom<Luck>('plain', 'antithetic');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 500 }), luck, (of, pairs, kind) => {
        const count = 2 * pairs;
        const shares = Array.from({ length: of }, (_, at) => shareOf({ part: at + 1, of }, count, kind));
        expect(shares[0][0]).toBe(0);
        expect(shares.at(-1)?.[1]).toBe(count);
        for (let at = 1; at < of; at++) expect(shares[at][0]).toBe(shares[at - 1][1]);
        if (kind === 'antithetic') expect(shares.every(([from]) => from % 2 === 0)).toBe(true);
      }),
    );
  });

  test('with more shards than futures every shard has something to play, and together they still play all', () => {
    const luck = fc.constantFrom<Luck>('plain', 'antithetic');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), luck, (of, pairs, kind) => {
        const played = new Set<number>();
        for (let part = 1; part <= of; part++) {
          const [from, until] = playedBy({ part, of }, 2 * pairs, kind);
          expect(until).toBeGreaterThan(from);
          for (let at = from; at < until; at++) played.add(at);
        }
        expect([...played].sort((a, b) => a - b)).toEqual(Array.from({ length: 2 * pairs }, (_, at) => at));
      }),
    );
  });

  test('futures come out of the files as they went in, to the last bit, uses by municipality included', async () => {
    const whole = await runHere(everythingScenario, { replications: 5 });
    const files = await writeParts(['simulate', 'x.json'], [1, 2]);
    const joined = await runFromParts(readParts(files))(everythingScenario, { replications: 5 });
    expect(whole.replications.some(({ uses }) => uses !== null)).toBe(true);
    expect(joined.replications).toEqual(whole.replications);
    expect(joined.grid).toEqual(whole.grid);
  });

  test('parts that do not belong together are refused with all that is wrong', async () => {
    const [one] = await writeParts(['simulate', 'x.json'], [1]);
    const [, other] = await writeParts(['sweep', 'x.json'], [1, 2]);
    const noPart = join(folder, 'none');
    writeFileSync(noPart, 'no part');
    expect(linesOf(() => readParts([one, one]))).toEqual([
      expect.stringMatching(/ontbreken: 2/),
      expect.stringMatching(/Dubbel genoemd: deel 1/),
    ]);
    expect(linesOf(() => readParts([one, other]))).toEqual([expect.stringMatching(/niet bij dezelfde opdracht/)]);
    expect(linesOf(() => readParts([noPart, one]))).toEqual([expect.stringMatching(/geen deel/)]);
  });

  test('another scenario than the parts were made of is noticed', async () => {
    const files = await writeParts(['simulate', 'x.json'], [1, 2]);
    const changed = { ...everythingScenario, seed: 'another' };
    await expect(runFromParts(readParts(files))(changed, { replications: 5 })).rejects.toThrow(PartsProblem);
  });
});

let written = 0;

async function writeParts(command: readonly string[], parts: readonly number[]): Promise<string[]> {
  const made = parts.map(async (part) => {
    const shard = { part, of: 2 };
    const header = { format: 'doorstroom-part', formatVersion: 1, tool: toolName(), command, shard } as const;
    const writer = partWriter(header);
    const [from, replications] = shareOf(shard, 5, 'plain');
    writer.add(everythingScenario, 'plain', await runHere(everythingScenario, { from, replications }));
    const file = join(folder, `part-${written++}`);
    writer.write(file);
    return file;
  });
  return Promise.all(made);
}

function linesOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof PartsProblem) return error.lines;
  }
  return [];
}
