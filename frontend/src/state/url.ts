import { readView, writeView, type View, type ViewDefaults } from './view';

/** The view of this page and its link, kept the same in both directions. */
export interface ViewStore {
  readonly view: View;
  /** Changes the view; `remember` makes a step that the browser's back button undoes. */
  update(change: Partial<View>, remember: boolean): void;
}

/** Follows the address: `onChange` is called for every change, also those made by back and forward. */
export function viewStore(defaults: ViewDefaults, onChange: (view: View, before: View) => void): ViewStore {
  let view = readView(location.search, defaults);
  const become = (next: View) => {
    const before = view;
    view = next;
    onChange(next, before);
  };
  addEventListener('popstate', () => become(readView(location.search, defaults)));
  return {
    get view() {
      return view;
    },
    update(change, remember) {
      const next = { ...view, ...change };
      const query = writeView(next, defaults);
      if (query !== writeView(view, defaults)) {
        const url = query === '' ? location.pathname : `?${query}`;
        if (remember) history.pushState(null, '', url);
        else history.replaceState(null, '', url);
      }
      become(next);
    },
  };
}
