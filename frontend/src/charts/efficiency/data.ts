import { numberAt, type ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { toldApart } from '../shared/apart';
import { plottable } from '../shared/axes';
import { facetValue, panelsBy } from '../shared/facet';
import { distinct } from '../shared/grouping';
import type { BarsPanel, MarkKey, PlottedBar, Series } from '../shared/panel';
import { interval } from '../shared/points';
import { isPredicted } from '../shared/predicted';
import { categoryOf, rowsOf } from '../shared/rows';

/** What stands over each configuration, from what is possible to what is real; fuller is more real. */
const bars = [
  { name: 'Peak', fill: 'none' },
  { name: 'Predicted', fill: 'pale' },
  { name: 'Measured', fill: undefined },
] as const;

const keys: MarkKey[] = [{ text: 'Over a measured bar: its share of what is predicted.' }];

/** What a row says of one of the bars; null where it says nothing. */
function valueOf(answer: ChartAnswer, name: (typeof bars)[number]['name'], row: number): number | null {
  if (name === 'Peak') return numberAt(answer, 'peak', row);
  if (name === 'Predicted') return numberAt(answer, 'predicted', row) ?? (isPredicted(answer, row) ? numberAt(answer, answer.y.field, row) : null);
  return isPredicted(answer, row) ? null : numberAt(answer, answer.y.field, row);
}

/** "43 %". */
function share(answer: ChartAnswer, row: number): { label?: string } {
  const percent = numberAt(answer, 'efficiencyPercent', row);
  return percent === null ? {} : { label: `${number(percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2)))} %` };
}

/** The columns that say a bar; a prediction among the rows is its own value. */
function columnsOf(answer: ChartAnswer, name: (typeof bars)[number]['name'], row: number): string[] {
  const { field } = answer.y;
  if (name === 'Peak') return ['peak', 'peakPercent'];
  if (name === 'Predicted') return ['predicted', ...(isPredicted(answer, row) ? [field] : [])];
  return [field, `${field}Low`, `${field}High`, 'efficiencyPercent', 'peakPercent'];
}

function barOf(answer: ChartAnswer, { name, fill }: (typeof bars)[number], category: string, row: number): PlottedBar[] {
  const y = valueOf(answer, name, row);
  if (!plottable(y, answer.y.scale)) return [];
  const [low, high] = name === 'Measured' ? interval(answer, answer.y.field, row) : [null, null];
  return [{ x: category, y, low, high, row, columns: columnsOf(answer, name, row), ...(fill ? { fill } : {}), ...(name === 'Measured' ? share(answer, row) : {}) }];
}

/** Three bars for each configuration: the peak of its platform, what the roofline predicts, what was measured. */
export function efficiencyPanels(answer: ChartAnswer, facet: string): BarsPanel[] {
  const rows = rowsOf(answer);
  const category = toldApart(answer, rows, (row) => categoryOf(answer, answer.x.field, row), () => '');
  const title = `${answer.y.label} by ${answer.x.label.toLowerCase()}`;
  return panelsBy(rows, { answer, facet, valueOf: (row) => facetValue(answer, facet, row), title }).flatMap(([frame, ofPanel]): BarsPanel[] => {
    const series: Series<PlottedBar>[] = bars
      .map((each) => ({ name: each.name, points: ofPanel.flatMap((row) => barOf(answer, each, category(row), row)) }))
      .filter(({ points }) => points.length > 0);
    if (series.length === 0) return [];
    const labelled = series.some(({ points }) => points.some(({ label }) => label !== undefined));
    const categories = distinct(series.flatMap(({ points }) => points.map(({ x }) => x)));
    return [{ form: 'bars', ...frame, categories, series, keys: labelled ? keys : [] }];
  });
}
