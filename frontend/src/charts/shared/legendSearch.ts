import { h } from '../../dom';
import { hidden, matching, only, type Visibility } from './visibility';

/** Up to this many entries are found by looking. */
const few = 12;

interface Searched {
  names: string[];
  visibility: Visibility;
}

/** The search of a long legend: what does not match is taken from the list; what matches can be shown alone or hidden together. */
export function legendSearch(root: HTMLElement, entries: HTMLElement[], { names, visibility }: Searched, change: (next: Visibility) => void): HTMLElement[] {
  const any = visibility.hide.length + visibility.only.length > 0;
  if (names.length <= few) return [];
  const before = root.querySelector<HTMLInputElement>('input[type="search"]');
  const input = h('input', { type: 'search', placeholder: `Find in ${names.length} series`, 'aria-label': 'Find series', 'data-focus': 'search', autocomplete: 'off' });
  input.value = before?.value ?? '';
  const found = () => matching(names, input.value);
  const button = (focus: string, onclick: () => void) => h('button', { type: 'button', class: 'toggle', 'data-focus': focus, onclick });
  const alone = button('search only', () => change(only(found(), names)));
  const away = button('search hide', () => change(hidden(found(), names, visibility)));
  const all = button('search all', () => change({ hide: [], only: [] }));
  all.textContent = 'Show all';
  const follow = () => {
    const matches = new Set(found());
    for (const entry of entries) entry.hidden = !matches.has(entry.dataset['series'] ?? '');
    alone.textContent = `Only these ${matches.size}`;
    away.textContent = `Hide these ${matches.size}`;
    alone.hidden = away.hidden = matches.size === 0 || matches.size === names.length;
    all.hidden = !any;
  };
  input.addEventListener('input', follow);
  follow();
  return [h('div', { class: 'legend-search' }, input, alone, away, all)];
}
