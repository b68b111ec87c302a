import { Chart, LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip } from 'chart.js';
import zoomPlugin from 'chartjs-plugin-zoom';
import type { Zoom } from '../../state/zoom';
import type { Fact } from './facts';
import type { Inks } from './inks';
import { colorOf, shapeOf, type Shape, type Slot } from './palette';
import { panelScales } from './scales';
import type { Panel, PlottedPoint } from './series';
import { strokes } from './strokes';
import { whiskers } from './whiskers';

// The only file of the shared parts that touches Chart.js.
Chart.register(LinearScale, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip, zoomPlugin);

/** How a panel is to be drawn now. */
export interface Look {
  inks: Inks;
  slots: ReadonlyMap<string, Slot>;
  hidden: (series: string) => boolean;
  zoom: Zoom | undefined;
  titled: boolean;
}

/** What a drawn panel asks and tells. */
export interface PanelEvents {
  facts(row: number): Fact[];
  open(row: number): void;
  zoomed(zoom: Zoom | null): void;
  drawn(): void;
}

export interface DrawnPanel {
  readonly canvas: HTMLCanvasElement;
  update(panel: Panel, look: Look): void;
  /** Shows the facts of a point as if it was pointed at; null takes them away. */
  point(series: number, index: number | null): void;
  scales(): Record<'x' | 'y', { min: number; max: number; type: string }>;
  destroy(): void;
}

/** Chart.js draws a triangle in four directions. */
const pointStyles: Record<Shape, [style: string, rotation: number]> = {
  circle: ['circle', 0],
  up: ['triangle', 0],
  square: ['rect', 0],
  diamond: ['rectRot', 0],
  down: ['triangle', 180],
  right: ['triangle', 90],
  left: ['triangle', 270],
  star: ['star', 0],
};

function datasets(panel: Panel, look: Look) {
  return panel.series.map((series) => {
    const slot = look.slots.get(series.name) ?? 0;
    const color = colorOf(slot, look.inks.theme);
    const [pointStyle, pointRotation] = pointStyles[shapeOf(slot)];
    return {
      label: series.name,
      data: series.points,
      hidden: look.hidden(series.name),
      showLine: panel.lines,
      borderColor: color,
      borderWidth: 1.5,
      pointStyle,
      pointRotation,
      pointRadius: series.points.map((point) => point.radius),
      pointHoverRadius: series.points.map((point) => point.radius + 2),
      pointHitRadius: 4,
      pointBorderColor: color,
      pointBackgroundColor: series.points.map((point) => (point.sized ? `${color}${panel.lines ? '66' : '8c'}` : 'transparent')),
    };
  });
}

interface Hovered {
  raw: unknown;
  dataset: { label?: string };
}

function tooltip(inks: Inks, events: PanelEvents) {
  return {
    backgroundColor: inks.page,
    borderColor: inks.muted,
    borderWidth: 1,
    cornerRadius: 2,
    caretSize: 0,
    titleColor: inks.text,
    bodyColor: inks.text,
    displayColors: false,
    callbacks: {
      title: ([first]: Hovered[]) => first?.dataset.label ?? '',
      label: ({ raw }: Hovered) =>
        events.facts((raw as PlottedPoint).row).map((fact) => `${fact.label}: ${fact.value}`),
    },
  };
}

function zooming(events: PanelEvents, armed: () => boolean) {
  const tell = ({ chart }: { chart: Chart }) => {
    const { x, y } = chart.scales;
    if (x && y) events.zoomed({ xMin: x.min, xMax: x.max, yMin: y.min, yMax: y.max });
  };
  const fine = matchMedia('(pointer: fine)').matches;
  return {
    zoom: {
      mode: 'xy',
      wheel: { enabled: true },
      pinch: { enabled: true },
      drag: { enabled: fine, modifierKey: 'shift' },
      onZoomStart: ({ event }: { event: Event }) => event.type !== 'wheel' || armed(),
      onZoomComplete: tell,
    },
    pan: { enabled: fine, mode: 'xy', threshold: 4, onPanComplete: tell },
  };
}

/** The combined option types of Chart.js and its plugins overflow the compiler (TS2590), so this one call is loosely typed. */
const create = Chart as unknown as new (canvas: HTMLCanvasElement, config: unknown) => Chart;

/** A wheel zooms only after the pointer has moved over the canvas since the page last scrolled: scrolling past is no zoom. */
function wheelArming(canvas: HTMLCanvasElement, signal: AbortSignal): () => boolean {
  let armed = false;
  canvas.addEventListener('pointermove', () => (armed = true), { signal });
  addEventListener('scroll', () => (armed = false), { passive: true, signal });
  return () => armed;
}

/** Draws a panel on a canvas and keeps it drawn. */
export function drawPanel(canvas: HTMLCanvasElement, panel: Panel, look: Look, events: PanelEvents): DrawnPanel {
  const options = (shown: Panel, now: Look) => ({
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font: { family: now.inks.font },
    interaction: { mode: 'nearest', intersect: true },
    scales: panelScales(shown, now.zoom, now.inks, now.titled),
    plugins: { tooltip: tooltip(now.inks, events), zoom: zooming(events, armed), legend: { display: false } },
    onClick: (_: unknown, hits: { datasetIndex: number; index: number }[]) => {
      const hit = hits[0];
      const found = hit && (chart.data.datasets[hit.datasetIndex]?.data[hit.index] as unknown as PlottedPoint);
      if (found) events.open(found.row);
    },
  });
  const ended = new AbortController();
  const armed = wheelArming(canvas, ended.signal);
  const told = { id: 'told', afterUpdate: () => queueMicrotask(() => events.drawn()) };
  const chart = new create(canvas, {
    type: 'scatter',
    data: { datasets: datasets(panel, look) },
    options: options(panel, look),
    plugins: [whiskers, strokes, told],
  });
  canvas.addEventListener('dblclick', () => events.zoomed(null), { signal: ended.signal });
  return {
    canvas,
    update(next, now) {
      chart.data.datasets = datasets(next, now) as unknown as typeof chart.data.datasets;
      chart.options = options(next, now) as unknown as typeof chart.options;
      chart.update('none');
    },
    point(datasetIndex, index) {
      const active = index === null ? [] : [{ datasetIndex, index }];
      chart.setActiveElements(active);
      chart.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      chart.update('none');
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
