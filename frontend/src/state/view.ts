import type { ScaleType } from '../api/charts';
import { parseZoom, writeZoom, type Zoom } from './zoom';

/** The filters that a chart query knows, in the order in which they stand in a link. */
export const filterNames = [
  'model',
  'family',
  'task',
  'node',
  'device',
  'deviceName',
  'hardware',
  'operatingMode',
  'platform',
  'engine',
  'precision',
  'pruningPercent',
  'variant',
  'workload',
  'batchSize',
  'streams',
  'threads',
  'arrivalRate',
  'forks',
  'dataset',
  'profile',
  'origin',
  'collection',
  'job',
  'trial',
  'grade',
] as const;

/** What a chart shows when its link says nothing. */
export interface ViewDefaults {
  x: string;
  y: string;
  size: string;
  color: string;
  /** What each panel shows one value of; empty for a single panel. */
  facet: string;
  agg: string;
}

/** The whole state of a chart page. Everything in it can be read from and written to a link. */
export interface View extends ViewDefaults {
  /** Whether what the roofline predicts is shown; null: as the query suggests, which may name predictions in a filter. */
  predictions: boolean | null;
  /** Whether y is shown relative to the largest of its network. */
  normalised: boolean;
  filters: Record<string, string[]>;
  ranges: Record<string, string>;
  /** null: as the data suggests. */
  xScale: ScaleType | null;
  yScale: ScaleType | null;
  /** Of cells, whose colour is their value. */
  colorScale: ScaleType | null;
  hide: string[];
  only: string[];
  zoom: Record<string, Zoom>;
}

const isFilter = (name: string) => name.startsWith('tag.') || (filterNames as readonly string[]).includes(name);
const isRange = (name: string) => /^(min|max)[A-Z]/.test(name);
const scaleOf = (value: string | null): ScaleType | null => (value === 'linear' || value === 'log' ? value : null);

const truth = (value: string | null) => (value === 'true' ? true : value === 'false' ? false : null);

/** Filters may be repeated or given as comma lists, `\\,` being a comma within a value; a value counts once. */
function readFilters(params: URLSearchParams): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const name of new Set(params.keys())) {
    if (!isFilter(name)) continue;
    const values = params.getAll(name).flatMap((value) => value.split(/(?<!\\),/));
    const known = [...new Set(values.map((value) => value.replaceAll('\\,', ',').trim()).filter((value) => value !== ''))];
    if (known.length > 0) filters[name] = known;
  }
  return filters;
}

/** Reads a link's query; unknown parameters and unusable values are ignored. */
export function readView(search: string, defaults: ViewDefaults): View {
  const params = new URLSearchParams(search);
  return {
    x: params.get('x') || defaults.x,
    y: params.get('y') || defaults.y,
    size: params.get('size') || defaults.size,
    color: params.get('color') || defaults.color,
    facet: (params.get('facet') || defaults.facet).replace(/^none$/, ''),
    agg: params.get('agg') || defaults.agg,
    predictions: truth(params.get('predictions')),
    normalised: truth(params.get('normalised')) ?? false,
    filters: readFilters(params),
    ranges: Object.fromEntries([...params].filter(([name, value]) => isRange(name) && value !== '')),
    xScale: scaleOf(params.get('xScale')),
    yScale: scaleOf(params.get('yScale')),
    colorScale: scaleOf(params.get('colorScale')),
    hide: params.getAll('hide'),
    only: params.getAll('only'),
    zoom: parseZoom(params.getAll('zoom')),
  };
}

/** The part of a view that the server answers; it is the same for every legend click and zoom. */
export function dataQuery(view: View, defaults: ViewDefaults): URLSearchParams {
  const params = new URLSearchParams();
  const filters = [...filterNames, ...Object.keys(view.filters).filter((name) => name.startsWith('tag.')).sort()];
  for (const name of filters) {
    for (const value of view.filters[name] ?? []) params.append(name, value.replaceAll(',', '\\,'));
  }
  for (const name of Object.keys(view.ranges).sort()) params.set(name, view.ranges[name] ?? '');
  for (const name of ['x', 'y', 'size', 'color', 'facet', 'agg'] as const) {
    if (view[name] !== defaults[name]) params.set(name, view[name] || 'none');
  }
  if (view.predictions !== null) params.set('predictions', String(view.predictions));
  if (view.normalised) params.set('normalised', 'true');
  return params;
}

/** Writes a view as a query: only what differs from the default, always in the same order. */
export function writeView(view: View, defaults: ViewDefaults): string {
  const params = dataQuery(view, defaults);
  if (view.xScale !== null) params.set('xScale', view.xScale);
  if (view.yScale !== null) params.set('yScale', view.yScale);
  if (view.colorScale !== null) params.set('colorScale', view.colorScale);
  for (const name of view.hide) params.append('hide', name);
  for (const name of view.only) params.append('only', name);
  for (const window of writeZoom(view.zoom)) params.append('zoom', window);
  // A comma and a colon are legal in a query and easier to read than their escapes.
  return params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/** A view without these parameters of its query: a link may ask for what this server does not know. */
export function without(view: View, names: string[], defaults: ViewDefaults): View {
  const query = dataQuery(view, defaults);
  for (const name of names) query.delete(name);
  const { xScale, yScale, colorScale, hide, only, zoom } = view;
  return { ...readView(`?${query}`, defaults), xScale, yScale, colorScale, hide, only, zoom };
}
