import { h } from '../../dom';
import { keepFocus } from '../../focus';
import { legendSearch } from './legendSearch';
import { colorOf, shapeOf, type Shape, type Slot, type Theme } from './palette';
import type { Swatch } from './swatches';
import { isHidden, isolated, toggled, type Visibility } from './visibility';

const marks: Record<Shape, string> = {
  circle: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  up: 'M8 3 13 12.5 3 12.5z',
  square: 'M4 4h8v8h-8z',
  diamond: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  down: 'M8 13 13 3.5 3 3.5z',
  right: 'M13 8 3.5 3 3.5 13z',
  left: 'M3 8 12.5 3 12.5 13z',
  star: 'M8 3V13M3 8H13M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5',
  cross: 'M4 4 12 12M12 4 4 12',
};
const line = 'M1 8H15';
const dashes = 'M0 8H6M10 8H16';

/** `opacity` is that of the inside. */
function drawn(path: string, color: string, opacity: number, width = 2): SVGSVGElement {
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

/** A marker as it is drawn on the chart; a cross cannot be hollow and is thin instead. */
export function mark(shape: Shape, color: string, hollow = false): SVGSVGElement {
  return drawn(marks[shape], color, hollow ? 0 : 0.5, shape === 'cross' ? (hollow ? 1.25 : 3) : 2);
}

/** How full a patch is. */
const fullness = { patch: 0.5, pale: 0.2, outline: 0, plain: 0 } as const;

export function swatch(slot: Slot, theme: Theme, as: Swatch): SVGSVGElement {
  const inked = as === 'ink' || as === 'dashes' || as === 'plain';
  const color = inked ? 'currentColor' : colorOf(slot, theme);
  if (as === 'marker') return mark(shapeOf(slot), color);
  if (as === 'line' || as === 'ink') return drawn(line, color, 0);
  return as === 'dashes' ? drawn(dashes, color, 0) : drawn(marks.square, color, fullness[as]);
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
 * second click of a double-click, whose change takes the place of the first one's. A long legend can be searched.
 */
export function drawLegend(root: HTMLElement, state: LegendState, change: (next: Visibility, again: boolean) => void): void {
  const entries = state.names.map((name) => entry(name, state));
  const list = h('div', { class: 'legend-entries' }, ...entries);
  const search = legendSearch(root, entries, state, (next) => change(next, false));
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
