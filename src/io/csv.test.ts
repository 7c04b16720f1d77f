import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';

test('a Dutch spreadsheet finds a byte order mark, semicolons and decimal commas', () => {
  expect(writeCsv({ columns: ['Datum', 'Gemiddeld'], rows: [['2022-01-01', 6.25]] })).toBe(
    '\ufeffDatum;Gemiddeld\r\n2022-01-01;6,25\r\n',
  );
});

test('whole numbers, tiny numbers and negative numbers keep their value', () => {
  const csv = writeCsv({ columns: ['n'], rows: [[5617350], [-12.5], [1e-9], [-0]] });
  expect(csv).toBe('\ufeffn\r\n5617350\r\n-12,5\r\n0\r\n0\r\n');
});

test('a number that does not exist becomes an empty field', () => {
  expect(writeCsv({ columns: ['a', 'b', 'c'], rows: [[null, Number.NaN, Number.POSITIVE_INFINITY]] })).toBe(
    '\ufeffa;b;c\r\n;;\r\n',
  );
});

test.each(['=1+1', '+31 6', '-SOM(A1)', '@x', '\tx'])('the text %j is not run as a formula', (text) => {
  expect(writeCsv({ columns: ['t'], rows: [[text]] })).toContain(`'${text}`);
});

test('a field with a separator, a quote or a line end is quoted', () => {
  expect(writeCsv({ columns: ['t'], rows: [['a;b'], ['zeg "ja"'], ['een\ntwee']] })).toBe(
    '\ufefft\r\n"a;b"\r\n"zeg ""ja"""\r\n"een\ntwee"\r\n',
  );
});
