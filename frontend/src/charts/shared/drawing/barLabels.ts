import type { Chart } from 'chart.js';
import type { PlottedBar } from '../panel';
import type { Datum } from './look';

/** Writes what a bar says above its end, where the bar is not too thin for it. */
export function barLabels(ink: () => string) {
  return {
    id: 'barLabels',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.fillStyle = ink();
      ctx.font = '11px sans-serif';
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      chart.data.datasets.forEach((dataset, index) => {
        const drawn = chart.getDatasetMeta(index);
        if (!drawn.visible) return;
        (dataset.data as unknown as (Datum | null)[]).forEach((datum, at) => {
          const label = (datum?.point as PlottedBar | undefined)?.label;
          const element = drawn.data[at];
          if (!element || !label) return;
          const { x, y, width = 0 } = element.getProps(['x', 'y', 'width'] as never, true) as unknown as { x: number; y: number; width?: number };
          if (x < chartArea.left || x > chartArea.right || ctx.measureText(label).width > width + 18) return;
          ctx.fillText(label, x, Math.max(chartArea.top + 12, y - 3));
        });
      });
      ctx.restore();
    },
  };
}
