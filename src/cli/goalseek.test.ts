import { expect, test, vi } from 'vitest';
import { simulate } from './command.test-tool.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const places = ['goalseek', 'scenarios/almata.json', '--input', 'plaatsen=30:60'];

test('goalseek gives the value, what was looked at and the certainty as one object', () => {
  const asked = ['--aim', 'waitingTime:gesloten@2023', '--at-most', '14', '--replications', '200', '--json'];
  const { status, stdout, stderr } = simulate([...places, ...asked]);
  expect([status, stderr]).toEqual([0, '']);
  const { asked: question, result } = JSON.parse(stdout);
  expect(question).toMatchObject({ input: { id: 'plaatsen', from: 30, until: 60, values: 31 }, mostReplications: 200 });
  expect(result).toMatchObject({ outcome: 'found', wanted: 'smallest', certainty: 0.95, handover: null });
  expect(result.fails).toBeLessThan(result.value);
  for (const { value, verdict, low, high } of result.points) {
    if (verdict === 'meets') expect(high).toBeLessThanOrEqual(14);
    if (verdict === 'fails') expect(low).toBeGreaterThan(14);
    if (value <= result.fails) expect(verdict).toBe('fails');
  }
});

test('goalseek tells all that is wrong with a goal before it plays anything', () => {
  const asked = [
    '--at-most',
    '5',
    '--at-least',
    '95%',
    '--chance',
    '120%',
    '--smallest',
    '--largest',
    '--norm-days',
    '0',
  ];
  const { status, stdout, stderr } = simulate([...places, ...asked]);
  expect([status, stdout]).toEqual([2, '']);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(5);
  for (const flag of ['--aim', '--at-most', '--chance', '--smallest', '--norm-days'])
    expect(
      lines.filter((line) => line.includes(flag)),
      flag,
    ).not.toEqual([]);
});
