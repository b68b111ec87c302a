import type { Chart } from 'chart.js';
import { strokeEnds } from './doubts';
import type { PlottedPoint } from './series';

/** Strikes the visible markers of doubtful points through, in the colour of their series. */
export const strokes = {
  id: 'strokes',
  afterDatasetsDraw(chart: Chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    ctx.lineWidth = 1.25;
    chart.data.datasets.forEach((dataset, index) => {
      const drawn = chart.getDatasetMeta(index);
      if (!drawn.visible) return;
      ctx.strokeStyle = String(dataset.borderColor);
      (dataset.data as unknown as PlottedPoint[]).forEach((point, at) => {
        const element = drawn.data[at];
        if (!element || point.strokes === 0) return;
        const { x, y } = element.getProps(['x', 'y'], true);
        for (const [dx, dy] of strokeEnds(point.strokes, point.radius)) {
          ctx.beginPath();
          ctx.moveTo(x + dx, y + dy);
          ctx.lineTo(x - dx, y - dy);
          ctx.stroke();
        }
      });
    });
    ctx.restore();
  },
};
