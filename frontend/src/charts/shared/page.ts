import { getJson } from '../../api/http';
import { ProblemError } from '../../api/problem';
import type { AxisInfo, ChartAnswer } from '../../api/charts';
import { pollWhileVisible } from '../../api/poll';
import { copyText } from '../../copy';
import { part } from '../../dom';
import { viewStore } from '../../state/url';
import { dataQuery, without, type View } from '../../state/view';
import { onThemeChange } from '../../theme';
import { pointActions } from './actions';
import { axisTitle } from './axes';
import { countsText, emptyText } from './counts';
import { csvOf } from './csv';
import { drawDoubts } from './doubts';
import { savePng, saveText } from './download';
import { drawFigures, type Figure, type FigureContext } from './figures';
import { drawFilters } from './filters';
import { readInks } from './inks';
import type { ChartKind } from './kind';
import { drawLegend } from './legend';
import { assignSlots, colorOf, type Slot } from './palette';
import { seriesNames, type Panel } from './series';
import { drawTable } from './table';
import { drawToolbar } from './toolbar';
import { isHidden } from './visibility';

const pollMs = 10_000;

/** A chart page: its view is the link, its data follow the view and are asked for again every ten seconds. */
export function chartPage(root: HTMLElement, kind: ChartKind): void {
  new ChartPage(root, kind).start();
}

class ChartPage {
  private readonly root: HTMLElement;
  private readonly kind: ChartKind;
  private readonly store;
  private readonly figures = new Map<string, Figure>();
  private answer: ChartAnswer | null = null;
  private etag: string | null = null;
  private asked = '';
  private request = new AbortController();
  private slots: ReadonlyMap<string, Slot> = new Map();
  private inks = readInks();

  constructor(root: HTMLElement, kind: ChartKind) {
    this.root = root;
    this.kind = kind;
    this.store = viewStore(kind.defaults, () => this.follow());
  }

  start(): void {
    onThemeChange(() => {
      this.inks = readInks();
      this.draw();
    });
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
      this.etag = fresh.etag;
      this.draw();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.etag = null;
      if (error instanceof ProblemError && this.drop(error.problem.errors.map(({ field }) => field))) return;
      this.note(`The data could not be read. ${error instanceof Error ? error.message : ''}`);
    }
  }

  /** Goes on without the parameters that the server refused, so that an old link keeps showing something. */
  private drop(refused: string[]): boolean {
    const { kind, store } = this;
    const next = without(store.view, refused, kind.defaults);
    const helps = dataQuery(next, kind.defaults).toString() !== this.query();
    if (helps) store.update(next, false);
    return helps;
  }

  private note(text: string): void {
    const note = part(this.root, 'note');
    note.textContent = text;
    note.hidden = text === '';
  }

  private axes(answer: ChartAnswer): { x: AxisInfo; y: AxisInfo } {
    const { xScale, yScale } = this.store.view;
    return { x: { ...answer.x, scale: xScale ?? answer.x.scale }, y: { ...answer.y, scale: yScale ?? answer.y.scale } };
  }

  private draw(): void {
    const { answer, kind } = this;
    if (!answer) return;
    const { view } = this.store;
    const axes = this.axes(answer);
    const panels = kind.panels(answer, view, axes.x.scale, axes.y.scale);
    const names = seriesNames(panels);
    this.slots = assignSlots(names, this.slots);
    const empty = panels.length === 0;
    this.note(empty ? emptyText(answer, Object.keys(view.filters).length + Object.keys(view.ranges).length > 0) : '');
    part(this.root, 'counts').textContent = countsText(answer);
    drawDoubts(part(this.root, 'doubts'), panels);
    part(this.root, 'axes').textContent = kind.small && !empty ? `${axisTitle(axes.y)} over ${axisTitle(axes.x).toLowerCase()}` : '';
    drawFigures(part(this.root, 'panels'), this.figures, panels, this.context(answer));
    drawFilters(part(this.root, 'filters'), answer, view, (selection) => this.change({ ...selection, zoom: {} }));
    drawTable(part(this.root, 'table'), answer, panels, (name) => isHidden(name, view));
    drawToolbar(
      part(this.root, 'toolbar'),
      { view, choose: kind.choose, axes, zoomed: Object.keys(view.zoom).length > 0 },
      (next) => this.change(next),
      (action) => this.act(action, names),
    );
    drawLegend(part(this.root, 'legend'), { names, slots: this.slots, theme: this.inks.theme, visibility: view }, (next, again) =>
      this.store.update(next, !again),
    );
  }

  private change(next: Partial<View>): void {
    this.store.update(next, true);
  }

  private context(answer: ChartAnswer): FigureContext {
    return {
      kind: this.kind.name,
      look: (panel: Panel) => ({
        inks: this.inks,
        slots: this.slots,
        hidden: (name) => isHidden(name, this.store.view),
        zoom: this.store.view.zoom[panel.key],
        titled: !this.kind.small,
      }),
      ...pointActions(this.root, () => this.answer ?? answer),
      zoomed: (panel, zoom) => {
        const { [panel]: _, ...others } = this.store.view.zoom;
        // A wheel makes many windows: they replace each other, so that "back" leaves the page and not the last notch.
        this.store.update({ zoom: zoom ? { ...others, [panel]: zoom } : others }, false);
      },
    };
  }

  private act(action: string, names: string[]): void {
    const { answer, kind, inks } = this;
    if (!answer) return;
    const file = `dynobench-${kind.name}`;
    if (action === 'csv') saveText(`${file}.csv`, csvOf(answer), 'text/csv');
    else if (action === 'json') saveText(`${file}.json`, JSON.stringify(answer, null, 2), 'application/json');
    else if (action === 'png') {
      const drawings = [...this.figures.values()].map(({ panel, drawn }) => ({ title: panel.title, canvas: drawn.canvas }));
      const keys = names
        .filter((name) => !isHidden(name, this.store.view))
        .map((name) => ({ name, color: colorOf(this.slots.get(name) ?? 0, inks.theme) }));
      savePng(`${file}.png`, drawings, keys, inks);
    } else if (action === 'link') {
      const say = (text: string) => (part(this.root, 'live').textContent = text);
      copyText(location.href).then(
        () => say('Link copied.'),
        () => say(`The browser refused; the link is ${location.href}`),
      );
    }
  }
}
