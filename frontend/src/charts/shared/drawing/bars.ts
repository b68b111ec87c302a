import { colorOf } from '../palette';
import type { BarsPanel, PlottedBar, Series } from '../panel';
import type { Drawing, Look } from './look';
import { categoryScale, numberScale } from './scales';

const known = (value: number | null) => value ?? undefined;

function dataset(series: Series<PlottedBar>, look: Look) {
  const color = colorOf(look.slots.get(series.name) ?? 0, look.inks.theme);
  return {
    label: series.name,
    data: series.points.map((point) => ({ x: point.x, y: point.y, yMin: known(point.low), yMax: known(point.high), point })),
    hidden: look.hidden(series.name),
    backgroundColor: `${color}b3`,
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
  datasets: (panel, look) => panel.series.map((series) => dataset(series, look)),
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
