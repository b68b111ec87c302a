import { rowCount, type Cell, type ChartAnswer } from '../../api/charts';

/** RFC 4180; a text that a spreadsheet would run as a formula is led by an apostrophe (OWASP, CSV injection). */
function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The columns of an answer as CSV with a header line; unknown values are empty. */
export function csvOf(answer: ChartAnswer): string {
  const columns = Object.entries(answer.columns);
  const lines = [columns.map(([name]) => field(name)).join(',')];
  for (let row = 0; row < rowCount(answer); row++) {
    lines.push(columns.map(([, cells]) => field(cells[row] ?? null)).join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}
