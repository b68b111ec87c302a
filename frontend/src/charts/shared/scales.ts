import type { AxisInfo } from '../../api/charts';
import type { Zoom } from '../../state/zoom';
import { tick } from '../../format';
import { axisTitle, logBounds, logTicks, thinned } from './axes';
import type { Inks } from './inks';
import type { Panel } from './series';

interface Bounds {
  min: number;
  max: number;
}

/** A scale as Chart.js hands it to its callbacks; only what is used here. */
interface BuiltScale extends Bounds {
  ticks: { value: number }[];
}

function ticksOf(axis: AxisInfo, values: number[], few: boolean) {
  return (scale: BuiltScale) => {
    if (axis.scale !== 'log') return;
    const inside = values.filter((value) => value >= scale.min && value <= scale.max);
    // Batch sizes are marked where they were measured; a measure is marked at round numbers.
    const isBatch = axis.field === 'batchSize';
    const ticks = isBatch ? thinned(inside, few ? 5 : 10) : logTicks(scale.min, scale.max);
    if (ticks.length > (isBatch ? 0 : 1)) scale.ticks = ticks.map((value) => ({ value }));
  };
}

const least = (values: number[]) => values.reduce((min, value) => Math.min(min, value), Infinity);
const most = (values: number[]) => values.reduce((max, value) => Math.max(max, value), -Infinity);

function scaleOptions(axis: AxisInfo, values: number[], bounds: Bounds | null, inks: Inks, title: string) {
  const few = title === '';
  return {
    type: axis.scale === 'log' ? 'logarithmic' : 'linear',
    // Chart.js sees the points only; whiskers want room too.
    ...(bounds ?? { grace: axis.scale === 'linear' ? '4%' : undefined, suggestedMin: least(values), suggestedMax: most(values) }),
    // A rate or a size starts at zero; a share (accuracy) would be squeezed to a line.
    beginAtZero: bounds === null && axis.unit !== '%' && axis.unit !== 'percent',
    title: { display: title !== '', text: title, color: inks.muted, font: { size: 12 } },
    grid: { color: inks.rule, lineWidth: 1, drawTicks: false },
    border: { color: inks.muted },
    ticks: {
      color: inks.muted,
      padding: 6,
      font: { size: 11 },
      maxRotation: 0,
      autoSkipPadding: 10,
      maxTicksLimit: few ? 5 : 9,
      callback: (value: number | string) => tick(Number(value)),
    },
    afterBuildTicks: ticksOf(axis, values, few),
  };
}

/** The two scales of a panel; `titled` is false in small multiples, where the page names the axes once. */
export function panelScales(panel: Panel, zoom: Zoom | undefined, inks: Inks, titled: boolean) {
  const points = panel.series.flatMap((series) => series.points);
  const xs = points.map((point) => point.x);
  const ys = points.flatMap(({ y, low, high }) => [y, ...(low === null ? [] : [low]), ...(high === null ? [] : [high])]);
  // Left to itself, Chart.js widens a log axis to whole decades.
  const around = (axis: AxisInfo, values: number[]) => (axis.scale === 'log' ? logBounds(values) : null);
  const xBounds = zoom ? { min: zoom.xMin, max: zoom.xMax } : (panel.xRange ?? around(panel.x, xs));
  const yBounds = zoom ? { min: zoom.yMin, max: zoom.yMax } : around(panel.y, ys);
  return {
    x: scaleOptions(panel.x, xs, xBounds, inks, titled ? axisTitle(panel.x) : ''),
    y: scaleOptions(panel.y, ys, yBounds, inks, titled ? axisTitle(panel.y) : ''),
  };
}
