import type { Chart } from 'chart.js';
import type { PanelEvents } from './look';

/** Wheel, pinch, shift and drag, and pan; what was reached becomes the panel's window. */
export function zooming(events: PanelEvents, armed: () => boolean) {
  const tell = ({ chart }: { chart: Chart }) => {
    const { x, y } = chart.scales;
    if (x && y) events.zoomed({ xMin: x.min, xMax: x.max, yMin: y.min, yMax: y.max });
  };
  const fine = matchMedia('(pointer: fine)').matches;
  return {
    zoom: {
      mode: 'xy',
      wheel: { enabled: true },
      pinch: { enabled: true },
      drag: { enabled: fine, modifierKey: 'shift' },
      onZoomStart: ({ event }: { event: Event }) => event.type !== 'wheel' || armed(),
      onZoomComplete: tell,
    },
    pan: { enabled: fine, mode: 'xy', threshold: 4, onPanComplete: tell },
  };
}

/** A wheel zooms only after the pointer has moved over the canvas since the page last scrolled: scrolling past is no zoom. */
export function wheelArming(canvas: HTMLCanvasElement, signal: AbortSignal): () => boolean {
  let armed = false;
  canvas.addEventListener('pointermove', () => (armed = true), { signal });
  addEventListener('scroll', () => (armed = false), { passive: true, signal });
  return () => armed;
}
