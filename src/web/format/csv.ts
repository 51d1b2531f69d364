/** Writes tables as files that spreadsheets read. */
export type Cell = string | number | null | undefined;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes CSV of RFC 4180 with a byte order mark, without which Excel reads Cyrillic as Latin-1. */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns, ...rows].map((row) => row.map(toCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** White space, controls, and what nobody sees, such as a zero-width space: spreadsheets drop some of it. */
const UNSEEN = String.raw`[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
/** How a formula begins (OWASP, CSV injection), or how a text begins that moves to another cell. */
const FORMULA = new RegExp(`^(?:${UNSEEN}*[=+\\-@]|[\\t\\r\\n])`, 'u');
/** What ends a cell or a line somewhere: `;` does where the decimal mark is a comma. */
const SEPARATORS = /[",;\t\r\n]/;

/** Quotes a cell, and disarms a text that a spreadsheet would run as a formula. */
function toCell(cell: Cell): string {
  const text = String(cell ?? '');
  // Normalised, since spreadsheets read the signs of other widths and heights alike.
  const safe = typeof cell === 'string' && FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text;
  return SEPARATORS.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
