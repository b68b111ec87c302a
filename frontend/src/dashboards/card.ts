import type { View } from '../api/dashboards';
import { h } from '../dom';
import { chartOf, linkOf } from './link';

/** What the server says of a view's fields, and where it is shown. */
const places: Readonly<Record<string, 'title' | 'link' | 'note'>> = { title: 'title', kind: 'link', query: 'link', note: 'note' };

let cards = 0;

/** A view while it is edited: its fields, the handle that moves it, and the button that takes it away. */
export class Card {
  readonly element: HTMLLIElement;
  readonly handle = h('button', { type: 'button', class: 'handle', title: 'Drag, or press the arrow keys' }, '⠿');
  private readonly title: HTMLInputElement;
  private readonly link: HTMLInputElement;
  private readonly note: HTMLTextAreaElement;
  private readonly errors: Record<'title' | 'link' | 'note', HTMLElement>;

  /** `move` is asked to put the card so many places further down, `remove` to take it away. */
  constructor(view: View | null, move: (card: Card, by: number) => void, remove: (card: Card) => void) {
    const id = `view-fields-${++cards}`;
    const error = (name: string) => h('small', { class: 'error-text', id: `${id}-${name}` });
    this.errors = { title: error('title'), link: error('link'), note: error('note') };
    const described = (name: string) => ({ name, 'aria-describedby': `${id}-${name}` });
    this.title = h('input', { ...described('title'), maxlength: 200, value: view?.title ?? '' });
    this.link = h('input', { ...described('link'), class: 'id', spellcheck: 'false', placeholder: 'the link of a chart page', value: view ? linkOf(view) : '' });
    this.note = h('textarea', { ...described('note'), rows: 2, maxlength: 4000 }, view?.note ?? '');
    const button = (label: string, words: string, act: () => void) =>
      h('button', { type: 'button', class: 'toggle', onclick: act, 'data-words': words }, label);
    this.element = h(
      'li',
      { class: 'edit-view' },
      this.handle,
      h(
        'div',
        { class: 'edit-fields' },
        h('label', {}, 'Title', this.title, this.errors.title),
        h('label', {}, 'Chart', this.link, this.errors.link),
        h('label', { class: 'wide' }, 'Note', this.note, this.errors.note),
      ),
      h(
        'div',
        { class: 'edit-buttons' },
        button('Up', 'Move up', () => move(this, -1)),
        button('Down', 'Move down', () => move(this, 1)),
        button('Remove', 'Remove', () => remove(this)),
      ),
    );
    this.handle.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      event.preventDefault();
      move(this, event.key === 'ArrowUp' ? -1 : 1);
    });
    this.title.addEventListener('input', () => this.name());
    // What was wrong is no longer what stands there.
    this.element.addEventListener('input', () => this.clear());
    this.name();
  }

  /** As the reader calls it. */
  get words(): string {
    return this.title.value.trim() || 'a view without a title';
  }

  /** What stands in the fields; null when its link leads to no chart, which is then said. */
  read(): View | null {
    const chart = chartOf(this.link.value);
    if (chart === null) this.say('kind', 'Expected the link of a chart page, such as /charts/grid?model=resnet18.');
    return chart && { title: this.title.value, note: this.note.value, ...chart };
  }

  /** What stands in the fields, whether it makes sense or not. */
  get state(): string {
    return JSON.stringify([this.title.value, this.link.value, this.note.value]);
  }

  clear(): void {
    for (const place of Object.values(this.errors)) place.textContent = '';
    for (const field of [this.title, this.link, this.note]) field.removeAttribute('aria-invalid');
  }

  /** Shows what is wrong at a field of the view, as the server names it; false when there is no such field. */
  say(field: string, detail: string): boolean {
    const place = places[field];
    if (place === undefined) return false;
    this.errors[place].textContent = detail;
    this[place].setAttribute('aria-invalid', 'true');
    return true;
  }

  focus(place: 'link' | 'title' = 'title'): void {
    this[place].focus();
  }

  /** Buttons of many cards read alike; what they are about is in their names. */
  private name(): void {
    this.handle.setAttribute('aria-label', `Move ${this.words}: drag, or press the arrow keys`);
    for (const button of this.element.querySelectorAll<HTMLElement>('[data-words]')) {
      button.setAttribute('aria-label', `${button.dataset['words']}: ${this.words}`);
    }
  }
}
