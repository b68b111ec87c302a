import type { Chart } from 'chart.js';
import type { PlottedPoint } from './series';

/** Draws the confidence interval of each visible point as a whisker along y. */
export const whiskers = {
  id: 'whiskers',
  beforeDatasetsDraw(chart: Chart) {
    const y = chart.scales['y'];
    if (!y) return;
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    ctx.lineWidth = 1;
    chart.data.datasets.forEach((dataset, index) => {
      const drawn = chart.getDatasetMeta(index);
      if (!drawn.visible) return;
      ctx.strokeStyle = String(dataset.borderColor);
      (dataset.data as unknown as PlottedPoint[]).forEach((point, at) => {
        const element = drawn.data[at];
        if (!element || point.low === null || point.high === null) return;
        const { x } = element.getProps(['x'], true);
        const [low, high] = [y.getPixelForValue(point.low), y.getPixelForValue(point.high)];
        ctx.beginPath();
        ctx.moveTo(x, low);
        ctx.lineTo(x, high);
        for (const end of [low, high]) {
          ctx.moveTo(x - 3, end);
          ctx.lineTo(x + 3, end);
        }
        ctx.stroke();
      });
    });
    ctx.restore();
  },
};
