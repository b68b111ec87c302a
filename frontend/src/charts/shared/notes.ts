import type { Note } from '../../api/charts';
import { h } from '../../dom';

/** Only addresses of pages are followed; a note may quote what came from a file. */
const followed = (href: string | null): href is string => href !== null && /^(\/(?!\/)|https?:\/\/)/.test(href);

/** What the server says about the chart, each with the link that helps: the job or the import that fills a gap. */
export function drawNotes(root: HTMLElement, notes: readonly Note[], thinning: string): void {
  const items = notes.map(({ text, href, link }) => h('li', {}, text, ...(followed(href) ? [' ', h('a', { href }, link ?? href)] : [])));
  const own = thinning === '' ? [] : [h('li', { 'data-part': 'thinning' }, `${thinning}.`)];
  root.hidden = items.length + own.length === 0;
  root.replaceChildren(...own, ...items);
}
