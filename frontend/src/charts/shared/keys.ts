import { h } from '../../dom';
import { mark } from './legend';
import type { MarkKey, Panel } from './panel';

const idOf = ({ shape, hollow, faded, text }: MarkKey) => `${shape} ${hollow} ${faded} ${text}`;

/** What shapes, rings and fading mean on this chart, each said once. */
export function keysOf(panels: Panel[]): MarkKey[] {
  return [...new Map(panels.flatMap(({ keys = [] }) => keys).map((key) => [idOf(key), key])).values()];
}

/** The line that says it, in the ink of the page: it is true for every colour. */
export function drawKeys(root: HTMLElement, panels: Panel[]): void {
  const keys = keysOf(panels);
  root.hidden = keys.length === 0;
  root.replaceChildren(
    ...keys.map((key) => h('span', { class: key.faded ? 'mark-key faded' : 'mark-key' }, key.shape === undefined ? null : mark(key.shape, 'currentColor', key.hollow ?? false), h('span', {}, key.text))),
  );
}
