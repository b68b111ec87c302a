import { movedBy, scaledBy, type Zoom } from '../../state/zoom';
import type { DrawnPanel } from './drawing/chart';
import { isData, seriesOf, type Panel, type Spot } from './panel';

/** What the arrow keys do on a chart that has the focus. */
export interface Cursor {
  panel(): Panel;
  hidden(series: string): boolean;
  say(spot: Spot): void;
  open(spot: Spot): void;
  zoom(window: Zoom | null): void;
}

const others = 'plus and minus zoom, Shift and an arrow moves the window, 0 shows all again.';

/** What the keys do, as an assistive technology reads it. */
export function keysHelp(form: Panel['form']): string {
  return form === 'cells' ? `The arrows go from cell to cell, ${others}` : `Left and right go from point to point, ${others}`;
}

const smaller = 0.8;
const step = 0.1;

/** The window that a key asks for, null for all there is; undefined for any other key. */
export function windowOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, shown: ReturnType<DrawnPanel['scales']>): Zoom | null | undefined {
  if (key === 'Escape' || key === '0') return null;
  // The plus of many keyboards is the shifted equals sign.
  if (key === '+' || key === '=') return scaledBy(smaller, shown);
  if (key === '-') return scaledBy(1 / smaller, shown);
  if (!shiftKey) return undefined;
  if (key === 'ArrowRight') return movedBy(step, 0, shown);
  if (key === 'ArrowLeft') return movedBy(-step, 0, shown);
  if (key === 'ArrowUp') return movedBy(0, step, shown);
  if (key === 'ArrowDown') return movedBy(0, -step, shown);
  return undefined;
}

/** The cell above or below another, where the form has any: -1 for none. */
export function beside(stops: readonly Spot[], at: number, step: -1 | 1): number {
  const { panel, point } = stops[at] ?? {};
  if (panel?.form !== 'cells' || !point) return -1;
  const row = panel.yCategories.indexOf(String(point.y)) + step;
  return stops.findIndex((stop) => stop.point.x === point.x && stop.point.y === panel.yCategories[row]);
}

/**
 * Left and right go from point to point through all visible series, on a matrix up and down from row to row, Enter opens;
 * further keys zoom and move the window.
 */
export function pointByKeyboard(drawn: DrawnPanel, cursor: Cursor): void {
  let at = -1;
  const stops = () => {
    const panel = cursor.panel();
    return seriesOf(panel).flatMap((series, index) =>
      cursor.hidden(series.name) || !isData(series) ? [] : series.points.map((point) => ({ index, spot: { panel, series, point } })),
    );
  };
  const show = (next: number) => {
    const stop = stops()[next];
    if (!stop) return;
    at = next;
    drawn.point(stop.index, stop.spot.point);
    cursor.say(stop.spot);
  };
  const go = (step: number) => {
    const { length } = stops();
    if (length > 0) show(at < 0 ? (step > 0 ? 0 : length - 1) : (at + step + length) % length);
  };
  const climb = (step: -1 | 1) => {
    if (cursor.panel().form !== 'cells') return false;
    show(at < 0 ? 0 : beside(stops().map(({ spot }) => spot), at, step));
    return true;
  };
  drawn.canvas.tabIndex = 0;
  drawn.canvas.addEventListener('keydown', (event) => {
    // With these, the keys are the browser's: Ctrl and plus makes the page larger.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const window = windowOf(event, drawn.scales());
    if (window !== undefined) cursor.zoom(window);
    else if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && climb(event.key === 'ArrowUp' ? -1 : 1)) event.preventDefault();
    else if (event.key === 'Enter') {
      const stop = stops()[at];
      if (stop) cursor.open(stop.spot);
    } else return;
    event.preventDefault();
  });
  drawn.canvas.addEventListener('blur', () => {
    if (at >= 0) drawn.point(0, null);
    at = -1;
  });
}
