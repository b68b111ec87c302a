import { colorOf, shapeOf, type Shape } from '../palette';
import { isData, type PlottedPoint, type PointSeries, type PointsPanel } from '../panel';
import type { Drawing, Look } from './look';
import { numberScale } from './scales';

/** Chart.js draws a triangle in four directions. */
const pointStyles: Record<Shape, [style: string, rotation: number]> = {
  circle: ['circle', 0],
  up: ['triangle', 0],
  square: ['rect', 0],
  diamond: ['rectRot', 0],
  down: ['triangle', 180],
  right: ['triangle', 90],
  left: ['triangle', 270],
  star: ['star', 0],
  cross: ['crossRot', 0],
};

/** Faint beside the others, and still to be seen on the page. */
const fadedAlpha = '90';
const known = (value: number | null | undefined) => value ?? undefined;

function datum(point: PlottedPoint) {
  return { x: point.x, y: point.y, yMin: known(point.low), yMax: known(point.high), xMin: known(point.xLow), xMax: known(point.xHigh), point };
}

function filled(point: PlottedPoint, lined: boolean, color: string): string {
  if (!point.sized || point.hollow) return 'transparent';
  return `${color}${point.faded ? '26' : lined ? '66' : '8c'}`;
}

/** One value for all where they agree: Chart.js then works options out once and not for each of thousands of points. */
const shared = <T>(values: T[]): T | T[] => (values.length > 0 && values.every((value) => value === values[0]) ? (values[0] as T) : values);

function dataset(panel: PointsPanel, series: PointSeries, look: Look) {
  const slot = look.slots.get(series.name) ?? 0;
  const color = series.inked ? look.inks.text : colorOf(slot, look.inks.theme);
  const line = series.line ?? (panel.lines ? 'solid' : 'none');
  const guide = !isData(series);
  const each = <T>(value: (point: PlottedPoint) => T) => shared(series.points.map(value));
  const colors = each((point) => (point.faded ? `${color}${fadedAlpha}` : color));
  const styleOf = (point: PlottedPoint) => pointStyles[point.shape ?? shapeOf(slot)];
  const largest = series.points.reduce((most, { radius }) => Math.max(most, radius), 0);
  return {
    label: series.name,
    data: series.points.map(datum),
    // A large marker at the edge stays whole; a guide, and whatever is beyond a window, ends there.
    clip: guide || look.zoom ? 0 : largest + 3,
    hidden: look.hidden(series.name),
    showLine: line !== 'none',
    borderDash: line === 'dashed' ? [5, 4] : [],
    // Without it Chart.js strokes a Path2D, which cannot be written down as SVG.
    segment: {},
    borderColor: color,
    borderWidth: 1.5,
    // Guides lie below the data.
    order: guide ? 1 : 0,
    // Options of markers begin with the name of their element, so that those of the line keep theirs.
    pointStyle: each((point) => styleOf(point)[0]),
    pointWithErrorBarRotation: each((point) => styleOf(point)[1]),
    pointWithErrorBarRadius: each((point) => point.radius),
    hoverRadius: each((point) => (point.radius === 0 ? 0 : point.radius + 2)),
    // The bends of a guide are no points to be hit.
    pointWithErrorBarHitRadius: each((point) => (point.radius === 0 ? 0 : guide ? 2 : 4)),
    pointWithErrorBarBorderColor: colors,
    pointWithErrorBarBorderWidth: each((point) => (point.shape === 'cross' ? (point.hollow ? 1.25 : 2.75) : 1.5)),
    pointWithErrorBarBackgroundColor: each((point) => filled(point, line !== 'none', color)),
    errorBarColor: colors,
    errorBarWhiskerColor: colors,
    errorBarLineWidth: 1,
    errorBarWhiskerLineWidth: 1,
    errorBarWhiskerRatio: 0,
    errorBarWhiskerSize: 6,
  };
}

const both = (value: number, low: number | null | undefined, high: number | null | undefined) =>
  [value, low, high].filter((each): each is number => typeof each === 'number');

export const points: Drawing<PointsPanel> = {
  type: 'scatterWithErrorBars',
  labels: () => ({}),
  datasets: (panel, look) => panel.series.map((series) => dataset(panel, series, look)),
  scales(panel, look) {
    // Ceilings reach further than the data; what is to be seen are the data, where there are any.
    const data = panel.series.filter(isData).flatMap((series) => series.points);
    const framing = data.length > 0 ? data : panel.series.flatMap((series) => series.points);
    const marked = (axis: 'x' | 'y') => (panel.markings ?? []).filter((marking) => marking.axis === axis).map(({ value }) => value);
    const xs = [...framing.flatMap(({ x, xLow, xHigh }) => both(x, xLow, xHigh)), ...marked('x')];
    const ys = [...framing.flatMap(({ y, low, high }) => both(y, low, high)), ...marked('y')];
    const { zoom } = look;
    return {
      x: numberScale(panel.x, xs, zoom ? { min: zoom.xMin, max: zoom.xMax } : panel.xRange, look),
      y: numberScale(panel.y, ys, zoom ? { min: zoom.yMin, max: zoom.yMax } : (panel.yRange ?? null), look),
    };
  },
};
