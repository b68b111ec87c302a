import { numberAt, tableOf, textAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { tick } from '../../format';
import { plottable } from '../shared/axes';
import { commonRange } from '../shared/cells';
import { facetValue, panelsBy } from '../shared/facet';
import { distinct } from '../shared/grouping';
import type { CellsPanel, PlottedCell, Series } from '../shared/panel';
import { isPredicted } from '../shared/predicted';
import { categoryOf, rowsOf } from '../shared/rows';

/** The axis that the colour stands for; an answer without one colours by y. */
const colorOf = (answer: ChartAnswer): AxisInfo => answer.colorAxis ?? answer.y;

const inOrder = (cells: PlottedCell[], xs: string[], ys: string[]) => {
  const place = ({ x, y }: PlottedCell) => ys.indexOf(y) * xs.length + xs.indexOf(x);
  return [...cells].sort((a, b) => place(a) - place(b));
};

function cellOf(answer: ChartAnswer, row: number): PlottedCell {
  const value = numberAt(answer, colorOf(answer).field, row);
  const shown = plottable(value, colorOf(answer).scale);
  const said = value === null ? '' : tick(Number(value.toPrecision(3)));
  const at = { x: categoryOf(answer, answer.x.field, row), y: categoryOf(answer, answer.y.field, row) };
  return shown ? { ...at, value, text: said, row } : { ...at, value: null, text: said, row, why: value === null ? 'No value' : `${said} has no place on a log scale` };
}

/** The cells without a value of a panel, as the table `empty` explains them. */
function emptyCells(answer: ChartAnswer, facet: string, key: string): PlottedCell[] {
  const empty = tableOf(answer, 'empty');
  return rowsOf(empty)
    .filter((row) => facet === '' || textAt(empty, 'facet', row) === key)
    .map((row) => ({
      x: textAt(empty, 'x', row) ?? '',
      y: textAt(empty, 'y', row) ?? '',
      value: null,
      text: '',
      row: -1,
      why: textAt(empty, 'reason', row) ?? 'No result',
    }));
}

/** What was predicted lies below what was measured in the same cell; cells without a value belong to what lies on top. */
function layers(answer: ChartAnswer, rows: number[], empty: PlottedCell[], xs: string[], ys: string[]): Series<PlottedCell>[] {
  const layer = (name: string, predicted: boolean) => ({ name, points: rows.filter((row) => isPredicted(answer, row) === predicted).map((row) => cellOf(answer, row)) });
  const both = [layer('Predicted', true), layer('Measured', false)].filter(({ points }) => points.length > 0);
  return both.map(({ name, points }, index) => ({ name, points: inOrder(index === both.length - 1 ? [...points, ...empty] : points, xs, ys) }));
}

/** A matrix, or one per value of the facet (a precision, unless the link says otherwise); all have the same rows, columns and colours. */
export function heatPanels(answer: ChartAnswer, facet: string): CellsPanel[] {
  const rows = rowsOf(answer);
  const color = colorOf(answer);
  const title = `${color.label} by ${answer.y.label.toLowerCase()} and ${answer.x.label.toLowerCase()}`;
  const panels = panelsBy(rows, { answer, facet, valueOf: (row) => facetValue(answer, facet, row), title });
  const empty = panels.map(([{ key }]) => emptyCells(answer, facet, key));
  const xCategories = distinct([...rows.map((row) => categoryOf(answer, answer.x.field, row)), ...empty.flat().map(({ x }) => x)]);
  const yCategories = distinct([...rows.map((row) => categoryOf(answer, answer.y.field, row)), ...empty.flat().map(({ y }) => y)]);
  const matrices = panels.map(([frame, ofPanel], index): CellsPanel => ({
    form: 'cells',
    ...frame,
    color,
    xCategories,
    yCategories,
    series: layers(answer, ofPanel, empty[index] ?? [], xCategories, yCategories),
  }));
  const range = commonRange(matrices);
  return matrices.map((matrix) => ({ ...matrix, range }));
}
