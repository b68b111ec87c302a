import type { Chart } from 'chart.js';

/**
 * The parts of a chart that may be wider than its place: `.canvas-frame` holds the `.canvas-scroll` with the canvas, and
 * the `.kept-axis`, a copy of the vertical axis that stays where it is while the rest is scrolled.
 */
const frameOf = (canvas: HTMLCanvasElement) => canvas.closest('.canvas-frame');

/** Scrolls a wide chart until a place of it can be seen. */
export function bringIntoView(canvas: HTMLCanvasElement, x: number): void {
  const scroller = frameOf(canvas)?.querySelector('.canvas-scroll');
  if (scroller && scroller.scrollWidth > scroller.clientWidth) scroller.scrollTo({ left: x - scroller.clientWidth / 2 });
}

/** Copies the vertical axis of a chart that is scrolled, each time it is drawn. */
export function keptAxis(canvas: HTMLCanvasElement, page: () => string) {
  return {
    id: 'keptAxis',
    afterDraw(chart: Chart) {
      const frame = frameOf(canvas);
      const copy = frame?.querySelector<HTMLCanvasElement>('.kept-axis');
      const scroller = frame?.querySelector('.canvas-scroll');
      if (!copy || !scroller) return;
      // Hover may lie over the axis, and says what the axis says.
      const hovered = (chart.tooltip?.getActiveElements().length ?? 0) > 0;
      copy.hidden = hovered || scroller.scrollWidth <= scroller.clientWidth;
      const ink = copy.hidden ? null : copy.getContext('2d');
      if (!ink) return;
      const ratio = chart.currentDevicePixelRatio;
      const [width, height] = [Math.ceil(chart.chartArea.left), chart.height];
      [copy.width, copy.height] = [width * ratio, height * ratio];
      [copy.style.width, copy.style.height] = [`${width}px`, `${height}px`];
      ink.fillStyle = page();
      ink.fillRect(0, 0, copy.width, copy.height);
      ink.drawImage(canvas, 0, 0, copy.width, copy.height, 0, 0, copy.width, copy.height);
    },
  };
}
