import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { windowOf } from '../experiment/past/past.ts';
import { readOwnTable } from './own-table.ts';
import { decodeTable } from './read-table.ts';

const CHOICE = { group: null, from: null, lastDay: null };
const read = (text: string, choice: Partial<typeof CHOICE> & { from?: number | null; group?: string | null } = {}) =>
  readOwnTable(text, { ...CHOICE, ...choice });

function pastOf(text: string, choice = {}) {
  const table = read(text, choice);
  if (!table.ok) throw new Error(table.lines.join('\n'));
  return table;
}

function linesOf(text: string, choice = {}): readonly string[] {
  const table = read(text, choice);
  return table.ok ? [] : table.lines;
}

describe('a table of months', () => {
  it.each([
    ['Dutch, semicolons', 'Maand;Aanmeldingen;Vertrokken;In zorg\n2023-01;3;2;21\n2023-02;4;5;20\n'],
    ['English, commas', 'month,referrals,discharges,in care\n01-2023,3,2,21\n02-2023,4,5,20\n'],
    [
      'tabs, words and quotes',
      '"Maand"\t"Instroom"\t"Uitstroom"\t"Bezet"\r\njan 2023\t3\t2\t21\r\nfebruari 2023\t4\t5\t20\r\n',
    ],
    ['any day of the month, in any order', 'maand;instroom;uitstroom;bezet\n28-02-2023;4;5;20\n2023-01-15;3;2;21'],
    [
      'a remark, an empty row and sep=',
      'sep=;\n# eigen cijfers\n\nmaand;instroom;uitstroom;bezet\njan-23;3;2;21\nfeb-23;4;5;20',
    ],
  ])('is read: %s', (_, text) => {
    const { past } = pastOf(text);
    const months = past.kind === 'months' ? past.months : [];
    expect(
      months.map(({ firstDay, referrals, discharges, inCare }) => [firstDay, referrals, discharges, inCare]),
    ).toEqual([
      [dayOfDate('2023-01-01'), 3, 2, 21],
      [dayOfDate('2023-02-01'), 4, 5, 20],
    ]);
    expect(months[1].days).toBe(28);
  });

  it('may have a mean number in care with a decimal comma, and a thousands point', () => {
    const { past } = pastOf('maand;instroom;in zorg\n2023-01;1.250;41,5\n2023-02;3;40');
    expect(past.kind === 'months' && past.months[0]).toMatchObject({ referrals: 1250, inCare: 41.5 });
  });

  it('tells by its own numbers on which day people were counted', () => {
    const head = 'maand;opnames;vertrokken;in zorg\n';
    // 20 on the first of January; 3 come and 1 goes, then 2 and 4, then 5 and 0.
    const lastDay = pastOf(`${head}2023-01;3;1;22\n2023-02;2;4;20\n2023-03;5;0;25`);
    const firstDay = pastOf(`${head}2023-01;3;1;20\n2023-02;2;4;22\n2023-03;5;0;20`);
    const unclear = pastOf(`${head}2023-01;3;1;22\n2023-02;2;4;28\n2023-03;5;0;11`);
    expect(lastDay.past).toMatchObject({ counted: 'last-day' });
    expect(firstDay.past).toMatchObject({ counted: 'first-day' });
    expect(unclear.past).toMatchObject({ counted: 'unclear' });
    const inCare = ({ past }: typeof lastDay) => windowOf(past).months.map((month) => month.inCare);
    expect(inCare(lastDay)).toEqual([22, 20, 25]);
    expect(inCare(firstDay)).toEqual([22, 20, 25]);
  });

  it('is refused with every mistake at once, each with its rows', () => {
    const text = 'maand;instroom;uitstroom\n2023-13;3;2\n2023-02;x;-1\n2023-02;2,5;\n2023-05;3;3\nmei;1;1';
    const lines = linesOf(text);
    expect(lines).toHaveLength(7);
    const all = lines.join('\n');
    expect(all).toMatch(/Rij 2 en 6, kolom ‘maand’: geen maand/);
    expect(all).toMatch(/Rij 3, kolom ‘aanmeldingen’: geen getal/);
    expect(all).toMatch(/Rij 3, kolom ‘vertrokken’: een getal onder 0/);
    expect(all).toMatch(/Rij 4, kolom ‘aanmeldingen’: geen heel getal/);
    expect(all).toMatch(/Rij 4, kolom ‘vertrokken’: leeg/);
    expect(all).toMatch(/Rij 4, kolom ‘maand’: deze maand staat er al/);
    expect(all).toMatch(/Rij 5, kolom ‘maand’: hiervoor ontbreken maanden/);
  });
});

describe('a list of clients', () => {
  const list =
    'datum aanmelding;datum in;datum uit;segment\n01-01-2023;05-01-2023;01-03-2023;A\n2023-01-10;2023-02-01;;B\n1/2/2023;;;A\n';

  it('keeps dates alone; names and other columns are gone', () => {
    const named = list
      .trim()
      .split('\n')
      .map((row, at) => `${at === 0 ? 'naam' : 'Jan Jansen'};${row}`)
      .join('\n');
    const { past, groups, ignored } = pastOf(named, {
      from: dayOfDate('2023-01-01'),
      lastDay: dayOfDate('2023-12-31'),
    });
    expect(groups).toEqual(['A', 'B']);
    expect(ignored).toBe(1);
    expect(past.kind === 'clients' && past.clients.map((client) => Object.values(client).length)).toEqual([3, 3, 3]);
    expect(JSON.stringify(past)).not.toMatch(/Jan/);
  });

  it('counts from the day after the first departure when no day is told', () => {
    const { past } = pastOf('datum in;datum uit\n01-01-2023;01-03-2023\n01-02-2023;01-04-2023\n05-04-2023;');
    // Who left first only says when the looking begins; the other two are seen.
    expect(past).toMatchObject({
      from: dayOfDate('2023-03-02'),
      until: dayOfDate('2023-04-06'),
      fromIs: 'first-departure',
    });
    expect(past.kind === 'clients' && past.clients).toHaveLength(2);
    expect(linesOf(list)[0]).toContain('Geef zelf de eerste en de laatste dag op');
  });

  it('is cut to the days that are told', () => {
    const { past } = pastOf(list, { from: dayOfDate('2023-01-01'), lastDay: dayOfDate('2023-02-15') });
    expect(past).toMatchObject({ fromIs: 'told', until: dayOfDate('2023-02-16') });
    expect(past.kind === 'clients' && past.clients).toEqual([
      // Who leaves later is still there.
      { referred: dayOfDate('2023-01-01'), admitted: dayOfDate('2023-01-05'), left: null },
      { referred: dayOfDate('2023-01-10'), admitted: dayOfDate('2023-02-01'), left: null },
      { referred: dayOfDate('2023-02-01'), admitted: null, left: null },
    ]);
  });

  it('can be asked for one group, in any writing', () => {
    const told = { from: dayOfDate('2023-01-01'), lastDay: dayOfDate('2023-12-31') };
    const { past } = pastOf(list, { ...told, group: ' b ' });
    expect(past.kind === 'clients' && past.clients).toHaveLength(1);
    expect(linesOf(list, { ...told, group: 'C' })[0]).toContain('Kies uit: A, B');
  });

  it('is refused with every mistake at once, and no cell of it is ever repeated', () => {
    const text = [
      'naam;datum in;datum uit;datum aanmelding',
      'Kim;Kim de Vries;01-02-2023;',
      'Bo;31-02-2023;;',
      'Al;01-02-23;;',
      'Jo;44958;;',
      'Li;01-02-2023;01-01-2023;',
      'Mo;01-02-2023;;01-03-2023',
      'Pi;;01-02-2023;',
      'Su;;;',
      'Zo;01-01-1890;;',
    ].join('\n');
    const lines = linesOf(text);
    expect(lines).toEqual([
      'Rij 2 en 3, kolom ‘datum in’: geen datum. Schrijf 01-02-2023 of 2023-02-01.',
      'Rij 4, kolom ‘datum in’: een jaar met twee cijfers. Schrijf het jaar met vier cijfers.',
      'Rij 5, kolom ‘datum in’: een getal in plaats van een datum. Geef de cellen in het rekenblad de opmaak ‘datum’.',
      'Rij 6: ‘datum uit’ ligt vóór ‘datum in’.',
      'Rij 7: ‘datum in’ ligt vóór ‘datum aanmelding’.',
      'Rij 8: wel ‘datum uit’, geen ‘datum in’. Vul ook de begindatum in, of haal de rij weg.',
      'Rij 9: geen enkele datum. Vul de datums in, of haal de rij weg.',
      'Rij 10, kolom ‘datum in’: een datum buiten 1990 tot en met 2100.',
    ]);
    expect(lines.join()).not.toMatch(/Kim|Vries|44958|1890/);
  });

  it('stops at numbers of citizens and at dates of birth', () => {
    // 111222333 passes the eleven-test: 9+8+7+12+10+8+9+6-3 = 66.
    const numbers = 'nr;datum in;datum uit\n111222333;01-01-2023;\n111222333;01-01-2023;\n111222333;01-01-2023;';
    expect(linesOf(numbers)[0]).toContain('burgerservicenummers');
    expect(linesOf('geboortedatum;datum in;datum uit\n01-01-2010;01-01-2023;')[0]).toContain('geboortedatums');
  });
});

describe('what is no table', () => {
  it.each([
    ['', 'leeg'],
    ['{"version": 1}', 'leeg'],
    ['a;b\n1;2', 'niet herkend'],
    ['datum in\n01-01-2023', '‘datum uit’ ontbreekt'],
    ['maand;datum in;datum uit\n2023-01;;', 'én van een lijst'],
    ['maand;instroom;aanmeldingen\n2023-01;1;1', 'meer kolommen'],
  ])('%j is told', (text, part) => {
    expect(linesOf(text).join()).toContain(part);
  });
});

it('reads what older spreadsheets write', () => {
  const text = 'maand;beëindigd;in zorg\n2023-01;1;2';
  const older = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  for (const bytes of [older, utf16, new TextEncoder().encode(`\ufeff${text}`)])
    expect(pastOf(decodeTable(bytes)).past).toMatchObject({ months: [{ discharges: 1, inCare: 2 }] });
});

it('reads both example tables, which tell the same months', () => {
  const [list, months] = ['jongeren', 'maanden'].map((name) =>
    pastOf(readFileSync(`scenarios/tables/verzonnen-${name}.csv`, 'utf8'), {
      from: dayOfDate('2017-01-01'),
      lastDay: dayOfDate('2020-12-31'),
    }),
  );
  const short = ({ past }: typeof list) => windowOf(past).months.map(({ places: _, ...month }) => month);
  expect(short(list)).toEqual(short(months));
});
