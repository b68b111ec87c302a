import { h } from '../../dom';
import { keepFocus } from '../../focus';
import type { Look } from './drawing/look';
import { swatch } from './legend';
import type { PlottedEntry, TablePanel } from './panel';

function entry(name: string, { text, href }: PlottedEntry, { slots, inks }: Look): HTMLElement {
  const label = href === null ? h('span', {}, name) : h('a', { href, 'data-focus': href }, name);
  return h('li', {}, swatch(slots.get(name) ?? 0, inks.theme, 'patch'), label, text === '' ? null : h('span', { class: 'said' }, ` ${text}`));
}

/** The visible entries by their place. */
function byPlace({ series }: TablePanel, look: Look): Map<string, HTMLElement[]> {
  const places = new Map<string, HTMLElement[]>();
  for (const { name, points } of series) {
    if (look.hidden(name)) continue;
    for (const point of points) {
      const place = JSON.stringify([point.x, point.y]);
      places.set(place, [...(places.get(place) ?? []), entry(name, point, look)]);
    }
  }
  return places;
}

/** Draws a table of words: the names of columns and rows stay in sight while the rest is scrolled. */
export function drawMatrix(root: HTMLElement, panel: TablePanel, look: Look): void {
  const { xCategories, yCategories, x, y, absent, title } = panel;
  const places = byPlace(panel, look);
  const cell = (column: string, row: string) => {
    const entries = places.get(JSON.stringify([column, row]));
    return entries ? h('td', {}, h('ul', {}, ...entries)) : h('td', { class: 'absent', title: 'Nothing is stored of this' }, absent);
  };
  const head = h('tr', {}, h('th', { scope: 'col' }, y.label), ...xCategories.map((column) => h('th', { scope: 'col' }, column)));
  const body = yCategories.map((row) => h('tr', {}, h('th', { scope: 'row' }, row), ...xCategories.map((column) => cell(column, row))));
  const label = `${title}: columns are ${x.label.toLowerCase()}, rows are ${y.label.toLowerCase()}`;
  const old = root.querySelector('.matrix-scroll');
  const [left, top] = [old?.scrollLeft ?? 0, old?.scrollTop ?? 0];
  const scroll = h('div', { class: 'matrix-scroll', role: 'region', 'aria-label': label, tabindex: 0, 'data-focus': 'matrix' }, h('table', {}, h('thead', {}, head), h('tbody', {}, ...body)));
  keepFocus(root, () => root.replaceChildren(scroll));
  scroll.scrollTo(left, top);
}
