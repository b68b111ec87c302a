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
  /** `logarithmic`, or anything else for a linear axis. */
  type: string;
}

/** Moves both ends of an axis as its scale counts, so that a step looks the same on a log axis. */
function shifted({ min, max, type }: Shown, low: number, high: number): [number, number] {
  const [to, from] = type === 'logarithmic' ? [Math.log10, (value: number) => 10 ** value] : [Number, Number];
  const width = to(max) - to(min);
  return [from(to(min) + low * width), from(to(max) + high * width)];
}

/** The window around the same middle of which a side is `factor` times as long. */
export function scaledBy(factor: number, { x, y }: Record<'x' | 'y', Shown>): Zoom {
  const step = (factor - 1) / 2;
  const [[xMin, xMax], [yMin, yMax]] = [shifted(x, -step, step), shifted(y, -step, step)];
  return { xMin, xMax, yMin, yMax };
}

/** The window moved by parts of its width and height; upwards is positive. */
export function movedBy(right: number, up: number, { x, y }: Record<'x' | 'y', Shown>): Zoom {
  const [[xMin, xMax], [yMin, yMax]] = [shifted(x, right, right), shifted(y, up, up)];
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

const short = (value: number) => String(Number(value.toPrecision(5)));

export function writeZoom(zoom: Record<string, Zoom>): string[] {
  return Object.entries(zoom).map(([panel, { xMin, xMax, yMin, yMax }]) => {
    const window = [xMin, xMax, yMin, yMax].map(short).join(',');
    return panel === '' ? window : `${panel}:${window}`;
  });
}
