import { BarController, BarElement, Chart, LinearScale, Tooltip } from 'chart.js';
import type { Histogram } from '../../api/samples';
import { tick } from '../../format';
import type { Inks } from '../shared/inks';
import { bars, type Bar } from './data';

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

/** Draws how often which latency occurred; a second call with the same canvas draws it anew. */
export function drawHistogram(canvas: HTMLCanvasElement, histogram: Histogram, inks: Inks): void {
  Chart.getChart(canvas)?.destroy();
  const data = bars(histogram);
  new create(canvas, {
    type: 'bar',
    data: { datasets: [{ data, backgroundColor: inks.accent, barPercentage: 1, categoryPercentage: 0.94, grouped: false }] },
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
