import { h } from '../../dom';
import type { Zoom } from '../../state/zoom';
import { axisTitle } from './axes';
import { drawPanel, type DrawnPanel } from './drawing/chart';
import type { Look, PanelEvents } from './drawing/look';
import { keysHelp, pointByKeyboard } from './keyboard';
import { seriesOf, type AnyPoint, type Panel, type Spot } from './panel';

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

export interface Figure {
  panel: Panel;
  drawn: DrawnPanel;
  element: HTMLElement & { dynobench?: Exposed };
}

const nameOf = (panel: Panel) =>
  panel.form === 'cells' ? `${panel.title}: ${axisTitle(panel.color)}` : `${panel.title}: ${axisTitle(panel.y)} over ${axisTitle(panel.x)}`;
const labelOf = (panel: Panel) => `${nameOf(panel)}. ${keysHelp}`;

function makeFigure(panel: Panel, context: FigureContext): Figure {
  const look = context.look(panel);
  // An application, because a screen reader keeps the keys of anything less to itself.
  const canvas = h('canvas', { role: 'application', 'aria-roledescription': 'chart', 'aria-label': labelOf(panel) });
  const frame = h('div', { class: 'canvas', 'data-form': panel.form }, canvas);
  const element: Figure['element'] = h('figure', { 'data-chart': context.kind, 'data-panel': panel.key }, h('figcaption', {}, panel.title), frame);
  sizeFor(panel, frame);
  const figure: Partial<Figure> = { panel, element };
  const expose = () => {
    const { panel: shown, drawn } = figure;
    if (!shown || !drawn || !element.isConnected) return;
    const now = context.look(shown);
    element.dynobench = {
      form: shown.form,
      table: shown.table ?? null,
      series: seriesOf(shown).map(({ name, role = 'data', points }) => ({ name, role, hidden: now.hidden(name), points })),
      scales: drawn.scales(),
    };
  };
  figure.drawn = drawPanel(canvas, panel, look, {
    facts: context.facts,
    open: context.open,
    zoomed: (zoom) => context.zoomed(panel.key, zoom),
    drawn: expose,
  });
  const whole = figure as Figure;
  pointByKeyboard(whole.drawn, {
    panel: () => whole.panel,
    hidden: (name) => context.look(whole.panel).hidden(name),
    say: context.say,
    open: context.open,
    zoom: (window) => context.zoomed(panel.key, window),
  });
  return whole;
}

/** A matrix is as high as its rows need; the other forms are as high as the page lets them. */
function sizeFor(panel: Panel, frame: HTMLElement): void {
  if (panel.form === 'cells') frame.style.height = `${Math.max(14, panel.yCategories.length * 1.75 + 8)}rem`;
}

function forget(figures: Map<string, Figure>, key: string): void {
  const figure = figures.get(key);
  figure?.drawn.destroy();
  figure?.element.remove();
  figures.delete(key);
}

/** Keeps one figure per panel: known ones are updated in place, new ones made, others removed, the order kept. */
export function drawFigures(root: HTMLElement, figures: Map<string, Figure>, panels: Panel[], context: FigureContext): void {
  const forms = new Map(panels.map((panel) => [panel.key, panel.form]));
  for (const [key, { panel }] of [...figures]) if (forms.get(key) !== panel.form) forget(figures, key);
  panels.forEach((panel, index) => {
    const known = figures.get(panel.key);
    if (known) {
      known.panel = panel;
      known.element.querySelector('figcaption')?.replaceChildren(panel.title);
      known.drawn.canvas.setAttribute('aria-label', labelOf(panel));
      const frame = known.drawn.canvas.parentElement;
      if (frame) sizeFor(panel, frame);
      known.drawn.update(panel, context.look(panel));
    }
    const figure = known ?? makeFigure(panel, context);
    figures.set(panel.key, figure);
    if (root.children[index] !== figure.element) root.insertBefore(figure.element, root.children[index] ?? null);
  });
}
