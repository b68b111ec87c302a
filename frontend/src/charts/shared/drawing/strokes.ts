import type { Chart } from 'chart.js';
import { strokeEnds } from '../doubts';
import type { PlottedPoint } from '../panel';
import type { Datum } from './look';

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
      (dataset.data as unknown as (Datum | null)[]).forEach((datum, at) => {
        const element = drawn.data[at];
        const point = datum?.point as PlottedPoint | undefined;
        if (!element || !point?.strokes) return;
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
