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

/** A function to the place of a value in a grid of `cells` along an axis. */
function gridAlong(values: number[], log: boolean, cells: number): (value: number) => number {
  const at = (value: number) => (log ? Math.log(value) : value);
  const [min, max] = values.reduce<[number, number]>(([least, most], value) => [Math.min(least, at(value)), Math.max(most, at(value))], [Infinity, -Infinity]);
  return (value) => (max > min ? Math.min(cells - 1, Math.floor(((at(value) - min) / (max - min)) * cells)) : 0);
}

/** Of the points of a series that fall into one cell of a grid, one stays. */
function oncePerCell(points: PlottedPoint[], kept: ReadonlySet<PlottedPoint>, cellOf: (point: PlottedPoint) => number): PlottedPoint[] {
  const taken = new Set<number>();
  return points.filter((point) => {
    const cell = cellOf(point);
    const stays = kept.has(point) || !taken.has(cell);
    taken.add(cell);
    return stays;
  });
}

/** Thins by grids of any number of cells a side; what always stays is found once. */
function thinner(panel: PointsPanel): (cells: number) => PointsPanel {
  const all = panel.series.filter(isData).flatMap(({ points }) => points);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const onFront = front(all, panel.x.better, panel.y.better);
  const kept = new Map(panel.series.map((series) => [series, new Set([...onFront, ...extremes(series.points)])]));
  return (cells) => {
    const [column, row] = [gridAlong(xs, panel.x.scale === 'log', cells), gridAlong(ys, panel.y.scale === 'log', cells)];
    const thin = (series: PointSeries) =>
      isData(series) ? { ...series, points: oncePerCell(series.points, kept.get(series) ?? new Set(), ({ x, y }) => column(x) * cells + row(y)) } : series;
    return { ...panel, series: panel.series.map(thin) };
  };
}

const count = (panel: PointsPanel) => panel.series.reduce((sum, { points }) => sum + points.length, 0);

/** The panel with at most about `most` points: coarser and coarser grids, the front, extremes and ends of lines always kept. */
export function thinnedPanel(panel: Panel, most: number): Panel {
  if (panel.form !== 'points' || count(panel) <= most) return panel;
  const thin = thinner(panel);
  for (let cells = 256; cells > 8; cells /= 2) {
    const fewer = thin(cells);
    if (count(fewer) <= most) return fewer;
  }
  return thin(8);
}

/** All panels, together at most about `mostDrawn` points, and what to say about it; an empty text when all are drawn. */
export function thinned(panels: Panel[]): { panels: Panel[]; text: string } {
  const sizes = panels.map((panel) => (panel.form === 'points' ? count(panel) : 0));
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all <= mostDrawn) return { panels, text: '' };
  const fewer = panels.map((panel, index) => thinnedPanel(panel, Math.max(200, (mostDrawn * (sizes[index] ?? 0)) / all)));
  const drawn = fewer.reduce((sum, panel) => sum + (panel.form === 'points' ? count(panel) : 0), 0);
  const text = `Drawn are ${drawn.toLocaleString('en')} of ${all.toLocaleString('en')} points: of those that would cover each other one stays, the front, the extremes and the ends of lines always. The table and the CSV hold all`;
  return { panels: fewer, text };
}
