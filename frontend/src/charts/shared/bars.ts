import { numberAt, type ChartAnswer } from '../../api/charts';
import { toldApart } from './apart';
import { spokenAt } from './dimensions';
import { facetValue, panelsBy } from './facet';
import { distinct, groupedBy } from './grouping';
import type { BarsPanel, MarkKey, PlottedBar, Series } from './panel';
import { interval } from './points';
import { isPredicted } from './predicted';
import { categoryOf, rowsAlong } from './rows';

/** What an outlined bar means. */
const predictedKey: MarkKey = { shape: 'square', hollow: true, text: 'an outline: predicted by the roofline' };

function bar(answer: ChartAnswer, row: number, label: ((value: number) => string) | undefined): PlottedBar {
  const y = numberAt(answer, answer.y.field, row) ?? 0;
  const [low, high] = interval(answer, answer.y.field, row);
  return { x: categoryOf(answer, answer.x.field, row), y, low, high, row, ...(label ? { label: label(y) } : {}), ...(isPredicted(answer, row) ? { fill: 'none' } : {}) };
}

function series(answer: ChartAnswer, rows: number[], color: string, label: ((value: number) => string) | undefined): Series<PlottedBar>[] {
  const name = toldApart(answer, rows, (row) => spokenAt(answer, color, row), (row) => categoryOf(answer, answer.x.field, row));
  return groupedBy(rows, name).map(([of, group]) => ({ name: of, points: group.map((row) => bar(answer, row, label)) }));
}

/**
 * A group of bars for each value of x, side by side those of the colour field, both in natural order (2 before 16). One
 * panel, or one per value of the facet: those with the most bars first. `label` is what is written at the end of a bar.
 */
export function barPanels(answer: ChartAnswer, color: string, facet: string, label?: (value: number) => string): BarsPanel[] {
  const rows = rowsAlong(answer, answer.y);
  const title = `${answer.y.label} by ${answer.x.label.toLowerCase()}`;
  const panels = panelsBy(rows, { answer, facet, valueOf: (row) => facetValue(answer, facet, row), title });
  panels.sort(([, a], [, b]) => b.length - a.length);
  return panels.map(([frame, ofPanel]) => ({
    form: 'bars',
    ...frame,
    categories: distinct(ofPanel.map((row) => categoryOf(answer, answer.x.field, row))),
    series: series(answer, ofPanel, color, label),
    keys: ofPanel.some((row) => isPredicted(answer, row)) ? [predictedKey] : [],
  }));
}
