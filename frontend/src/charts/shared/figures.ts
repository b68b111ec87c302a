import { h } from '../../dom';
import type { Zoom } from '../../state/zoom';
import { axisTitle } from './axes';
import { drawPanel, type DrawnPanel, type Look, type PanelEvents } from './chartjs';
import { keysHelp, pointByKeyboard } from './keyboard';
import type { Panel } from './series';

/** What scripts and tests read from an element with `data-chart`. */
interface Exposed {
  series: { name: string; hidden: boolean; points: Panel['series'][number]['points'] }[];
  scales: ReturnType<DrawnPanel['scales']>;
}

/** What the figures of a page share. */
export interface FigureContext {
  kind: string;
  look(panel: Panel): Look;
  facts: PanelEvents['facts'];
  open(row: number): void;
  say(row: number): void;
  zoomed(panel: string, zoom: Zoom | null): void;
}

export interface Figure {
  panel: Panel;
  drawn: DrawnPanel;
  element: HTMLElement & { dynobench?: Exposed };
}

const labelOf = (panel: Panel) => `${panel.title}: ${axisTitle(panel.y)} over ${axisTitle(panel.x)}. ${keysHelp}`;

function makeFigure(panel: Panel, context: FigureContext): Figure {
  const look = context.look(panel);
  // An application, because a screen reader keeps the keys of anything less to itself.
  const canvas = h('canvas', { role: 'application', 'aria-roledescription': 'chart', 'aria-label': labelOf(panel) });
  const element: Figure['element'] = h('figure', { 'data-chart': context.kind, 'data-panel': panel.key }, h('figcaption', {}, panel.title), h('div', { class: 'canvas' }, canvas));
  const figure: Partial<Figure> = { panel, element };
  const expose = () => {
    const { panel: shown, drawn } = figure;
    if (!shown || !drawn || !element.isConnected) return;
    const now = context.look(shown);
    element.dynobench = {
      series: shown.series.map(({ name, points }) => ({ name, hidden: now.hidden(name), points })),
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

/** Keeps one figure per panel: known ones are updated in place, new ones made, others removed, the order kept. */
export function drawFigures(root: HTMLElement, figures: Map<string, Figure>, panels: Panel[], context: FigureContext): void {
  const keys = new Set(panels.map((panel) => panel.key));
  for (const [key, figure] of figures) {
    if (keys.has(key)) continue;
    figure.drawn.destroy();
    figure.element.remove();
    figures.delete(key);
  }
  panels.forEach((panel, index) => {
    const known = figures.get(panel.key);
    if (known) {
      known.panel = panel;
      known.element.querySelector('figcaption')?.replaceChildren(panel.title);
      known.drawn.canvas.setAttribute('aria-label', labelOf(panel));
      known.drawn.update(panel, context.look(panel));
    }
    const figure = known ?? makeFigure(panel, context);
    figures.set(panel.key, figure);
    if (root.children[index] !== figure.element) root.insertBefore(figure.element, root.children[index] ?? null);
  });
}
