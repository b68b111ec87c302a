import { h } from '../../dom';
import type { Zoom } from '../../state/zoom';
import { axisTitle } from './axes';
import { drawPanel, type DrawnPanel } from './drawing/chart';
import type { Look, PanelEvents } from './drawing/look';
import { keysHelp, pointByKeyboard } from './keyboard';
import { drawMatrix } from './matrix';
import { seriesOf, type AnyPoint, type CanvasPanel, type Panel, type Spot, type TablePanel } from './panel';
import { leastWidth, ownHeight } from './sizes';

/** What scripts and tests read from an element with `data-chart`. */
interface Exposed {
  form: Panel['form'];
  /** The table whose rows are plotted; null for the rows of the answer. */
  table: string | null;
  series: { name: string; role: 'data' | 'guide'; hidden: boolean; points: readonly AnyPoint[] }[];
  scales: ReturnType<DrawnPanel['scales']>;
}

/** What the figures of a page share. */
export interface FigureContext {
  kind: string;
  look(panel: Panel): Look;
  facts: PanelEvents['facts'];
  open(spot: Spot): void;
  say(spot: Spot): void;
  zoomed(panel: string, zoom: Zoom | null): void;
}

/** A panel on the page. */
export interface Figure {
  panel: Panel;
  /** Null for a table, which is no picture. */
  drawn: DrawnPanel | null;
  element: HTMLElement & { dynobench?: Exposed };
  update(panel: Panel): void;
}

const nameOf = (panel: Panel) =>
  panel.form === 'cells' ? `${panel.title}: ${axisTitle(panel.color)}` : `${panel.title}: ${axisTitle(panel.y)} over ${axisTitle(panel.x)}`;
const labelOf = (panel: Panel) => `${nameOf(panel)}. ${keysHelp(panel.form)}`;

function expose({ element, panel }: Figure, { look }: FigureContext, scales: Exposed['scales']): void {
  const { hidden } = look(panel);
  element.dynobench = {
    form: panel.form,
    table: panel.table ?? null,
    series: seriesOf(panel).map(({ name, role = 'data', points }) => ({ name, role, hidden: hidden(name), points })),
    scales,
  };
}

function frameOf({ kind }: FigureContext, panel: Panel, ...children: Element[]): Figure['element'] {
  return h('figure', { 'data-chart': kind, 'data-panel': panel.key }, h('figcaption', {}, panel.title), ...children);
}

function makeTable(first: TablePanel, context: FigureContext): Figure {
  const root = h('div', { class: 'matrix' });
  const last = (names: string[]) => ({ min: 0, max: names.length - 1, type: 'category' });
  const figure: Figure = {
    panel: first,
    drawn: null,
    element: frameOf(context, first, root),
    update(panel) {
      if (panel.form !== 'table') return;
      figure.panel = panel;
      drawMatrix(root, panel, context.look(panel));
      expose(figure, context, { x: last(panel.xCategories), y: last(panel.yCategories) });
    },
  };
  figure.update(first);
  return figure;
}

function sizeFor(panel: CanvasPanel, frame: HTMLElement): void {
  const [width, height] = [leastWidth(panel), ownHeight(panel)];
  frame.style.minWidth = width === null ? '' : `${width}px`;
  frame.style.height = height === null ? '' : `${height}rem`;
}

function makeCanvas(first: CanvasPanel, context: FigureContext): Figure {
  // An application, because a screen reader keeps the keys of anything less to itself.
  const canvas = h('canvas', { role: 'application', 'aria-roledescription': 'chart', 'aria-label': labelOf(first) });
  const frame = h('div', { class: 'canvas', 'data-form': first.form }, canvas);
  // Only names make a chart wider than its place.
  const kept = first.form === 'points' ? null : h('canvas', { class: 'kept-axis', 'aria-hidden': 'true', hidden: true });
  const element = frameOf(context, first, h('div', { class: 'canvas-frame' }, h('div', { class: 'canvas-scroll' }, frame), kept));
  sizeFor(first, frame);
  const figure: Partial<Figure> = { panel: first, element };
  const drawn = drawPanel(canvas, first, context.look(first), {
    facts: context.facts,
    open: context.open,
    zoomed: (zoom) => context.zoomed(first.key, zoom),
    drawn: () => {
      if (figure.drawn && element.isConnected) expose(figure as Figure, context, figure.drawn.scales());
    },
  });
  figure.drawn = drawn;
  figure.update = (panel) => {
    if (panel.form === 'table') return;
    figure.panel = panel;
    canvas.setAttribute('aria-label', labelOf(panel));
    sizeFor(panel, frame);
    drawn.update(panel, context.look(panel));
  };
  const whole = figure as Figure;
  pointByKeyboard(drawn, {
    panel: () => whole.panel,
    hidden: (name) => context.look(whole.panel).hidden(name),
    say: context.say,
    open: context.open,
    zoom: (window) => context.zoomed(first.key, window),
  });
  return whole;
}

function forget(figures: Map<string, Figure>, key: string): void {
  const figure = figures.get(key);
  figure?.drawn?.destroy();
  figure?.element.remove();
  figures.delete(key);
}

/** Keeps one figure per panel: known ones are updated in place, new ones made, others removed, the order kept. */
export function drawFigures(root: HTMLElement, figures: Map<string, Figure>, panels: Panel[], context: FigureContext): void {
  const forms = new Map(panels.map((panel) => [panel.key, panel.form]));
  for (const [key, { panel }] of [...figures]) if (forms.get(key) !== panel.form) forget(figures, key);
  panels.forEach((panel, index) => {
    const known = figures.get(panel.key);
    known?.element.querySelector('figcaption')?.replaceChildren(panel.title);
    known?.update(panel);
    const figure = known ?? (panel.form === 'table' ? makeTable(panel, context) : makeCanvas(panel, context));
    figures.set(panel.key, figure);
    if (root.children[index] !== figure.element) root.insertBefore(figure.element, root.children[index] ?? null);
  });
}
