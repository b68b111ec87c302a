import { textAt, type ChartAnswer } from '../../api/charts';
import { filterNames, writeView, type View, type ViewDefaults } from '../../state/view';
import { distinct } from './grouping';
import { isPredicted } from './predicted';

/** What the list of results is filtered by, as it is stored: the family and the platform follow from others. */
const stored = ['model', 'node', 'device', 'deviceName', 'hardware', 'operatingMode', 'engine', 'precision', 'pruningPercent', 'variant', 'workload', 'batchSize', 'streams', 'threads', 'arrivalRate', 'profile', 'collection'];
/** A filter by more values than these says little. */
const most = 4;

/** Filters and nothing else. */
const nothing: ViewDefaults = { x: '', y: '', size: '', color: '', facet: '', agg: '' };

type Within = Pick<View, 'filters' | 'ranges'>;

function listed(filters: View['filters'], ranges: View['ranges']): string {
  const view = { ...nothing, predictions: null, normalised: false, filters, ranges, xScale: null, yScale: null, colorScale: null, hide: [], only: [], zoom: {} };
  return `/results?${writeView(view, nothing)}`;
}

/** The values of a field in all of the rows; none where a row has none. */
function valuesOf(answer: ChartAnswer, field: string, rows: readonly number[]): string[] {
  const values = rows.map((row) => textAt(answer, field, row));
  return values.every((value) => value !== null) ? distinct(values.filter((value) => value !== null)) : [];
}

/** The list of these results: the filters of the page and those of the place. Nobody stores predictions, so they have none. */
export function listOf(answer: ChartAnswer, { filters, ranges }: Within, fields: string[], rows: number[]): string | null {
  const found = rows.filter((row) => !isPredicted(answer, row));
  if (found.length === 0) return null;
  const place = fields.filter((field) => (filterNames as readonly string[]).includes(field)).map((field) => [field, valuesOf(answer, field, found)] as const);
  const workload = valuesOf(answer, 'workload', found);
  return listed({ ...filters, ...Object.fromEntries(place.filter(([, values]) => values.length > 0)), workload }, ranges);
}

/** What was measured in the precision of a prediction on its platform. */
function besidePrediction(answer: ChartAnswer, row: number): string {
  const filters = ['platform', 'precision', 'workload'].map((field) => [field, valuesOf(answer, field, [row])] as const);
  return listed(Object.fromEntries(filters), {});
}

/**
 * The list of the results that something plotted was made from: the filters of the page, and what all of these rows share.
 * Of a prediction, the results beside it. Null where it was made from no row.
 */
export function listBehind(answer: ChartAnswer, { filters, ranges }: Within, rows: readonly number[]): string | null {
  const found = rows.filter((row) => !isPredicted(answer, row));
  const [first] = rows;
  if (first === undefined) return null;
  if (found.length === 0) return besidePrediction(answer, first);
  const shared = stored.map((field) => [field, valuesOf(answer, field, found)] as const).filter(([, values]) => values.length > 0 && values.length <= most);
  const { family: _, platform: __, ...others } = filters;
  const known = shared.some(([field]) => field === 'model') ? others : filters;
  return listed({ ...known, ...Object.fromEntries(shared) }, ranges);
}
