import { numberAt, tableOf, textAt, type AxisInfo, type Cell, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { logBounds, plottable } from '../shared/axes';
import { spoken } from '../shared/dimensions';
import { panelsBy } from '../shared/facet';
import type { Fact } from '../shared/facts';
import { distinct, groupedBy } from '../shared/grouping';
import type { BoxesPanel, PlottedBox } from '../shared/panel';
import { known, rowsOf } from '../shared/rows';

/** Hyndman & Fan, Sample Quantiles in Statistical Packages, 1996, definition 7; Tukey's fences. */
const method = 'quartiles linear between values (type 7, as R and NumPy), whiskers to the last value within 1.5 boxes';

const numbersOf = (cell: Cell | undefined): number[] => (Array.isArray(cell) ? cell.filter((each): each is number => typeof each === 'number') : []);

function facts(box: Omit<PlottedBox, 'row'>, { label, unit }: AxisInfo): Fact[] {
  const written = (value: number) => `${number(value)}${unit ? ` ${unit}` : ''}`;
  const range = (low: number, high: number) => `${number(low)} to ${written(high)}`;
  const alone = [{ label, value: written(box.y) }, { label: 'Results', value: '1: a point, not a box' }];
  if (box.n === 1) return alone;
  return [
    { label: `${label}, median`, value: written(box.y) },
    { label: 'Middle half', value: range(box.q1, box.q3) },
    { label: 'Whiskers', value: range(box.lowerWhisker, box.upperWhisker) },
    { label: 'All', value: range(box.min, box.max) },
    { label: 'Mean', value: written(box.mean) },
    ...(box.outliers.length > 0 ? [{ label: 'Outliers', value: box.outliers.map(number).join(', ') }] : []),
    { label: 'Results', value: String(box.n) },
    { label: 'Method', value: method },
  ];
}

type Rows = ReadonlyMap<string, number[]>;
const placed = (group: string | null, color: string | null, facet: string | null) => JSON.stringify([group, color, facet]);

/** The rows of the answer by the box that they are in. */
function rowsByBox(answer: ChartAnswer, color: string, facet: string): Rows {
  const at = (field: string, row: number) => (field === '' ? null : textAt(answer, field, row));
  return new Map(groupedBy(rowsOf(answer), (row) => placed(at(answer.x.field, row), at(color, row), at(facet, row))));
}

/** A row of the table `boxes`; null where the axis cannot show it. */
function boxOf(answer: ChartAnswer, rows: Rows, row: number): PlottedBox | null {
  const table = tableOf(answer, 'boxes');
  const at = (field: string) => numberAt(table, field, row);
  const [y, q1, q3, min, max, n] = [at('median'), at('q1'), at('q3'), at('min'), at('max'), at('n')];
  if (q1 === null || q3 === null || n === null || y === null || max === null || !plottable(min, answer.y.scale)) return null;
  const box = {
    x: known(answer.x.field, textAt(table, 'group', row)),
    ...{ y, q1, q3, min, max, n },
    lowerWhisker: at('lowerWhisker') ?? min,
    upperWhisker: at('upperWhisker') ?? max,
    mean: at('mean') ?? y,
    outliers: numbersOf(table.columns['outliers']?.[row]),
  };
  const madeFrom = rows.get(placed(textAt(table, 'group', row), textAt(table, 'color', row), textAt(table, 'facet', row))) ?? [];
  return { ...box, row, madeFrom, label: `n = ${n}`, facts: facts(box, answer.y) };
}

/** The boxes of the answer, side by side by the colour field: one panel, or one per value of the facet. */
export function boxPanels(answer: ChartAnswer, color: string, facet: string): BoxesPanel[] {
  const table = tableOf(answer, 'boxes');
  const rows = rowsByBox(answer, color, facet);
  const boxes = rowsOf(table).map((row) => boxOf(answer, rows, row)).filter((box) => box !== null);
  const title = `${answer.y.label} by ${answer.x.label.toLowerCase()}`;
  const yRange = facet !== '' && answer.y.scale === 'log' ? logBounds(boxes.flatMap(({ min, max }) => [min, max]), 1.5) : null;
  return panelsBy(boxes, { answer, facet, valueOf: ({ row }) => known(facet, textAt(table, 'facet', row)), title }).map(([frame, ofPanel]) => ({
    form: 'boxes',
    ...frame,
    table: 'boxes',
    yRange,
    categories: distinct(ofPanel.map(({ x }) => x)),
    series: groupedBy(ofPanel, ({ row }) => {
      const value = textAt(table, 'color', row);
      return value === null ? known(color, null) : spoken(color, value);
    }).map(([name, points]) => ({ name, points })),
    keys: ofPanel.some(({ n }) => n > 1) ? [{ shape: 'cross', hollow: true, text: 'the mean' }] : [],
  }));
}
