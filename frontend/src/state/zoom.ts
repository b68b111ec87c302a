/** The visible window of one panel, in data coordinates. */
export interface Zoom {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
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
    if (!(xMin < xMax && yMin < yMax && [xMin, xMax, yMin, yMax].every(Number.isFinite))) continue;
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
