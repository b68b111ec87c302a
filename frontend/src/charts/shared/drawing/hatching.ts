import type { Chart } from 'chart.js';
import { hatchOf, type Area } from '../hatches';
import type { PlottedBar, PlottedBox } from '../panel';
import type { Datum } from './look';

/** What a dataset says whose areas share their colour with others. */
export interface Hatched {
  round: number;
  /** On full areas, and on pale or empty ones. */
  paper: string;
  ink: string;
}

type Drawn = Record<'x' | 'y' | 'base' | 'width' | 'q1' | 'q3', number>;

/** The area of a bar, or of a box from quartile to quartile; null for a box of one value, which is a point. */
function areaOf(mark: Drawn, point: PlottedBar | PlottedBox): Area | null {
  const [top, bottom] = 'q1' in point ? [mark.q1, mark.q3] : [mark.y, mark.base];
  if ('n' in point && point.n === 1) return null;
  return { x: mark.x - mark.width / 2, y: Math.min(top, bottom), width: mark.width, height: Math.abs(bottom - top) };
}

/** Strokes over the bars and boxes of the ninth series and those after it. */
export const hatching = {
  id: 'hatching',
  afterDatasetsDraw(chart: Chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    ctx.lineWidth = 1.5;
    chart.data.datasets.forEach((dataset, index) => {
      const { hatched } = dataset as unknown as { hatched?: Hatched };
      const meta = chart.getDatasetMeta(index);
      if (!hatched || hatched.round === 0 || !meta.visible) return;
      (dataset.data as unknown as (Partial<Datum> | null)[]).forEach((datum, at) => {
        const point = datum?.point as PlottedBar | PlottedBox | undefined;
        const mark = meta.data[at]?.getProps(['x', 'y', 'base', 'width', 'q1', 'q3'] as never, true) as unknown as Drawn | undefined;
        const area = point && mark ? areaOf(mark, point) : null;
        if (!area) return;
        ctx.strokeStyle = point && !('q1' in point) && point.fill === undefined ? hatched.paper : hatched.ink;
        ctx.beginPath();
        for (const [x1, y1, x2, y2] of hatchOf(hatched.round, area)) {
          ctx.moveTo(x1, y1);
          ctx.lineTo(x2, y2);
        }
        ctx.stroke();
      });
    });
    ctx.restore();
  },
};
