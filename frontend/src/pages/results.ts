import { actionButtons } from '../actions';
import { part } from '../dom';
import { keepFocus } from '../focus';
import { localTimes } from '../times';

const list = part(document, 'list');
let request = new AbortController();

const groups = () => [...list.querySelectorAll<HTMLDetailsElement>('[data-filter]')];

/** A tick is a filter: no need to press a button as well. */
function ready(): void {
  part(list, 'apply').hidden = true;
}

/** The page as the server renders it for an address, put in place of the shown one: so that ticking goes on where it was. */
function takeOver(html: string): void {
  const fresh = part(new DOMParser().parseFromString(html, 'text/html'), 'list');
  localTimes(fresh);
  const open = new Map(groups().map((group) => [group.dataset['filter'], group.open]));
  keepFocus(list, () => {
    list.replaceChildren(...fresh.childNodes);
    // Groups are open or closed as the reader left them, and it is in an open one that the focus is.
    for (const group of groups()) group.open = open.get(group.dataset['filter']) ?? group.open;
  });
  ready();
  part(document, 'live').textContent = part(list, 'total').textContent;
}

/** Shows another address without leaving the page; what cannot be read is left to the browser. */
async function show(url: string): Promise<void> {
  request.abort();
  request = new AbortController();
  try {
    const response = await fetch(url, { cache: 'no-store', headers: { accept: 'text/html' }, signal: request.signal });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    takeOver(await response.text());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    location.assign(url);
  }
}

list.addEventListener('change', () => {
  const form = part(list, 'filters') as HTMLFormElement;
  const query = String(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])));
  const url = query !== '' ? `${location.pathname}?${query}` : location.pathname;
  history.pushState(null, '', url);
  void show(url);
});
addEventListener('popstate', () => void show(location.href));

ready();
// Above the table, on a narrow screen, open groups would push it out of sight.
if (matchMedia('(max-width: 900px)').matches) {
  for (const group of groups()) group.open = group.querySelector(':checked') !== null;
}
actionButtons(document, part(document, 'note'));
