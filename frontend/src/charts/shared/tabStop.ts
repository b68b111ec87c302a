/** Where a key leads from one of several in a row; undefined for any other key. */
export function nextOf(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + length) % length;
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}

/**
 * Makes many buttons one stop of the Tab key, as toolbars have it (WAI-ARIA Authoring Practices): the arrows go from one
 * to the next. The stop is the one of this name, or else the first that can be seen; gives what to call when others can.
 */
export function oneTabStop(list: HTMLElement, entries: readonly HTMLElement[], name: string | undefined): () => void {
  const seen = () => entries.filter(({ hidden }) => !hidden);
  let stop = entries.find(({ dataset }) => dataset['focus'] === name);
  const settle = () => {
    if (!stop || stop.hidden) stop = seen()[0];
    for (const entry of entries) entry.tabIndex = entry === stop ? 0 : -1;
  };
  const onto = (target: EventTarget | null) => {
    stop = entries.find((entry) => target instanceof Node && entry.contains(target)) ?? stop;
    settle();
  };
  list.addEventListener('focusin', ({ target }) => onto(target));
  list.addEventListener('keydown', (event) => {
    const row = seen();
    const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : nextOf(event.key, stop ? row.indexOf(stop) : -1, row.length);
    if (to === undefined) return;
    row[to]?.focus();
    event.preventDefault();
  });
  settle();
  return settle;
}
