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

/** What the keys do, as an assistive technology reads it. */
export const keysHelp = 'Left and right go from point to point, plus and minus zoom, Shift and an arrow moves the window, 0 shows all again.';

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

/** Left and right go from point to point through all visible series, Enter opens; further keys zoom and move the window. */
export function pointByKeyboard(drawn: DrawnPanel, cursor: Cursor): void {
  let at = -1;
  const stops = () => {
    const panel = cursor.panel();
    return seriesOf(panel).flatMap((series, index) =>
      cursor.hidden(series.name) || !isData(series) ? [] : series.points.map((point) => ({ index, spot: { panel, series, point } })),
    );
  };
  const go = (step: number) => {
    const all = stops();
    if (all.length === 0) return;
    at = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    const stop = all[at];
    if (!stop) return;
    drawn.point(stop.index, stop.spot.point);
    cursor.say(stop.spot);
  };
  drawn.canvas.tabIndex = 0;
  drawn.canvas.addEventListener('keydown', (event) => {
    // With these, the keys are the browser's: Ctrl and plus makes the page larger.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const window = windowOf(event, drawn.scales());
    if (window !== undefined) cursor.zoom(window);
    else if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
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
