import type { AxisInfo } from '../../api/charts';

/** "Throughput, samples/s (higher is better)". */
export function axisTitle(axis: AxisInfo): string {
  const unit = axis.unit ? `, ${axis.unit}` : '';
  const better = axis.better ? ` (${axis.better} is better)` : '';
  return `${axis.label}${unit}${better}`;
}

/** A log axis cannot show zero or less. */
export function plottable(value: number | null, scale: AxisInfo['scale']): value is number {
  return value !== null && (scale !== 'log' || value > 0);
}

/** At most about `most` of the values, none closer to the one before than its share of a log axis; the first always stays. */
export function thinned(values: number[], most: number): number[] {
  const distinct = [...new Set(values)].filter((value) => value > 0).sort((a, b) => a - b);
  const share = Math.log((distinct.at(-1) ?? 1) / (distinct[0] ?? 1)) / most;
  const kept: number[] = [];
  for (const value of distinct) if (Math.log(value / (kept.at(-1) ?? 0)) >= share) kept.push(value);
  return kept;
}

/** 1, 2 and 5 times powers of ten for up to two decades, powers of ten beyond, all within the bounds. */
export function logTicks(min: number, max: number): number[] {
  if (!(min > 0 && max > min)) return [];
  const decades = Math.log10(max / min);
  const steps = decades <= 2 ? [1, 2, 5] : decades <= 4 ? [1, 3] : [1];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++) {
    for (const step of steps) ticks.push(Number((step * 10 ** power).toPrecision(6)));
  }
  const inside = ticks.filter((tick) => tick >= min && tick <= max);
  return inside.length < 3 ? roundTicks(min, max) : inside;
}

/** Multiples of 1, 2 or 5 times a power of ten: between three and seven of them. */
function roundTicks(min: number, max: number): number[] {
  const rough = (max - min) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  const first = Math.ceil(min / step);
  return Array.from({ length: Math.floor(max / step) - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(6)));
}

/** Bounds around positive values, with the same room on both sides of a log axis. */
export function logBounds(values: number[], room = 1.18): { min: number; max: number } | null {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return null;
  const min = positive.reduce((least, value) => Math.min(least, value));
  const max = positive.reduce((most, value) => Math.max(most, value));
  return { min: min / room, max: max * room };
}
