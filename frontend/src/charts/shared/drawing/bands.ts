import type { Chart } from 'chart.js';
import type { PlottedPoint } from '../panel';
import type { Datum } from './look';

const alpha = '30';

/** Fills, behind everything else, the range that begins at a point. */
export const bands = {
  id: 'bands',
  beforeDatasetsDraw(chart: Chart) {
    const { ctx, chartArea, scales } = chart;
    const { x, y } = scales;
    if (!x || !y) return;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    chart.data.datasets.forEach((dataset, index) => {
      if (!chart.getDatasetMeta(index).visible) return;
      ctx.fillStyle = `${String(dataset.borderColor)}${alpha}`;
      for (const datum of dataset.data as unknown as (Datum | null)[]) {
        const point = datum?.point as PlottedPoint | undefined;
        if (!point?.band) continue;
        const [left, right] = [x.getPixelForValue(point.x), x.getPixelForValue(point.x + 1)];
        const [top, bottom] = [y.getPixelForValue(point.band.high), y.getPixelForValue(point.band.low)];
        // A range of one value is a line, not nothing.
        ctx.fillRect(left, top - 1, right - left, bottom - top + 2);
      }
    });
    ctx.restore();
  },
};
