import type { DrawnPanel } from './chartjs';
import type { Panel } from './series';

/** What the arrow keys do on a chart that has the focus. */
export interface Cursor {
  panel(): Panel;
  hidden(series: string): boolean;
  say(row: number): void;
  open(row: number): void;
  reset(): void;
}

/** Left and right go from point to point through all visible series, Enter opens, Escape resets the zoom. */
export function pointByKeyboard(drawn: DrawnPanel, cursor: Cursor): void {
  let at = -1;
  const stops = () =>
    cursor.panel().series.flatMap(({ name, points }, series) =>
      cursor.hidden(name) ? [] : points.map((point, index) => ({ series, index, row: point.row })),
    );
  const go = (step: number) => {
    const all = stops();
    if (all.length === 0) return;
    at = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
    const stop = all[at];
    if (!stop) return;
    drawn.point(stop.series, stop.index);
    cursor.say(stop.row);
  };
  drawn.canvas.tabIndex = 0;
  drawn.canvas.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowRight') go(1);
    else if (event.key === 'ArrowLeft') go(-1);
    else if (event.key === 'Escape') cursor.reset();
    else if (event.key === 'Enter') {
      const stop = stops()[at];
      if (stop) cursor.open(stop.row);
    } else return;
    event.preventDefault();
  });
  drawn.canvas.addEventListener('blur', () => {
    if (at >= 0) drawn.point(0, null);
    at = -1;
  });
}
