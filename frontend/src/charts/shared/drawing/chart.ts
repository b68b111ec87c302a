import { BarElement, CategoryScale, Chart, LinearScale, LineElement, LogarithmicScale, Tooltip } from 'chart.js';
import { BoxAndWiskers, BoxPlotController } from '@sgratzl/chartjs-chart-boxplot';
import { BarWithErrorBar, BarWithErrorBarsController, PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import { MatrixController, MatrixElement } from 'chartjs-chart-matrix';
import annotationPlugin from 'chartjs-plugin-annotation';
import zoomPlugin from 'chartjs-plugin-zoom';
import type { AnyPoint, CanvasPanel } from '../panel';
import { seriesOf } from '../panel';
import { bands } from './bands';
import { bars } from './bars';
import { boxes } from './boxes';
import { cells, cellTexts } from './cells';
import { endLabels } from './endLabels';
import type { Datum, Drawing, Look, PanelEvents } from './look';
import { hatching } from './hatching';
import { bringIntoView, keptAxis } from './keptAxis';
import { annotations } from './markings';
import { points } from './points';
import { strokes } from './strokes';
import { tapping } from './tapping';
import { tooltip } from './tooltip';
import { wheelArming, zooming } from './zooming';

Chart.register(
  ...[CategoryScale, LinearScale, LogarithmicScale, LineElement, BarElement, Tooltip, zoomPlugin, annotationPlugin],
  ...[ScatterWithErrorBarsController, PointWithErrorBar, BarWithErrorBarsController, BarWithErrorBar],
  ...[BoxPlotController, BoxAndWiskers, MatrixController, MatrixElement],
);

export interface DrawnPanel {
  readonly canvas: HTMLCanvasElement;
  /** For those who paint the same elsewhere. */
  readonly chart: Chart;
  update(panel: CanvasPanel, look: Look): void;
  /** Shows the facts of a point as if it was pointed at; null takes them away. */
  point(series: number, point: AnyPoint | null): void;
  scales(): Record<'x' | 'y', { min: number; max: number; type: string }>;
  destroy(): void;
}

/** The forms have nothing in common but this; that each panel gets the drawing of its form is seen here and nowhere else. */
function drawingOf(panel: CanvasPanel): Drawing<CanvasPanel> {
  const forms = { points, bars, boxes, cells };
  return forms[panel.form] as unknown as Drawing<CanvasPanel>;
}

/** The combined option types of Chart.js and its plugins overflow the compiler (TS2590), so this one call is loosely typed. */
const create = Chart as unknown as new (canvas: HTMLCanvasElement, config: unknown) => Chart;

const datumAt = (chart: Chart, dataset: number, index: number) => chart.data.datasets[dataset]?.data[index] as unknown as Datum | null | undefined;

/** Draws a panel on a canvas and keeps it drawn. */
export function drawPanel(canvas: HTMLCanvasElement, first: CanvasPanel, firstLook: Look, events: PanelEvents): DrawnPanel {
  let [panel, look] = [first, firstLook];
  const drawing = drawingOf(panel);
  const ended = new AbortController();
  const armed = wheelArming(canvas, ended.signal);
  const pressed = tapping<AnyPoint>(() => matchMedia('(pointer: coarse)').matches);
  const data = () => ({ ...drawing.labels(panel), datasets: drawing.datasets(panel, look) });
  const options = () => ({
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font: { family: look.inks.font },
    interaction: { mode: 'nearest', intersect: true },
    scales: drawing.scales(panel, look),
    plugins: {
      tooltip: tooltip(() => panel, look.inks, events),
      zoom: zooming(events, armed),
      legend: { display: false },
      annotation: { annotations: annotations(panel, look), animations: false },
    },
    onClick: (_: unknown, hits: { datasetIndex: number; index: number }[]) => {
      const hit = hits[0];
      const series = hit && seriesOf(panel)[hit.datasetIndex];
      const point = hit && datumAt(chart, hit.datasetIndex, hit.index)?.point;
      const opens = pressed(point ?? null);
      if (series && point && opens) events.open({ panel, series, point });
    },
  });
  const told = { id: 'told', afterUpdate: () => queueMicrotask(() => events.drawn()) };
  const plugins = [bands, strokes, hatching, cellTexts, endLabels(() => look.inks.text, () => look.inks.font), keptAxis(canvas, () => look.inks.page), told];
  const chart = new create(canvas, { type: drawing.type, data: data(), options: options(), plugins });
  canvas.addEventListener('dblclick', () => events.zoomed(null), { signal: ended.signal });
  return {
    canvas,
    chart,
    update(next, now) {
      [panel, look] = [next, now];
      chart.data = data() as unknown as typeof chart.data;
      chart.options = options() as unknown as typeof chart.options;
      chart.update('none');
    },
    point(datasetIndex, point) {
      const index = point === null ? -1 : (chart.data.datasets[datasetIndex]?.data ?? []).findIndex((datum) => (datum as unknown as Datum | null)?.point === point);
      const active = index < 0 ? [] : [{ datasetIndex, index }];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update('none');
      const element = chart.getDatasetMeta(datasetIndex).data[index];
      if (element) bringIntoView(canvas, element.x);
    },
    scales() {
      const of = (scale: (typeof chart.scales)[string] | undefined) => ({
        min: scale?.min ?? 0,
        max: scale?.max ?? 0,
        type: scale?.type ?? 'linear',
      });
      return { x: of(chart.scales['x']), y: of(chart.scales['y']) };
    },
    destroy() {
      ended.abort();
      chart.destroy();
    },
  };
}
