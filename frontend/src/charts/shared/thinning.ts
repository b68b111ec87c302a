import type { Zoom } from '../../state/zoom';
import { isData, type Panel, type PlottedPoint, type PointSeries, type PointsPanel } from './panel';

/** More points than this are not drawn at once: they would cover each other, and hover and zoom would stutter. */
export const mostDrawn = 20_000;

type Better = 'higher' | 'lower' | null;

/** Points that no other of the panel beats in both axes; none where an axis has no better direction. Kung et al., 1975. */
function front(points: PlottedPoint[], xBetter: Better, yBetter: Better): PlottedPoint[] {
  if (xBetter === null || yBetter === null) return [];
  const [right, up] = [xBetter === 'higher' ? 1 : -1, yBetter === 'higher' ? 1 : -1];
  const sorted = [...points].sort((a, b) => right * (b.x - a.x) || up * (b.y - a.y));
  let best = -Infinity;
  return sorted.filter(({ y }) => {
    const beats = up * y > best;
    best = Math.max(best, up * y);
    return beats;
  });
}

/** The least and the most of a series along both axes, and so the ends of a line. */
function extremes(points: PlottedPoint[]): PlottedPoint[] {
  const end = (key: 'x' | 'y', sign: 1 | -1) => points.reduce((best, point) => (sign * point[key] > sign * best[key] ? point : best));
  const ends = [points[0], points.at(-1)].filter((point): point is PlottedPoint => point !== undefined);
  return points.length === 0 ? [] : [...ends, end('x', 1), end('x', -1), end('y', 1), end('y', -1)];
}

type Span = [min: number, max: number];

const spanOf = (values: number[]): Span => values.reduce<Span>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity]);

/** A function to the place of a value in a grid of `cells` along an axis; what lies beyond the span is in its outermost cells. */
function gridAlong([min, max]: Span, log: boolean, cells: number): (value: number) => number {
  const at = (value: number) => (log ? Math.log(value) : value);
  const [from, to] = [at(min), at(max)];
  return (value) => (to > from ? Math.max(0, Math.min(cells - 1, Math.floor(((at(value) - from) / (to - from)) * cells))) : 0);
}

/** Whether a point lies in the window; everything does where there is none. */
function inSight({ x, y }: PlottedPoint, window: Zoom | undefined): boolean {
  return window === undefined || (x >= window.xMin && x <= window.xMax && y >= window.yMin && y <= window.yMax);
}

/** Of the points of a series that fall into one cell of a grid, one stays. */
function oncePerCell(points: PlottedPoint[], kept: ReadonlySet<PlottedPoint>, cellOf: (point: PlottedPoint, index: number) => number): PlottedPoint[] {
  const taken = new Set<number>();
  return points.filter((point, index) => {
    const cell = cellOf(point, index);
    const stays = point.kept === true || kept.has(point) || !taken.has(cell);
    taken.add(cell);
    return stays;
  });
}

/** So coarse is what lies beyond the window: enough to lead lines out of it. */
const beyond = 32;

/** Thins by grids of any number of cells a side, null for all that is in sight; what always stays is found once. */
function thinner(panel: PointsPanel, window: Zoom | undefined): (cells: number | null) => PointsPanel {
  const all = panel.series.filter(isData).flatMap(({ points }) => points);
  const [logX, logY] = [panel.x.scale === 'log', panel.y.scale === 'log'];
  const [xs, ys] = [spanOf(all.map(({ x }) => x)), spanOf(all.map(({ y }) => y))];
  const seen = all.filter((point) => inSight(point, window));
  const [seenXs, seenYs] = [spanOf(seen.map(({ x }) => x)), spanOf(seen.map(({ y }) => y))];
  const onFront = front(all, panel.x.better, panel.y.better);
  const kept = new Map(panel.series.map((series) => [series, new Set([...onFront, ...extremes(series.points)])]));
  const [farColumn, farRow] = [gridAlong(xs, logX, beyond), gridAlong(ys, logY, beyond)];
  return (cells) => {
    const [column, row] = [gridAlong(seenXs, logX, cells ?? 1), gridAlong(seenYs, logY, cells ?? 1)];
    const cellOf = (point: PlottedPoint, index: number) => {
      // Cells beyond the window count from minus one downwards, so that none is one of those within.
      if (!inSight(point, window)) return -1 - farColumn(point.x) * beyond - farRow(point.y);
      return cells === null ? index : column(point.x) * cells + row(point.y);
    };
    const thin = (series: PointSeries) => (isData(series) ? { ...series, points: oncePerCell(series.points, kept.get(series) ?? new Set(), cellOf) } : series);
    return { ...panel, series: panel.series.map(thin) };
  };
}

/** How many points of data are in sight. */
const count = (panel: PointsPanel, window: Zoom | undefined) =>
  panel.series.filter(isData).reduce((sum, { points }) => sum + points.filter((point) => inSight(point, window)).length, 0);

const size = (panel: Panel) => (panel.form === 'points' ? count(panel, undefined) : 0);

/**
 * The panel with at most about `most` points in sight: coarser and coarser grids of the window, what the kind marks as
 * kept, the front, extremes and ends of lines always there.
 */
export function thinnedPanel(panel: Panel, most: number, window?: Zoom): Panel {
  if (panel.form !== 'points' || size(panel) <= most) return panel;
  const thin = thinner(panel, window);
  if (count(panel, window) <= most) return thin(null);
  for (let cells = 256; cells > 8; cells /= 2) {
    const fewer = thin(cells);
    if (count(fewer, window) <= most) return fewer;
  }
  return thin(8);
}

/** All panels, in sight together at most about `mostDrawn` points, and what to say about it; an empty text when all in sight are drawn. */
export function thinned(panels: Panel[], windowOf: (panel: Panel) => Zoom | undefined = () => undefined): { panels: Panel[]; text: string } {
  if (panels.reduce((sum, panel) => sum + size(panel), 0) <= mostDrawn) return { panels, text: '' };
  const seen = (panel: Panel) => (panel.form === 'points' ? count(panel, windowOf(panel)) : 0);
  const all = panels.reduce((sum, panel) => sum + seen(panel), 0);
  const share = (panel: Panel) => (all <= mostDrawn ? Math.max(200, seen(panel)) : Math.max(200, (mostDrawn * seen(panel)) / all));
  const fewer = panels.map((panel) => thinnedPanel(panel, share(panel), windowOf(panel)));
  const drawn = fewer.reduce((sum, panel) => sum + seen(panel), 0);
  if (drawn === all) return { panels: fewer, text: '' };
  const where = panels.some((panel) => windowOf(panel) !== undefined) ? ' in sight' : '';
  const text = `Drawn are ${drawn.toLocaleString('en')} of ${all.toLocaleString('en')} points${where}: of those that would cover each other one stays, the front, the extremes and the ends of lines always. The CSV holds all`;
  return { panels: fewer, text };
}
