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
        trace: null,
        output: 'text',
        playing: expect.objectContaining({ shard: null, parts: [] }),
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
      /--json\?[\s\S]*geen waarde nodig[\s\S]*meer dan eens[\s\S]*geen scenariobestand[\s\S]*"abc"/,
    );
  });

  test('a flag without its value is named, also when another flag follows', () => {
    expect(linesOf('x.json', '--seed')).toEqual([expect.stringMatching(/Achter --seed ontbreekt/)]);
    expect(linesOf('x.json', '--variant', '--json')).toEqual([expect.stringMatching(/Achter --variant ontbreekt/)]);
  });

  test('control characters of the user do not come back in a message', () => {
    expect(linesOf('a\u001b[2J', 'b')[0]).not.toContain('\u001b');
  });

  test('a client and a future are numbered from 1, and counted from 0 inside', () => {
    const traceOf = (...args: string[]) => {
      const read = readOptions(['x.json', ...args]);
      return read.kind === 'run' ? read.options.trace : read;
    };
    expect(traceOf('--trace', '12')).toEqual({ client: 11, replication: 0 });
    expect(traceOf('--trace=1', '--replication', '3')).toEqual({ client: 0, replication: 2 });
  });

  test.each(['-1', '1.5', 'abc', '0', '', '1e3', '100000000000000'])(
    '%j is no number of a client or a future',
    (value) => {
      expect(linesOf('x.json', `--trace=${value}`, `--replication=${value}`)).toEqual([
        expect.stringContaining(`Achter --trace staat "${value}". Vul een heel getal in`),
        expect.stringContaining(`Achter --replication staat "${value}". Vul een heel getal in`),
      ]);
    },
  );

  test('a future without a client to follow, or reading aloud with one, is a mistake', () => {
    expect(linesOf('x.json', '--replication', '3')).toEqual([
      expect.stringMatching(/hoort bij --trace.*--replications/),
    ]);
    expect(linesOf('x.json', '--trace', '1', '--describe')).toEqual([expect.stringMatching(/--trace en --describe/)]);
    expect(linesOf('x.json', '--trace', '1', '--trace', '2')).toEqual([
      expect.stringMatching(/--trace.*meer dan eens/),
    ]);
    expect(linesOf('x.json', '--trace', '--json')).toEqual([
      expect.stringMatching(/Achter --trace ontbreekt.*--trace N/),
    ]);
  });
});
