import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openPage, savedJson, settled, withBrowser } from './harness.ts';

withBrowser();

async function simulate(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'simulate', '--', ...args], {
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 27,
  });
  return stdout;
}

const CASE = ['scenarios/almata.json', '--json'];

describe('the same scenario and seed', () => {
  it('gives on the page exactly the figures of the command line', async () => {
    const { page } = await openPage();
    await settled(page);
    const [saved, printed] = [JSON.parse(await savedJson(page)), JSON.parse(await simulate(CASE))];
    expect(saved.variants.length).toBeGreaterThan(0);
    expect(saved.seed).toBe(printed.seed);
    expect(saved.replications).toBe(printed.replications);
    expect(saved.scenario).toEqual(printed.scenario);
    for (const variant of saved.variants) {
      const same = printed.variants.find(({ id }: { id: string }) => id === variant.id);
      expect(same, variant.id).toBeDefined();
      expect(variant.rows).toEqual(same.rows);
      expect(variant.rows.length).toBeGreaterThan(50);
    }
  });

  it('gives the same bytes with one, two and four workers', async () => {
    const results: string[] = [];
    for (const cores of [2, 3, 5]) {
      const { page } = await openPage({ cores });
      await settled(page);
      expect(await page.evaluate(() => window.startedWorkers.length)).toBe(cores - 1);
      results.push(await savedJson(page));
    }
    expect(results[1]).toBe(results[0]);
    expect(results[2]).toBe(results[0]);
  });

  it('gives the same bytes in every time zone, on the page and on the command line', async () => {
    const printed: string[] = [];
    for (const TZ of ['Europe/Amsterdam', 'UTC', 'America/New_York', 'Pacific/Kiritimati'])
      printed.push(await simulate([...CASE, '--replications', '20'], { TZ }));
    expect(new Set(printed).size).toBe(1);
    const saved: string[] = [];
    for (const timezoneId of ['Europe/Amsterdam', 'Pacific/Kiritimati']) {
      const { page } = await openPage({ timezoneId });
      await settled(page);
      saved.push(await savedJson(page));
    }
    expect(saved[1]).toBe(saved[0]);
  });
});
