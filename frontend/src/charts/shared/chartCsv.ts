import { tableOf, type Columns } from '../../api/charts';
import type { Shown } from './body';
import { csvOf } from './csv';
import { seriesOf } from './panel';
import { rowsToRead } from './series';

type Plotted = Pick<Shown, 'answer' | 'panels' | 'hidden'>;

/** The columns of the marks of a table without what only hidden marks show. */
function visibleColumns({ panels, hidden }: Plotted, table: string | null, columns: Columns): Columns {
  const marks = panels.filter((panel) => (panel.table ?? null) === table).flatMap((panel) => seriesOf(panel).flatMap(({ name, points }) => points.map((point) => ({ point, visible: !hidden(name) }))));
  const ofMarks = new Set(marks.flatMap(({ point }) => point.columns ?? []));
  const shown = new Map<string, Set<number>>();
  for (const { point, visible } of marks) {
    for (const column of visible ? (point.columns ?? []) : []) shown.set(column, (shown.get(column) ?? new Set()).add(point.row));
  }
  const kept = Object.entries(columns).filter(([name]) => !ofMarks.has(name) || shown.has(name));
  return Object.fromEntries(kept.map(([name, cells]) => [name, ofMarks.has(name) ? cells.map((cell, row) => (shown.get(name)?.has(row) ? cell : null)) : cells]));
}

/** The plotted rows of the visible series as CSV; `table` is one of the answer's, null for its own rows. */
export function chartCsv(plotted: Plotted, table: string | null): string {
  const { answer, panels, hidden } = plotted;
  const columns = visibleColumns(plotted, table, tableOf(answer, table).columns);
  const names = Object.assign({}, ...panels.filter((panel) => (panel.table ?? null) === table).map(({ csvNames }) => csvNames ?? {})) as Record<string, string>;
  const named = Object.fromEntries(Object.entries(columns).map(([name, cells]) => [names[name] ?? name, cells]));
  return csvOf({ columns: named }, rowsToRead(answer, panels, hidden).get(table) ?? []);
}
