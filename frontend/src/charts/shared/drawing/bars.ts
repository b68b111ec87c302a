import { roundOf } from '../hatches';
import { colorOf } from '../palette';
import type { BarsPanel, PlottedBar, Series } from '../panel';
import type { Hatched } from './hatching';
import type { Drawing, Look } from './look';
import { categoryScale, numberScale } from './scales';

/** How opaque bars are; what was not measured is paler or only outlined. */
const alphas = { full: 'b3', pale: '4d', none: '00' } as const;
const known = (value: number | null) => value ?? undefined;

/** The plugin goes by place and not by name, so each category has a datum, if only an empty one. */
function aligned(categories: string[], points: PlottedBar[]): { x: string; y: number | null; point?: PlottedBar }[] {
  const byCategory = new Map(points.map((point) => [point.x, point]));
  return categories.map((x) => {
    const point = byCategory.get(x);
    return point ? { x, y: point.y, yMin: known(point.low), yMax: known(point.high), point } : { x, y: null };
  });
}

function dataset(categories: string[], series: Series<PlottedBar>, look: Look) {
  const slot = look.slots.get(series.name) ?? 0;
  const color = colorOf(slot, look.inks.theme);
  const data = aligned(categories, series.points);
  return {
    label: series.name,
    data,
    hidden: look.hidden(series.name),
    hatched: { round: roundOf(slot), paper: look.inks.page, ink: color } satisfies Hatched,
    backgroundColor: data.map(({ point }) => `${color}${alphas[point?.fill ?? 'full']}`),
    borderColor: color,
    borderWidth: 1,
    // A series without a value in a category leaves no gap there.
    skipNull: true,
    maxBarThickness: 44,
    minBarLength: 2,
    errorBarColor: look.inks.text,
    errorBarWhiskerColor: look.inks.text,
    errorBarLineWidth: 1,
    errorBarWhiskerLineWidth: 1,
    errorBarWhiskerRatio: 0,
    errorBarWhiskerSize: 6,
  };
}

export const bars: Drawing<BarsPanel> = {
  type: 'barWithErrorBars',
  labels: ({ categories }) => ({ labels: categories }),
  datasets: (panel, look) => panel.series.map((series) => dataset(panel.categories, series, look)),
  scales(panel, look) {
    const points = panel.series.flatMap((series) => series.points);
    const ys = points.flatMap(({ y, low, high }) => [y, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])]);
    const { zoom } = look;
    return {
      x: categoryScale(panel.x, panel.categories, zoom ? { min: zoom.xMin, max: zoom.xMax } : null, look),
      y: numberScale(panel.y, ys, zoom ? { min: zoom.yMin, max: zoom.yMax } : null, look, true),
    };
  },
};
