import { rowCount, tableOf, type ChartAnswer } from '../../api/charts';
import { spoken } from './dimensions';
import { isData, seriesOf, type Panel, type PointSeries } from './panel';

/** The names of all series in the order of the panels, each once; those of guides come last. */
export function seriesNames(panels: Panel[]): string[] {
  const all = panels.flatMap(seriesOf);
  return [...new Set([...all.filter(isData), ...all.filter((series) => !isData(series))].map(({ name }) => name))];
}

/**
 * The names that share out the palette: those of the series, and all values of the colour field that the answer could
 * show, so that no filter changes a colour. What is drawn in the page's ink has no colour of its own.
 */
export function coloredNames(answer: ChartAnswer, panels: Panel[], color: string): string[] {
  const series = panels.flatMap(seriesOf).filter((one) => (one as PointSeries).inked !== true);
  const names = new Set(series.map(({ name }) => name));
  const values = (answer.facets[color] ?? []).map(({ value }) => spoken(color, value));
  // A kind may name its series otherwise; then the values are no series.
  return values.some((value) => names.has(value)) ? [...new Set([...names, ...values])] : [...names];
}

const pointsOf = (panel: Panel) => seriesOf(panel).filter(isData).reduce((sum, series) => sum + series.points.length, 0);

/** The panels with the most points, at most `most` of them, in the order they had. */
export function mostPoints(panels: Panel[], most: number): Panel[] {
  const chosen = new Set([...panels].sort((a, b) => pointsOf(b) - pointsOf(a)).slice(0, most));
  return panels.filter((panel) => chosen.has(panel));
}

/** The rows that visible series plot, by the table that they are of; null is the answer itself. Each row counts once, in the order of its table. */
export function plottedRows(panels: Panel[], hidden: (series: string) => boolean): Map<string | null, number[]> {
  const rows = new Map<string | null, Set<number>>();
  for (const panel of panels) {
    const table = panel.table ?? null;
    const known = rows.get(table) ?? new Set();
    rows.set(table, known);
    for (const series of seriesOf(panel)) {
      if (!isData(series) || hidden(series.name)) continue;
      for (const { row, rows: all = [row] } of series.points) for (const each of all) if (each >= 0) known.add(each);
    }
  }
  return new Map([...rows].map(([table, known]) => [table, [...known].sort((a, b) => a - b)]));
}

/** What panels are drawn from, in their order: the rows of the answer (null) or tables by name. */
export function sourcesOf(panels: Panel[]): (string | null)[] {
  return [...new Set(panels.map(({ table }) => table ?? null))];
}

/** The tables that are drawn besides the first source, which the CSV holds; at last those of guides, as far as they have rows. */
export function furtherSources(answer: ChartAnswer, panels: Panel[]): string[] {
  const guides = panels.flatMap(({ guideTables = [] }) => guideTables).filter((name) => rowCount(tableOf(answer, name)) > 0);
  return [...new Set([...sourcesOf(panels).slice(1), ...guides])].filter((source) => source !== null);
}

/** The plotted rows of each source, and all rows of the tables of guides. */
export function rowsToRead(answer: ChartAnswer, panels: Panel[], hidden: (series: string) => boolean): Map<string | null, number[]> {
  const rows = plottedRows(panels, hidden);
  for (const name of panels.flatMap(({ guideTables = [] }) => guideTables)) {
    if (!rows.has(name)) rows.set(name, Array.from({ length: rowCount(tableOf(answer, name)) }, (_, row) => row));
  }
  return rows;
}
