import { h } from '../../dom';
import { keepFocus } from '../../focus';
import { legendSearch } from './legendSearch';
import { markOf, swatchColor, swatchMark, type Mark } from './marks';
import type { Shape, Slot, Theme } from './palette';
import type { Swatch } from './swatches';
import { oneTabStop } from './tabStop';
import { isHidden, isolated, toggled, type Visibility } from './visibility';

function drawn({ path, opacity, width }: Mark, color: string): SVGSVGElement {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const shape = document.createElementNS(ns, 'path');
  const attributes = { viewBox: '0 0 16 16', width: '14', height: '14', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  const look = { d: path, stroke: color, 'stroke-width': String(width), fill: opacity > 0 ? color : 'none', 'fill-opacity': String(opacity) };
  for (const [name, value] of Object.entries(look)) shape.setAttribute(name, value);
  svg.append(shape);
  return svg;
}

/** A marker as it is drawn on the chart. */
export function mark(shape: Shape, color: string, hollow = false): SVGSVGElement {
  return drawn(markOf(shape, hollow), color);
}

export function swatch(slot: Slot, theme: Theme, as: Swatch): SVGSVGElement {
  return drawn(swatchMark(slot, as), swatchColor(slot, theme, as, 'currentColor'));
}

/** What the legend needs to draw itself anew. */
export interface LegendState {
  names: string[];
  slots: ReadonlyMap<string, Slot>;
  theme: Theme;
  visibility: Visibility;
  swatch: (name: string) => Swatch;
}

function entry(name: string, { slots, theme, visibility, swatch: as }: LegendState): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: 'legend-entry',
      'data-series': name,
      'data-focus': name,
      'aria-pressed': String(!isHidden(name, visibility)),
      title: 'Click: hide or show. Double-click or Shift+click: this one alone.',
    },
    swatch(slots.get(name) ?? 0, theme, as(name)),
    h('span', {}, name),
  );
}

/**
 * Buttons, one per series: a click hides or shows, a double-click or shift and click isolates. `again` is true for the
 * second click of a double-click, whose change takes the place of the first one's. A long legend can be searched; the
 * arrows go from series to series.
 */
export function drawLegend(root: HTMLElement, state: LegendState, change: (next: Visibility, again: boolean) => void): void {
  const entries = state.names.map((name) => entry(name, state));
  const list = h('div', { class: 'legend-entries' }, ...entries);
  const search = legendSearch(root, entries, state, (next) => change(next, false));
  const stop = root.querySelector<HTMLElement>('[data-series][tabindex="0"]')?.dataset['focus'];
  const settle = oneTabStop(list, entries, stop);
  // The search takes entries away.
  root.oninput = settle;
  keepFocus(root, () => root.replaceChildren(...search, list));
  root.onclick = (event) => {
    const name = (event.target as Element).closest<HTMLElement>('[data-series]')?.dataset['series'];
    if (name === undefined) return;
    // The first click of a double-click has toggled already; isolating overrules it.
    const again = event.detail === 2;
    const alone = event.shiftKey || again;
    const before = again ? toggled(name, state.visibility) : state.visibility;
    change(alone ? isolated(name, before) : toggled(name, before), again);
  };
}
