import type { PlottedPoint, PointsPanel } from '../../shared/panel';

/** One size of the matrix products along which a ceiling was looked for; rates in op/s. */
export interface CurvePoint {
  n: number;
  best: number;
  median: number;
}

const series = (name: string, points: CurvePoint[], rate: (point: CurvePoint) => number) => ({
  name,
  points: points.map((point, row): PlottedPoint => ({ x: point.n, y: rate(point) / 1e9, radius: 3, sized: true, strokes: 0, row, low: null, high: null })),
});

/** The rate (Gop/s) over the size of the matrices, of the fastest call and of the median one. */
export function curvePanel(points: CurvePoint[]): PointsPanel {
  return {
    form: 'points',
    key: 'curve',
    title: 'Fastest call (circles) and median (triangles)',
    x: { field: 'batchSize', label: 'Rows and columns N', unit: null, better: null, scale: 'log' },
    y: { field: 'operationsPerSecond', label: 'Rate', unit: 'Gop/s', better: null, scale: 'linear' },
    xRange: null,
    lines: true,
    series: [series('fastest', points, ({ best }) => best), series('median', points, ({ median }) => median)],
  };
}
