import { getJson } from '../../api/http';
import type { ChartAnswer } from '../../api/charts';
import { pollWhileVisible, watchSight } from '../../api/poll';
import { dataQuery, readView, type View } from '../../state/view';
import { onThemeChange } from '../../theme';
import { ChartBody } from './body';
import type { ChartKind } from './kind';
import { drawTables } from './table';

const pollMs = 10_000;

/**
 * A live chart within another page: the view starts as its `data-query` says and is nobody's link. The element holds
 * the template's fragment `parts :: chartBody`.
 */
export function embeddedChart(root: HTMLElement, kind: ChartKind, mostPanels: number): void {
  const chart = new EmbeddedChart(root, kind, mostPanels);
  onThemeChange(() => chart.draw());
  let asked = false;
  // A long page has many: what is out of sight waits until the reader comes there.
  const inSight = watchSight(root, () => {
    if (asked) void chart.ask();
  });
  void chart.ask().then(() => (asked = true));
  pollWhileVisible(() => (inSight() ? chart.ask() : Promise.resolve()), pollMs);
}

class EmbeddedChart {
  private readonly root: HTMLElement;
  private readonly kind: ChartKind;
  private readonly mostPanels: number;
  private readonly body: ChartBody;
  private view: View;
  private answer: ChartAnswer | null = null;
  private etag: string | null = null;

  constructor(root: HTMLElement, kind: ChartKind, mostPanels: number) {
    this.root = root;
    this.kind = kind;
    this.mostPanels = mostPanels;
    this.view = readView(root.dataset['query'] ?? '', kind.defaults);
    this.body = new ChartBody(root, kind, (next) => {
      this.view = { ...this.view, ...next };
      this.draw();
    });
  }

  async ask(): Promise<void> {
    try {
      const query = dataQuery(this.view, this.kind.defaults);
      // Nothing is chosen here: only the values that share out the colours are counted.
      query.set('facets', 'false');
      const fresh = await getJson<ChartAnswer>(`${this.root.dataset['api'] ?? ''}?${query}`, this.etag);
      if (!fresh.changed) return;
      this.answer = fresh.body;
      this.etag = fresh.etag;
      this.draw();
    } catch (error) {
      // Otherwise the next poll hears that nothing changed, and what is wrong now is said for ever.
      this.etag = null;
      this.body.note(`The data could not be read. ${error instanceof Error ? error.message : ''}`);
    }
  }

  draw(): void {
    if (!this.answer) return;
    const { answer, panels, hidden } = this.body.draw(this.answer, this.view, this.mostPanels);
    const table = this.root.querySelector<HTMLElement>('[data-part="table"]');
    if (table) drawTables(table, answer, panels, hidden);
  }
}
