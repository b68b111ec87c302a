import { roundOf } from '../hatches';
import { colorOf } from '../palette';
import type { BoxesPanel, PlottedBox, Series } from '../panel';
import type { Hatched } from './hatching';
import type { Drawing, Look } from './look';
import { categoryScale, numberScale } from './scales';

/** All at one place, and nowhere for NaN: the plugin draws what is null at the bottom. */
const flat = (y: number) => ({ min: y, max: y, q1: y, median: y, q3: y, mean: Number.NaN, whiskerMin: y, whiskerMax: y, items: [] });

/** The plugin takes a finished summary, so that boxes are those of the server and not its own. */
function summary(point: PlottedBox) {
  // A box of one value would be a line that looks like a median: it is drawn as the point that it is.
  if (point.n === 1) return { ...flat(point.y), outliers: [point.y], point };
  return {
    min: point.min,
    max: point.max,
    q1: point.q1,
    median: point.y,
    q3: point.q3,
    mean: point.mean,
    whiskerMin: point.lowerWhisker,
    whiskerMax: point.upperWhisker,
    outliers: [...point.outliers],
    items: [],
    point,
  };
}

function dataset(categories: string[], series: Series<PlottedBox>, look: Look) {
  const slot = look.slots.get(series.name) ?? 0;
  const color = colorOf(slot, look.inks.theme);
  const byCategory = new Map(series.points.map((point) => [point.x, point]));
  // Box plots go by place, not by name.
  const places = categories.map((category) => byCategory.get(category));
  const boxed = (ink: string) => places.map((point) => (point?.n === 1 ? 'transparent' : ink));
  return {
    label: series.name,
    data: places.map((point) => (point ? summary(point) : { ...flat(Number.NaN), outliers: [] })),
    hidden: look.hidden(series.name),
    hatched: { round: roundOf(slot), paper: look.inks.page, ink: color } satisfies Hatched,
    backgroundColor: `${color}59`,
    borderColor: boxed(color),
    borderWidth: 1.25,
    medianColor: boxed(look.inks.text),
    meanBackgroundColor: 'transparent',
    meanBorderColor: look.inks.text,
    meanRadius: 3,
    meanStyle: 'crossRot',
    outlierBackgroundColor: 'transparent',
    outlierBorderColor: color,
    outlierBorderWidth: 1.25,
    outlierRadius: places.map((point) => (point?.n === 1 ? 4 : 2.5)),
    outlierHitRadius: 6,
    itemRadius: 0,
    maxBarThickness: 56,
    skipNull: true,
  };
}

export const boxes: Drawing<BoxesPanel> = {
  type: 'boxplot',
  labels: ({ categories }) => ({ labels: categories }),
  datasets: (panel, look) => panel.series.map((series) => dataset(panel.categories, series, look)),
  scales(panel, look) {
    const ys = panel.series.flatMap((series) => series.points.flatMap(({ min, max }) => [min, max]));
    const { zoom } = look;
    return {
      x: categoryScale(panel.x, panel.categories, zoom ? { min: zoom.xMin, max: zoom.xMax } : null, look),
      y: numberScale(panel.y, ys, zoom ? { min: zoom.yMin, max: zoom.yMax } : (panel.yRange ?? null), look),
    };
  },
};
