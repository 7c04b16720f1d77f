import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from './json-text.ts';

describe('JSON text', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('', ' ', '\n\t'), (text, space) => {
        const reading = readJson(space + text + space);
        expect(
          reading.kind === 'value' && Object.is(JSON.stringify(reading.value), JSON.stringify(JSON.parse(text))),
        ).toBe(true);
      }),
    );
  });

  it('is refused exactly where JSON.parse refuses it', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '1', '-0.5e3', 'true', 'null', ' ', '01', '"', '\\'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const reading = readJson(text);
        if (reading.kind === 'duplicate-key') return true;
        return (reading.kind === 'value') === isJson(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('names line and column of the fault', () => {
    expect(readJson('{\n  "a": 1,\n  "b" 2\n}')).toMatchObject({ kind: 'broken', line: 3, column: 7, atEnd: false });
    expect(readJson('{\n  "a": [1, 2')).toMatchObject({ kind: 'broken', line: 2, column: 13, atEnd: true });
    expect(readJson('{"a": 1} x')).toMatchObject({ kind: 'broken', line: 1, column: 10 });
    expect(readJson('{"a": 1,}')).toMatchObject({ kind: 'broken', column: 9 });
    expect(readJson('{"a": "x\ny"}')).toMatchObject({ kind: 'broken', column: 7 });
  });

  it('finds the second of two equal keys: JSON.parse would keep only the last', () => {
    expect(readJson('{"a": 1,\n"b": {"a": 2},\n"\\u0061": 3}')).toEqual({ kind: 'duplicate-key', key: 'a', line: 3 });
  });

  it('remembers what a number was that no computer number can hold', () => {
    const reading = readJson('{"a": [1, {"b": -1e999}], "c": "1e999", "d": 1e308}');
    expect(reading).toMatchObject({ kind: 'value', tooLarge: [{ keys: ['a', 1, 'b'], written: '-1e999' }] });
  });

  it('stops at nesting without end and reads a text of millions of letters', () => {
    expect(readJson('['.repeat(1_000_000))).toEqual({ kind: 'too-deep' });
    expect(readJson('{"a":'.repeat(1_000_000))).toEqual({ kind: 'too-deep' });
    expect(readJson(`"${'x'.repeat(5_000_000)}"`).kind).toBe('value');
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
