import type { Chart } from 'chart.js';
import type { PlottedBar, PlottedBox } from '../panel';
import type { Datum } from './look';

/** What of a drawn bar or box is read here, in pixels. */
interface Drawn {
  x: number;
  y: number;
  width?: number;
  /** Of a box. */
  whiskerMax?: number;
  outliers?: number[];
  /** Of a bar with an interval. */
  yMax?: number;
}

/** The highest thing that is drawn: the bar, its whisker, or an outlier above the box. */
const topOf = ({ y, whiskerMax, outliers = [] }: Drawn) => Math.min(whiskerMax ?? y, ...outliers);

/** How far a label may stick out of what it labels. */
const overhang = 26;

/** Writes what a bar or a box says above its end, where it is not too thin for it and no other label is. */
export function endLabels(ink: () => string, font: () => string) {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart: Chart) {
      const { ctx, chartArea, scales } = chart;
      const taken: { left: number; right: number; top: number }[] = [];
      ctx.save();
      ctx.fillStyle = ink();
      ctx.font = `11px ${font()}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'bottom';
      chart.data.datasets.forEach((dataset, index) => {
        const drawn = chart.getDatasetMeta(index);
        if (!drawn.visible) return;
        (dataset.data as unknown as (Datum | null)[]).forEach((datum, at) => {
          const point = datum?.point as Partial<PlottedBar & PlottedBox> | undefined;
          const element = drawn.data[at];
          if (!element || !point?.label) return;
          const props = element.getProps(['x', 'y', 'width', 'whiskerMax', 'outliers'] as never, true) as unknown as Drawn;
          const whisker = typeof point.high === 'number' ? (scales['y']?.getPixelForValue(point.high) ?? Infinity) : Infinity;
          const wide = ctx.measureText(point.label).width;
          const top = Math.max(chartArea.top + 12, Math.min(topOf(props), whisker) - 4);
          const box = { left: props.x - wide / 2, right: props.x + wide / 2, top };
          const covered = taken.some((other) => other.left < box.right + 2 && box.left < other.right + 2 && Math.abs(other.top - top) < 12);
          if (covered || props.x < chartArea.left || props.x > chartArea.right || top > chartArea.bottom || wide > (props.width ?? 0) + overhang) return;
          taken.push(box);
          ctx.fillText(point.label, props.x, top);
        });
      });
      ctx.restore();
    },
  };
}
