import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

const linesOf = (...args: string[]) => {
  const read = readOptions(args);
  return read.kind === 'problems' ? read.lines : [];
};

describe('arguments of simulate', () => {
  test('settings keep their order, and a value is JSON or else text', () => {
    const read = readOptions([
      'x.json',
      '--set',
      '/a/b=3',
      '--set=/c=drie',
      '--seed',
      '7',
      '--replications',
      '40',
      '--set',
      '/d={"e":[1]}',
    ]);
    expect(read).toEqual({
      kind: 'run',
      options: {
        file: 'x.json',
        settings: [
          { path: '/a/b', value: 3 },
          { path: '/c', value: 'drie' },
          { path: '/seed', value: '7' },
          { path: '/replications', value: 40 },
          { path: '/d', value: { e: [1] } },
        ],
        variant: null,
        contract: null,
        output: 'text',
      },
    });
  });

  test('a seed stays text, also when it is a number', () => {
    const read = readOptions(['x.json', '--seed', '1']);
    expect(read.kind === 'run' && read.options.settings).toEqual([{ path: '/seed', value: '1' }]);
  });

  test('a value may hold an equals sign, and a negative number is a value', () => {
    const read = readOptions(['x.json', '--set', '/a=b=c', '--replications', '-5']);
    expect(read.kind === 'run' && read.options.settings).toEqual([
      { path: '/a', value: 'b=c' },
      { path: '/replications', value: -5 },
    ]);
  });

  test('all mistakes are returned together', () => {
    const lines = linesOf('--jsn', '--set', 'abc', '--variant', 'a', '--variant', 'b', '--json=3');
    expect(lines).toHaveLength(5);
    expect(lines.join('\n')).toMatch(
      /--json\?[\s\S]*geen waarde nodig[\s\S]*geen scenariobestand[\s\S]*"abc"[\s\S]*meer dan eens/,
    );
  });

  test('a flag without its value is named, also when another flag follows', () => {
    expect(linesOf('x.json', '--seed')).toEqual([expect.stringMatching(/Achter --seed ontbreekt/)]);
    expect(linesOf('x.json', '--variant', '--json')).toEqual([expect.stringMatching(/Achter --variant ontbreekt/)]);
  });

  test('control characters of the user do not come back in a message', () => {
    expect(linesOf('a\u001b[2J', 'b')[0]).not.toContain('\u001b');
  });
});
