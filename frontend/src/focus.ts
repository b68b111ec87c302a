/**
 * Draws a part of the page anew without taking the focus from who works in it: it goes to the element with the same
 * `data-focus`, or, where there is none any more, to the part itself, so that the next Tab goes on from here.
 */
export function keepFocus(root: HTMLElement, redraw: () => void): void {
  const active = document.activeElement;
  const within = active !== null && root.contains(active);
  const key = within ? active.closest<HTMLElement>('[data-focus]')?.dataset['focus'] : undefined;
  redraw();
  if (!within || root.contains(document.activeElement)) return;
  const same = [...root.querySelectorAll<HTMLElement>('[data-focus]')].find((each) => each.dataset['focus'] === key);
  same?.focus({ preventScroll: true });
  if (root.contains(document.activeElement)) return;
  root.tabIndex = -1;
  root.focus({ preventScroll: true });
}
