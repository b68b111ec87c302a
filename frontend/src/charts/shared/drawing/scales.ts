import type { AxisInfo } from '../../../api/charts';
import { tick } from '../../../format';
import { placesIn } from '../../../state/zoom';
import { axisTitle, logBounds, logTicks, thinned } from '../axes';
import type { Inks } from '../inks';
import type { Look } from './look';

export interface Bounds {
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

function framed(inks: Inks, title: string) {
  return {
    title: { display: title !== '', text: title, color: inks.muted, font: { size: 12 } },
    border: { color: inks.muted },
  };
}

/** An axis of numbers, around the values unless a window is given; `fromZero` where bars stand on it. */
export function numberScale(axis: AxisInfo, values: number[], window: Bounds | null, look: Look, fromZero = false) {
  const { inks, titled } = look;
  // Left to itself, Chart.js widens a log axis to whole decades.
  // Bars want room for what is written over them, and on a log axis some height for the smallest.
  const bounds = window ?? (axis.scale === 'log' ? logBounds(values, fromZero ? 1.6 : undefined) : null);
  return {
    type: axis.scale === 'log' ? 'logarithmic' : 'linear',
    // Chart.js sees the points only; whiskers want room too.
    ...(bounds ?? { grace: axis.scale === 'linear' ? (fromZero ? '9%' : '4%') : undefined, suggestedMin: least(values), suggestedMax: most(values) }),
    // A rate or a size starts at zero; a share (accuracy) would be squeezed to a line.
    beginAtZero: bounds === null && (fromZero || (axis.unit !== '%' && axis.unit !== 'percent')),
    ...framed(inks, titled ? axisTitle(axis) : ''),
    grid: { color: inks.rule, lineWidth: 1, drawTicks: false },
    ticks: {
      color: inks.muted,
      padding: 6,
      font: { size: 11 },
      maxRotation: 0,
      autoSkipPadding: 10,
      maxTicksLimit: titled ? 9 : 5,
      callback: (value: number | string) => tick(Number(value)),
    },
    afterBuildTicks: ticksOf(axis, values, !titled),
  };
}

/** Longer names are cut; hover and the table have them whole. Small charts have less room. */
const cut = (name: string, longest: number) => (name.length > longest ? `${name.slice(0, longest - 1)}…` : name);

/** On a narrow screen slanting names would take the room of the chart to their left: long ones stand upright. */
function rotation(names: string[]): { minRotation?: number; maxRotation: number } {
  const upright = matchMedia('(max-width: 600px)').matches && names.some((name) => name.length > 12);
  return upright ? { minRotation: 90, maxRotation: 90 } : { maxRotation: 60 };
}

/** An axis of names. A window counts places, the first being 0. */
export function categoryScale(axis: AxisInfo, names: string[], window: Bounds | null, { inks, titled }: Look, slanted = true) {
  const bounds = window ? placesIn(window, names.length) : {};
  return {
    type: 'category',
    labels: names,
    offset: true,
    ...bounds,
    ...framed(inks, titled ? axisTitle(axis) : ''),
    grid: { display: false },
    ticks: {
      color: inks.muted,
      padding: 6,
      font: { size: 11 },
      autoSkip: names.length > 40,
      ...(slanted ? rotation(names) : { maxRotation: 0 }),
      callback: (value: number | string) => cut(names[Number(value)] ?? '', titled ? 28 : 16),
    },
  };
}
