import type { Cell, Columns } from '../../api/charts';

/** RFC 4180; a text that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection). */
function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(' ');
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === 'string' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** These rows of the columns as CSV with a header line; unknown values are empty. */
export function csvOf({ columns }: { columns: Columns }, rows: readonly number[]): string {
  const all = Object.entries(columns);
  const lines = rows.map((row) => all.map(([, cells]) => field(cells[row] ?? null)).join(','));
  return [all.map(([name]) => field(name)).join(','), ...lines].map((line) => `${line}\r\n`).join('');
}
