import { getJson } from '../../api/http';
import type { ChartAnswer } from '../../api/charts';
import { pollWhileVisible } from '../../api/poll';
import { part } from '../../dom';
import { dataQuery, readView, type View } from '../../state/view';
import { onThemeChange } from '../../theme';
import { pointActions } from './actions';
import { axisTitle } from './axes';
import { countsText, emptyText } from './counts';
import { drawDoubts } from './doubts';
import { drawFigures, type Figure, type FigureContext } from './figures';
import { readInks, type Inks } from './inks';
import type { ChartKind } from './kind';
import { drawLegend } from './legend';
import { assignSlots, type Slot } from './palette';
import { mostPoints, seriesNames } from './series';
import { isHidden } from './visibility';

const pollMs = 10_000;

/** A live chart within another page: the view starts as its `data-query` says and is nobody's link. */
export function embeddedChart(root: HTMLElement, kind: ChartKind, mostPanels: number): void {
  const chart = new EmbeddedChart(root, kind, mostPanels);
  onThemeChange(() => chart.draw());
  void chart.ask();
  pollWhileVisible(() => chart.ask(), pollMs);
}

class EmbeddedChart {
  private readonly root: HTMLElement;
  private readonly kind: ChartKind;
  private readonly mostPanels: number;
  private readonly figures = new Map<string, Figure>();
  private view: View;
  private answer: ChartAnswer | null = null;
  private etag: string | null = null;
  private slots: ReadonlyMap<string, Slot> = new Map();

  constructor(root: HTMLElement, kind: ChartKind, mostPanels: number) {
    this.root = root;
    this.kind = kind;
    this.mostPanels = mostPanels;
    this.view = readView(root.dataset['query'] ?? '', kind.defaults);
  }

  async ask(): Promise<void> {
    try {
      const query = dataQuery(this.view, this.kind.defaults);
      const fresh = await getJson<ChartAnswer>(`${this.root.dataset['api'] ?? ''}?${query}`, this.etag);
      if (!fresh.changed) return;
      this.answer = fresh.body;
      this.etag = fresh.etag;
      this.draw();
    } catch (error) {
      // Otherwise the next poll hears that nothing changed, and what is wrong now is said for ever.
      this.etag = null;
      this.note(`The data could not be read. ${error instanceof Error ? error.message : ''}`);
    }
  }

  draw(): void {
    const { answer, kind, root, view } = this;
    if (!answer) return;
    const inks = readInks();
    const all = kind.panels(answer, view, view.xScale ?? answer.x.scale, view.yScale ?? answer.y.scale);
    const panels = mostPoints(all, this.mostPanels);
    const names = seriesNames(panels);
    this.slots = assignSlots(names, this.slots);
    this.note(panels.length > 0 ? '' : emptyText(answer, true));
    const [first] = panels;
    part(root, 'axes').textContent = kind.small && first ? `${axisTitle(first.y)} over ${axisTitle(first.x).toLowerCase()}` : '';
    const left = all.length > panels.length ? `; ${panels.length} of ${all.length} models here` : '';
    part(root, 'counts').textContent = countsText(answer) + left;
    drawDoubts(part(root, 'doubts'), panels);
    drawFigures(part(root, 'panels'), this.figures, panels, this.context(answer, inks));
    drawLegend(part(root, 'legend'), { names, slots: this.slots, theme: inks.theme, visibility: view }, (next) => this.become(next));
  }

  private become(next: Partial<View>): void {
    this.view = { ...this.view, ...next };
    this.draw();
  }

  private note(text: string): void {
    const note = part(this.root, 'note');
    note.textContent = text;
    note.hidden = text === '';
  }

  private context(answer: ChartAnswer, inks: Inks): FigureContext {
    return {
      kind: this.kind.name,
      look: ({ key }) => ({
        inks,
        slots: this.slots,
        hidden: (name) => isHidden(name, this.view),
        zoom: this.view.zoom[key],
        titled: !this.kind.small,
      }),
      ...pointActions(this.root, () => this.answer ?? answer),
      zoomed: (key, zoom) => {
        const { [key]: _, ...others } = this.view.zoom;
        this.become({ zoom: zoom ? { ...others, [key]: zoom } : others });
      },
    };
  }
}
