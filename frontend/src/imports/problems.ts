import { h } from '../dom';
import { counted } from '../format';
import type { RowProblem } from './api';

/** A table of problems by line; says so when it does not list all of them. */
export function problemTable(noun: string, problems: RowProblem[], total: number): HTMLElement | null {
  if (total === 0) return null;
  const rows = problems.map(({ line, column, code, detail }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row', class: 'num' }, h('span', { class: 'line-word' }, 'Line '), String(line)),
      h('td', { 'data-label': 'Column' }, column === null ? '–' : h('code', {}, column)),
      h('td', { 'data-label': noun, class: 'wraps' }, detail),
      h('td', { 'data-label': 'Code' }, h('code', {}, code)),
    ),
  );
  const heading = total > problems.length ? `${counted(total, noun)}, the first ${problems.length} of them` : counted(total, noun);
  const head = ['Line', 'Column', 'What is wrong', 'Code'].map((text, i) => h('th', { scope: 'col', class: i === 0 ? 'num' : null }, text));
  return h(
    'div',
    { class: 'problems', 'data-problems': noun },
    h('h3', {}, heading),
    h(
      'div',
      { class: 'table-scroll', role: 'region', 'aria-label': heading, tabindex: '0' },
      h('table', { class: 'blocks' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
    ),
  );
}
