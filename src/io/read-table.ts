/** A table as text: its rows as they stand in the file, with the number that a spreadsheet gives them. */
export interface TextTable {
  readonly rows: readonly TextRow[];
  /** Between fields; it tells which decimal mark to expect. */
  readonly delimiter: ';' | ',' | '\t';
}

export interface TextRow {
  /** From 1, as a spreadsheet counts. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Reads bytes as text: UTF-8, or what older spreadsheets write (Windows-1252, UTF-16 with a mark). */
export function decodeTable(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * Reads a table with `;`, `,` or tabs between its fields, quoted fields among them (RFC 4180). Left out are empty rows, rows
 * that begin with `#`, and the `sep=` row of a spreadsheet. The delimiter is the one that the first row has most of.
 */
export function readTable(text: string): TextTable {
  const body = text.replace(/^\ufeff/, '');
  const first = body.split(/\r\n|\r|\n/).find((line) => line.trim() !== '' && !isRemark(line)) ?? '';
  const bare = first.replaceAll(/"[^"]*"/g, '');
  const delimiter = DELIMITERS.reduce((most, one) => (bare.split(one).length > bare.split(most).length ? one : most));
  const rows = recordsOf(body, delimiter)
    .map((cells, index) => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isRemark(cells[0]));
  return { rows, delimiter };
}

const DELIMITERS = [';', '\t', ','] as const;

function isRemark(text: string): boolean {
  return /^\s*"?#|^sep=/i.test(text);
}

function recordsOf(text: string, delimiter: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    record.push(cell);
    cell = '';
  };
  const endRecord = () => {
    endCell();
    records.push(record);
    record = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (sign === delimiter) endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRecord();
    } else cell += sign;
  }
  if (cell !== '' || record.length > 0) endRecord();
  return records;
}
