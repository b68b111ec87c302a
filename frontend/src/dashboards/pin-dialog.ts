import { create, dashboardLines, pin, type Dashboard, type DashboardLine, type View } from '../api/dashboards';
import { ProblemError } from '../api/problem';
import { h } from '../dom';

const fresh = '';

/** Asks where a view goes and what it is called, and puts it there. `closed` is called when the dialog has gone. */
export function openPinDialog(shown: Pick<View, 'kind' | 'query' | 'title'>, closed: () => void): void {
  const dialog = new PinDialog(shown);
  document.body.append(dialog.element);
  dialog.element.addEventListener('close', () => {
    dialog.element.remove();
    closed();
  });
  dialog.element.showModal();
  void dialog.offerDashboards();
}

class PinDialog {
  readonly element: HTMLDialogElement;
  private readonly where = h('select', { name: 'where' }, h('option', { value: fresh }, 'A new dashboard'));
  private readonly name = h('input', { name: 'name', maxlength: 200, value: 'My dashboard' });
  private readonly named = h('label', {}, 'Its title', this.name);
  private readonly title: HTMLInputElement;
  private readonly note = h('textarea', { name: 'note', rows: 3, maxlength: 4000 });
  private readonly refusal = h('p', { class: 'error-text', role: 'alert', hidden: true });
  private readonly send = h('button', {}, 'Pin');
  private readonly shown: Pick<View, 'kind' | 'query'>;

  constructor(shown: Pick<View, 'kind' | 'query' | 'title'>) {
    this.shown = shown;
    this.title = h('input', { name: 'title', maxlength: 200, required: true, value: shown.title });
    const close = () => this.element.close();
    const form = h(
      'form',
      {},
      h('h2', { id: 'pin-title' }, 'Pin to a dashboard'),
      h('label', {}, 'Dashboard', this.where),
      this.named,
      h('label', {}, 'Title of the view', this.title),
      h('label', {}, 'Note ', h('small', { class: 'unit' }, 'what one should see; may be empty'), this.note),
      this.refusal,
      h('div', { class: 'dialog-actions' }, this.send, h('button', { type: 'button', class: 'toggle', onclick: close }, 'Cancel')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    this.where.addEventListener('change', () => this.follow());
    this.element = h('dialog', { class: 'pin', 'aria-labelledby': 'pin-title' }, form);
    this.follow();
  }

  /** The list comes after the dialog; what was last used on this machine stands chosen. */
  async offerDashboards(): Promise<void> {
    try {
      const lines = await dashboardLines();
      this.where.append(...lines.map(({ slug, title }) => h('option', { value: slug }, title)));
      this.where.value = chosen(lines);
      this.follow();
    } catch (error) {
      this.refuse(error);
    }
  }

  private follow(): void {
    const isNew = this.where.value === fresh;
    this.named.hidden = !isNew;
    this.name.required = isNew;
  }

  private async save(): Promise<void> {
    this.refusal.hidden = true;
    this.send.disabled = true;
    try {
      const view = { ...this.shown, title: this.title.value, note: this.note.value };
      const slug = this.where.value;
      this.done(slug === fresh ? await create({ title: this.name.value, views: [view] }) : await pin(slug, view));
    } catch (error) {
      this.refuse(error);
      this.send.disabled = false;
    }
  }

  private done({ slug, title, views }: Dashboard): void {
    remember(slug);
    const link = h('a', { href: `/d/${encodeURIComponent(slug)}#view-${views.length}` }, title);
    const close = h('button', { type: 'button', class: 'toggle', onclick: () => this.element.close() }, 'Close');
    this.element.replaceChildren(h('p', { role: 'status', id: 'pin-title' }, 'Pinned to ', link, '.'), h('div', { class: 'dialog-actions' }, close));
    link.focus();
  }

  private refuse(error: unknown): void {
    const details = error instanceof ProblemError ? error.problem.errors.map(({ detail }) => detail) : [];
    this.refusal.textContent = details.length > 0 ? details.join(' ') : error instanceof Error ? error.message : String(error);
    this.refusal.hidden = false;
  }
}

const memory = 'dynobench.pinned';

function remember(slug: string): void {
  try {
    localStorage.setItem(memory, slug);
  } catch {
    // A browser without storage offers a new dashboard first.
  }
}

function chosen(lines: DashboardLine[]): string {
  try {
    const last = localStorage.getItem(memory);
    return lines.some(({ slug }) => slug === last) ? (last ?? fresh) : fresh;
  } catch {
    return fresh;
  }
}
