import { BarController, BarElement, Chart, LinearScale, Tooltip } from 'chart.js';
import type { Histogram } from '../../../api/samples';
import { tick } from '../../../format';
import type { Inks } from '../../shared/inks';
import { bars, within, type Bar, type Mark } from './data';

Chart.register(BarController, BarElement, LinearScale, Tooltip);

/** As for panels, the option types are kept away from the compiler. */
const create = Chart as unknown as new (canvas: HTMLCanvasElement, config: unknown) => Chart;

function axis(inks: Inks, title: string, bounds: object) {
  return {
    type: 'linear',
    ...bounds,
    title: { display: true, text: title, color: inks.muted, font: { size: 12 } },
    grid: { color: inks.rule, drawTicks: false },
    border: { color: inks.muted },
    ticks: { color: inks.muted, padding: 6, font: { size: 11 }, maxRotation: 0, callback: (value: number | string) => tick(Number(value)) },
  };
}

const lineHeight = 14;

/** A dashed line with its name at each percentile. Names of neighbours stand below each other. */
function percentiles(marks: Mark[], inks: Inks) {
  return {
    id: 'percentiles',
    afterDatasetsDraw({ ctx, chartArea, scales }: Chart) {
      ctx.save();
      ctx.font = `600 11px ${inks.font}`;
      ctx.strokeStyle = ctx.fillStyle = inks.text;
      ctx.lineWidth = 1;
      ctx.textBaseline = 'top';
      marks.forEach(({ name, ms }, index) => {
        const x = scales['x']?.getPixelForValue(ms) ?? 0;
        ctx.setLineDash([3, 3]);
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
        const left = x < (chartArea.left + chartArea.right) / 2;
        ctx.textAlign = left ? 'left' : 'right';
        ctx.fillText(name, x + (left ? 4 : -4), chartArea.top + index * lineHeight);
      });
      ctx.restore();
    },
  };
}

/** Draws how often which latency occurred, with its percentiles; a second call with the same canvas draws it anew. */
export function drawHistogram(canvas: HTMLCanvasElement, histogram: Histogram, marks: Mark[], inks: Inks): void {
  Chart.getChart(canvas)?.destroy();
  const data = bars(histogram);
  new create(canvas, {
    type: 'bar',
    data: { datasets: [{ data, backgroundColor: inks.accent, barPercentage: 1, categoryPercentage: 0.94, grouped: false }] },
    plugins: [percentiles(within(marks, histogram), inks)],
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font: { family: inks.font },
      scales: {
        x: axis(inks, 'Latency, ms (lower is better)', { min: histogram.edgesMs[0], max: histogram.edgesMs.at(-1), offset: false }),
        y: axis(inks, 'Calls', { beginAtZero: true }),
      },
      plugins: {
        zoom: false,
        tooltip: {
          displayColors: false,
          callbacks: { title: () => '', label: ({ raw }: { raw: unknown }) => (raw as Bar).label },
        },
      },
    },
  });
}
