/** The visible window of one panel, in data coordinates. */
export interface Zoom {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

/** What an axis shows now. */
export interface Shown {
  min: number;
  max: number;
  /** `logarithmic`, `category` for one of names, whose ends are places, or anything else for a linear axis. */
  type: string;
}

/** Moves both ends of an axis as its scale counts, so that a step looks the same on a log axis. */
function shifted({ min, max, type }: Shown, low: number, high: number): [number, number] {
  const [to, from] = type === 'logarithmic' ? [Math.log10, (value: number) => 10 ** value] : [Number, Number];
  const width = to(max) - to(min);
  return [from(to(min) + low * width), from(to(max) + high * width)];
}

/** So many places are a part of a window of names: one at least, or nothing would happen. */
const placesOf = ({ min, max }: Shown, part: number) => Math.max(1, Math.round((max - min + 1) * Math.abs(part)));

function scaled(axis: Shown, factor: number): [number, number] {
  const step = (factor - 1) / 2;
  if (axis.type !== 'category') return shifted(axis, -step, step);
  // One name is the least that can be seen.
  const places = factor < 1 ? -Math.min(placesOf(axis, factor - 1), axis.max - axis.min) : placesOf(axis, factor - 1);
  const before = Math.trunc(places / 2);
  return [axis.min - before, axis.max + places - before];
}

function moved(axis: Shown, part: number): [number, number] {
  if (axis.type !== 'category' || part === 0) return shifted(axis, part, part);
  const places = Math.sign(part) * placesOf(axis, part);
  return [axis.min + places, axis.max + places];
}

/** The places that a window of an axis of `count` names shows: as many as it asks for, within what there is. */
export function placesIn({ min, max }: { min: number; max: number }, count: number): { min: number; max: number } {
  const width = Math.min(Math.round(max) - Math.round(min), count - 1);
  const first = Math.max(0, Math.min(Math.round(min), count - 1 - width));
  return { min: first, max: first + width };
}

/** The window around the same middle of which a side is `factor` times as long. */
export function scaledBy(factor: number, { x, y }: Record<'x' | 'y', Shown>): Zoom {
  const [[xMin, xMax], [yMin, yMax]] = [scaled(x, factor), scaled(y, factor)];
  return { xMin, xMax, yMin, yMax };
}

/** The window moved by parts of its width and height; upwards is positive. */
export function movedBy(right: number, up: number, { x, y }: Record<'x' | 'y', Shown>): Zoom {
  // The first of the names along y is at the top.
  const [[xMin, xMax], [yMin, yMax]] = [moved(x, right), moved(y, y.type === 'category' && up !== 0 ? -up : up)];
  return { xMin, xMax, yMin, yMax };
}

/** Reads `zoom=1,8,0,250` (a page with one panel) and `zoom=resnet18:1,8,0,250`; what is no window is ignored. */
export function parseZoom(values: string[]): Record<string, Zoom> {
  const zoom: Record<string, Zoom> = {};
  for (const value of values) {
    // Model ids may hold colons themselves; the window never does.
    const colon = value.lastIndexOf(':');
    const [xMin, xMax, yMin, yMax, ...rest] = value
      .slice(colon + 1)
      .split(',')
      .map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
    if (xMin === undefined || xMax === undefined || yMin === undefined || yMax === undefined || rest.length > 0) continue;
    // A window on names may hold a single one, from its place to itself.
    if (!(xMin <= xMax && yMin <= yMax && [xMin, xMax, yMin, yMax].every(Number.isFinite))) continue;
    zoom[colon < 0 ? '' : value.slice(0, colon)] = { xMin, xMax, yMin, yMax };
  }
  return zoom;
}

/** Both ends of a window in five digits, and as many more as it is narrow: those that tell its ends apart; a single place in all of them. */
function short(min: number, max: number): string[] {
  const narrow = max > min ? Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max)) / (max - min))) : 10;
  const digits = Math.min(17, 5 + Math.max(0, narrow));
  return [min, max].map((value) => String(Number(value.toPrecision(digits))));
}

export function writeZoom(zoom: Record<string, Zoom>): string[] {
  return Object.entries(zoom).map(([panel, { xMin, xMax, yMin, yMax }]) => {
    const window = [...short(xMin, xMax), ...short(yMin, yMax)].join(',');
    return panel === '' ? window : `${panel}:${window}`;
  });
}
