import { getJson } from '../../api/http';
import { ProblemError } from '../../api/problem';
import type { ChartAnswer } from '../../api/charts';
import { pollWhileVisible } from '../../api/poll';
import { pinButton } from '../../dashboards/pin';
import { part } from '../../dom';
import { viewStore } from '../../state/url';
import { dataQuery, without, writeView, type View } from '../../state/view';
import { onThemeChange } from '../../theme';
import { ChartBody, type Shown } from './body';
import { exportAs } from './exports';
import { drawFilters, foldWhereNarrow } from './filters';
import type { ChartKind } from './kind';
import { drawKindLinks } from './kindLinks';
import { furtherSources } from './series';
import { drawTables } from './table';
import { drawToolbar } from './toolbar';
import { among } from './visibility';

const pollMs = 10_000;

/** A chart page: its view is the link, its data follow the view and are asked for again every ten seconds. */
export function chartPage(root: HTMLElement, kind: ChartKind): void {
  new ChartPage(root, kind).start();
}

class ChartPage {
  private readonly root: HTMLElement;
  private readonly kind: ChartKind;
  private readonly store;
  private readonly body: ChartBody;
  private readonly pin: HTMLElement;
  private answer: ChartAnswer | null = null;
  private etag: string | null = null;
  private asked = '';
  /** The query that the answer is of. */
  private answered = '';
  /** Why there is no answer to what was asked last; empty when there is one. */
  private failure = '';
  private request = new AbortController();
  /** What set the colours when it was drawn last. */
  private colored: string | null = null;

  constructor(root: HTMLElement, kind: ChartKind) {
    this.root = root;
    this.kind = kind;
    this.store = viewStore(kind.defaults, () => this.follow());
    this.body = new ChartBody(root, kind, (next, remember) => this.store.update(next, remember));
    this.pin = pinButton(kind.name, () => writeView(this.store.view, kind.defaults));
  }

  start(): void {
    onThemeChange(() => this.draw());
    foldWhereNarrow(part(this.root, 'filters-fold'));
    void this.ask();
    pollWhileVisible(() => this.ask(), pollMs);
  }

  /** After a change of the view: other data are asked for, otherwise the same data are drawn anew. */
  private follow(): void {
    if (this.query() !== this.asked) void this.ask();
    else this.draw();
  }

  private query(): string {
    return dataQuery(this.store.view, this.kind.defaults).toString();
  }

  private async ask(): Promise<void> {
    const query = this.query();
    const same = query === this.asked;
    this.request.abort();
    this.request = new AbortController();
    this.asked = query;
    try {
      const url = `${this.root.dataset['api'] ?? ''}?${query}`;
      const fresh = await getJson<ChartAnswer>(url, same ? this.etag : null, this.request.signal);
      if (!fresh.changed) return;
      this.answer = fresh.body;
      this.answered = query;
      this.etag = fresh.etag;
      this.failure = '';
      this.draw();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.etag = null;
      if (error instanceof ProblemError && this.drop(error.problem.errors.map(({ field }) => field))) return;
      this.failed(`The data could not be read. ${error instanceof Error ? error.message : ''}`, query);
    }
  }

  /** What was shown before stays only where it is the answer to the same question. */
  private failed(why: string, query: string): void {
    this.failure = why;
    if (query !== this.answered) {
      this.answer = null;
      this.answered = '';
      this.body.clear();
      part(this.root, 'table').replaceChildren();
    }
    this.body.note(why);
  }

  /** Goes on without the parameters that the server refused, so that an old link keeps showing something. */
  private drop(refused: string[]): boolean {
    const { kind, store } = this;
    const next = without(store.view, refused, kind.defaults);
    const helps = dataQuery(next, kind.defaults).toString() !== this.query();
    if (helps) store.update(next, false);
    return helps;
  }

  private draw(): void {
    if (!this.answer) return;
    const { view } = this.store;
    const shown = this.body.draw(this.answer, view);
    if (this.forgetSeries(shown, view)) return;
    drawFilters(part(this.root, 'filters'), this.answer, view, (selection) => this.change({ ...selection, zoom: {} }));
    drawTables(part(this.root, 'table'), shown.answer, shown.panels, shown.hidden);
    drawKindLinks(document, view);
    this.drawToolbar(shown, view);
    if (this.failure !== '') this.body.note(this.failure);
  }

  /** After another choice of the colour, what was hidden by its name may be no series any more. */
  private forgetSeries({ names }: Shown, view: View): boolean {
    const before = this.colored;
    this.colored = view.color;
    const visibility = among(names, view);
    const forgets = visibility.hide.length < view.hide.length || visibility.only.length < view.only.length;
    if (before === null || before === view.color || !forgets) return false;
    this.store.update(visibility, false);
    return true;
  }

  private drawToolbar(shown: Shown, view: View): void {
    const { kind, pin } = this;
    const { x, y } = shown.answer;
    const cells = shown.panels.find((panel) => panel.form === 'cells');
    const tables = furtherSources(shown.answer, shown.panels);
    drawToolbar(
      part(this.root, 'toolbar'),
      {
        view,
        kind,
        axes: { x, y },
        color: cells?.color ?? null,
        zoomed: Object.keys(view.zoom).length > 0,
        predictions: shown.answer.predictions ?? false,
        pictures: shown.figures.some(({ drawn }) => drawn !== null),
        tables,
        pin,
      },
      (next) => this.change(next),
      (action) => {
        const say = (text: string) => (part(this.root, 'live').textContent = text);
        if (this.answer || action === 'link') exportAs(action, kind.name, shown, say);
        else say('There are no data to save.');
      },
    );
  }

  private change(next: Partial<View>): void {
    this.store.update(next, true);
  }
}
