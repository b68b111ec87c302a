import { h, meta } from '../dom';
import { openPinDialog } from './pin-dialog';

const focus = 'pin';

/**
 * The control on a chart page that pins what is shown to a dashboard; for one who is not signed in, the way to sign in.
 * `query` gives the page's query, without the question mark, when it is pressed.
 */
export function pinButton(kind: string, query: () => string): HTMLElement {
  const button = h('button', { type: 'button', class: 'toggle', 'data-focus': focus, title: 'Put this view on a dashboard' }, 'Pin');
  button.addEventListener('click', (event) => {
    // What it stands in may take every click of a button for its own.
    event.stopPropagation();
    if (meta('csrf-token') === null) location.assign(`/login?next=${encodeURIComponent(`${location.pathname}${location.search}`)}`);
    else openPinDialog({ kind, query: query(), title: document.querySelector('h1')?.textContent?.trim() ?? '' }, refocus);
  });
  return button;
}

/** The toolbar may have been drawn anew while the dialog was open. */
function refocus(): void {
  document.querySelector<HTMLElement>(`[data-focus="${focus}"]`)?.focus();
}
