import type { AxisInfo } from '../../api/charts';

/** One point on a chart and the row of the answer that it stands for. */
export interface PlottedPoint {
  x: number;
  y: number;
  /** In CSS pixels; its square grows with the size metric. */
  radius: number;
  /** false where the size metric is unknown; such a point is drawn as a ring. */
  sized: boolean;
  /** How many strokes go through it, as its grade is doubtful. */
  strokes: number;
  row: number;
  low: number | null;
  high: number | null;
}

export interface PlottedSeries {
  name: string;
  points: PlottedPoint[];
}

/** One set of axes. A scatter has one panel, a grid has one per model. */
export interface Panel {
  /** Names the panel's zoom window in the link; empty for a page with one panel. */
  key: string;
  title: string;
  x: AxisInfo;
  y: AxisInfo;
  /** Fixed bounds, so that small multiples can be compared along x. */
  xRange: { min: number; max: number } | null;
  lines: boolean;
  series: PlottedSeries[];
}

/** The names of all series in the order of the panels, each once. */
export function seriesNames(panels: Panel[]): string[] {
  return [...new Set(panels.flatMap((panel) => panel.series.map((series) => series.name)))];
}

const pointsOf = (panel: Panel) => panel.series.reduce((sum, series) => sum + series.points.length, 0);

/** The panels with the most points, at most `most` of them, in the order they had. */
export function mostPoints(panels: Panel[], most: number): Panel[] {
  const chosen = new Set([...panels].sort((a, b) => pointsOf(b) - pointsOf(a)).slice(0, most));
  return panels.filter((panel) => chosen.has(panel));
}
