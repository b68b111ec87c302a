import type { AxisInfo } from '../../api/charts';
import type { Theme } from './palette';

/**
 * Steps of one hue from little to much, readable without telling hues apart: darker is more on a light page, lighter is
 * more on a dark one, as with ink and with light.
 */
const steps: Record<Theme, readonly [number, number, number][]> = {
  light: [[235, 242, 250], [169, 204, 233], [92, 155, 208], [31, 100, 168], [10, 44, 92]],
  dark: [[27, 38, 54], [35, 74, 117], [58, 120, 183], [121, 178, 234], [214, 234, 252]],
};

/** Where a value lies between the least (0) and the most (1) of its scale. */
export function placeOf(value: number, { min, max }: { min: number; max: number }, scale: AxisInfo['scale']): number {
  const [low, high, at] = scale === 'log' ? [Math.log(min), Math.log(max), Math.log(value)] : [min, max, value];
  return high > low ? Math.min(1, Math.max(0, (at - low) / (high - low))) : 0.5;
}

function mixed(place: number, theme: Theme): [number, number, number] {
  const all = steps[theme];
  const at = place * (all.length - 1);
  const from = all[Math.min(all.length - 1, Math.floor(at))] ?? [128, 128, 128];
  const to = all[Math.min(all.length - 1, Math.ceil(at))] ?? from;
  const part = at - Math.floor(at);
  return [0, 1, 2].map((channel) => Math.round((from[channel] ?? 0) + ((to[channel] ?? 0) - (from[channel] ?? 0)) * part)) as [number, number, number];
}

/** The colour of a place between 0 and 1, as CSS writes it. */
export function rampColor(place: number, theme: Theme): string {
  return `rgb(${mixed(place, theme).join(', ')})`;
}

/** Black or white, whichever stands out more against that colour (relative luminance of WCAG 2.2). */
export function inkOn(place: number, theme: Theme): string {
  const [r = 0, g = 0, b = 0] = mixed(place, theme).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
