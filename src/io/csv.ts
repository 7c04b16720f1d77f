/** A table for a file: numbers stay numbers until they are written. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a table as CSV that a Dutch spreadsheet opens with a double click: a byte order mark, `;` between fields,
 * a comma in numbers and CRLF at line ends. A number that does not exist becomes an empty field.
 */
export function writeCsv(table: CsvTable): string {
  const lines = [table.columns, ...table.rows].map((row) => row.map(field).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? numberField(value) : textField(value);
}

function numberField(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/\.?0+$/, '');
  return (text === '-0' ? '0' : text).replace('.', ',');
}

function textField(value: string): string {
  // A spreadsheet runs a text that starts like a formula; the apostrophe keeps it a text.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
