import { dashboard, replace, type Dashboard, type View } from '../api/dashboards';
import { ProblemError, type FieldProblem } from '../api/problem';
import { h, part } from '../dom';
import { Card } from './card';
import { dragToOrder } from './drag';
import { moved } from './order';

/** Edits a dashboard in the place of its charts: all of it is saved at once, or nothing. */
export class Editor {
  private readonly said: HTMLElement;
  private readonly refusal: HTMLElement;
  private readonly now: Dashboard;
  private readonly title: HTMLInputElement;
  private readonly description: HTMLTextAreaElement;
  private readonly list = h('ol', { class: 'edit-views' });
  private readonly save = h('button', {}, 'Save');
  private readonly before: string;
  private cards: Card[];
  private version: number;
  private leaving = false;

  /** Reads the dashboard as it is now and shows the editor instead of the charts. */
  static async open(root: HTMLElement): Promise<void> {
    new Editor(root, await dashboard(root.dataset['slug'] ?? ''));
  }

  private constructor(root: HTMLElement, now: Dashboard) {
    this.said = part(root, 'said');
    this.refusal = part(root, 'refusal');
    this.now = now;
    this.version = now.version;
    this.title = h('input', { name: 'dashboard-title', maxlength: 200, required: true, value: now.title });
    this.description = h('textarea', { name: 'description', rows: 3, maxlength: 4000 }, now.description);
    this.cards = now.views.map((view) => this.card(view));
    this.list.append(...this.cards.map(({ element }) => element));
    dragToOrder(this.list, '.handle', (item) => this.dropped(item));
    const editor = part(root, 'editor');
    editor.replaceChildren(this.form());
    editor.hidden = false;
    root.dataset['editing'] = 'true';
    this.before = this.state;
    this.title.focus();
    addEventListener('beforeunload', (event) => {
      if (!this.leaving && this.state !== this.before) event.preventDefault();
    });
  }

  private form(): HTMLFormElement {
    const add = h('button', { type: 'button', class: 'toggle', onclick: () => this.add() }, 'Add a view');
    const cancel = h('button', { type: 'button', class: 'toggle', onclick: () => this.cancel() }, 'Cancel');
    const form = h(
      'form',
      { class: 'editor' },
      h('label', {}, 'Title', this.title),
      h('label', {}, 'Description ', h('small', { class: 'unit' }, 'Markdown: paragraphs, lists, emphasis, code, links'), this.description),
      h('h2', {}, 'Views ', h('small', { class: 'unit' }, 'in this order; drag them at their handle, or move them by keyboard')),
      this.list,
      h('p', {}, add),
      h('div', { class: 'edit-actions' }, this.save, cancel),
    );
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit();
    });
    return form;
  }

  private card(view: View | null): Card {
    return new Card(
      view,
      (card, by) => this.move(card, by),
      (card) => this.remove(card),
    );
  }

  private get state(): string {
    return JSON.stringify([this.title.value, this.description.value, this.cards.map(({ state }) => state)]);
  }

  private add(): void {
    const card = this.card(null);
    this.cards.push(card);
    this.list.append(card.element);
    card.focus();
  }

  private remove(card: Card): void {
    const index = this.cards.indexOf(card);
    this.cards = this.cards.filter((each) => each !== card);
    card.element.remove();
    this.said.textContent = `${card.words} is removed.`;
    (this.cards[Math.min(index, this.cards.length - 1)]?.handle ?? this.title).focus();
  }

  private move(card: Card, by: number): void {
    const from = this.cards.indexOf(card);
    const focused = document.activeElement;
    this.cards = moved(this.cards, from, from + by);
    this.list.append(...this.cards.map(({ element }) => element));
    // An element that is taken out and put in again loses the focus.
    if (focused instanceof HTMLElement) focused.focus();
    this.tell(card);
  }

  private dropped(item: HTMLElement): void {
    const order = [...this.list.children];
    this.cards.sort((one, other) => order.indexOf(one.element) - order.indexOf(other.element));
    const card = this.cards.find(({ element }) => element === item);
    if (card) this.tell(card);
  }

  private tell(card: Card): void {
    this.said.textContent = `${card.words} is now view ${this.cards.indexOf(card) + 1} of ${this.cards.length}.`;
  }

  private cancel(): void {
    if (this.state !== this.before && !confirm('Leave without saving the changes?')) return;
    this.leave();
  }

  private leave(): void {
    this.leaving = true;
    location.assign(`/d/${encodeURIComponent(this.now.slug)}`);
  }

  private async submit(): Promise<void> {
    this.clear();
    const views = this.cards.map((card) => card.read());
    const known = views.filter((view) => view !== null);
    if (known.length < views.length) return this.focusFirst();
    this.save.disabled = true;
    try {
      await replace(this.now.slug, { title: this.title.value, description: this.description.value, views: known, version: this.version });
      this.leave();
    } catch (error) {
      this.save.disabled = false;
      this.refuse(error);
    }
  }

  private clear(): void {
    this.refusal.hidden = true;
    for (const card of this.cards) card.clear();
  }

  private refuse(error: unknown): void {
    if (error instanceof ProblemError && error.problem.code === 'STALE_VERSION') return this.overtaken();
    const problems = error instanceof ProblemError ? error.problem.errors : [];
    const homeless = problems.filter((problem) => !this.place(problem)).map(({ detail }) => detail);
    if (problems.length === 0) homeless.push(error instanceof Error ? error.message : String(error));
    if (homeless.length > 0) this.say(...homeless.map((text) => h('p', {}, text)));
    else this.focusFirst();
  }

  private place({ field, detail }: FieldProblem): boolean {
    const view = /^views\[(\d+)\]\.(\w+)$/.exec(field);
    return view !== null && (this.cards[Number(view[1])]?.say(view[2] ?? '', detail) ?? false);
  }

  private focusFirst(): void {
    this.list.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }

  /** Neither side's work is lost without somebody saying so. */
  private overtaken(): void {
    const again = async () => {
      try {
        this.version = (await dashboard(this.now.slug)).version;
        await this.submit();
      } catch (error) {
        this.refuse(error);
      }
    };
    this.say(
      h('p', {}, 'Somebody else has changed this dashboard while you were editing. Your changes are still here, and not saved yet.'),
      h('button', { type: 'button', class: 'toggle', onclick: () => this.leave() }, 'Drop mine and show theirs'),
      ' ',
      h('button', { type: 'button', class: 'toggle danger', onclick: () => void again() }, 'Save mine over theirs'),
    );
  }

  private say(...what: (Node | string)[]): void {
    this.refusal.replaceChildren(...what);
    this.refusal.hidden = false;
    this.refusal.focus();
  }
}
