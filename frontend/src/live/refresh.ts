import { localTimes } from '../times';

/**
 * Renders this page again on the server and takes over its parts that are marked `data-live` (each with an id). So there is
 * one place that knows how a job looks, and what changes live cannot differ from what a reload shows.
 */
export class LiveParts {
  private shown = new Map<string, string>();
  private running: Promise<void> | undefined;
  private again = false;

  /** Only the last of many calls in a row asks once more. */
  refresh(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.rounds().finally(() => (this.running = undefined));
    return this.running;
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      await this.takeOver();
    } while (this.again);
  }

  private async takeOver(): Promise<void> {
    const response = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const fresh of page.querySelectorAll<HTMLElement>('[data-live][id]')) {
      const old = document.getElementById(fresh.id);
      if (old && this.shown.get(fresh.id) !== fresh.outerHTML) {
        this.shown.set(fresh.id, fresh.outerHTML);
        replace(old, fresh);
      }
    }
  }
}

function replace(old: HTMLElement, fresh: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const opened = old.querySelector('details[open]') !== null;
  const atEnd = [...old.querySelectorAll('pre')].map((each) => each.scrollTop + each.clientHeight >= each.scrollHeight - 4);
  old.replaceWith(fresh);
  localTimes(fresh);
  if (opened) fresh.querySelector('details')?.setAttribute('open', '');
  // Who reads the end of a log goes on reading its end.
  fresh.querySelectorAll('pre').forEach((each, index) => {
    if (atEnd[index] ?? true) each.scrollTop = each.scrollHeight;
  });
  if (focused) same(fresh, focused)?.focus();
}

/** The element that stands where another stood: of the same id, or of the same kind, saying the same. */
function same(fresh: HTMLElement, other: Element): HTMLElement | undefined {
  if (other.id !== '') return fresh.querySelector<HTMLElement>(`#${CSS.escape(other.id)}`) ?? undefined;
  return [...fresh.querySelectorAll<HTMLElement>(other.localName)].find((each) => each.textContent === other.textContent);
}
