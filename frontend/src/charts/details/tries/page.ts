import { getJson } from '../../../api/http';
import { h, part } from '../../../dom';
import type { BatchTry } from '../../../live/events';
import type { Zoom } from '../../../state/zoom';
import { onThemeChange } from '../../../theme';
import { drawFigures, type Figure } from '../../shared/figures';
import { readInks, type Inks } from '../../shared/inks';
import { mark } from '../../shared/legend';
import { colorOf } from '../../shared/palette';
import { bracketText, outcomes, possible, tried, triesPanel, tryFacts, type Search } from './data';

/** More panels are no overview any more. */
const most = 24;

const slots = new Map(Object.values(outcomes).map(({ name, slot }) => [name, slot]));

/** The part of a page that shows searches for the largest batch: its list names the trials, REST and events give their tries. */
export class TryCharts {
  private readonly root: HTMLElement;
  private readonly searches = new Map<string, Search>();
  private readonly figures = new Map<string, Figure>();
  private readonly zooms = new Map<string, Zoom>();

  constructor(root: HTMLElement) {
    this.root = root;
    part(root, 'tries-scale').addEventListener('change', () => {
      this.zooms.clear();
      this.draw();
    });
    onThemeChange(() => this.draw());
    void this.sync();
  }

  private listed(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[data-trial]')];
  }

  /** Takes over the trials that the list names now, and asks for the tries of those that are not known yet. */
  async sync(): Promise<void> {
    const fresh = this.listed().slice(0, most).filter(({ dataset }) => !this.searches.has(dataset['trial'] ?? ''));
    for (const { dataset } of fresh) {
      const id = dataset['trial'] ?? '';
      this.searches.set(id, { id, name: dataset['name'] ?? '', cap: Number(dataset['cap']), tries: [] });
    }
    await Promise.all(fresh.map(({ dataset }) => this.load(dataset['trial'] ?? '')));
  }

  /** Asks for all tries of a trial again. */
  async load(trialId: string): Promise<void> {
    const search = this.searches.get(trialId);
    if (!search) return;
    const answer = await getJson<BatchTry[]>(`/api/v1/trials/${encodeURIComponent(trialId)}/tries`).catch(() => null);
    if (answer === null || !answer.changed) return;
    search.tries = answer.body;
    this.draw();
  }

  async reload(): Promise<void> {
    await Promise.all([...this.searches.keys()].map((trialId) => this.load(trialId)));
  }

  tried(trialId: string, next: BatchTry): void {
    const search = this.searches.get(trialId);
    if (!search) return;
    search.tries = tried(search.tries, next);
    const entry = this.listed().find(({ dataset }) => dataset['trial'] === trialId);
    if (entry) part(entry, 'bracket').textContent = bracketText(search);
    this.draw();
  }

  private draw(): void {
    const inks = readInks();
    const begun = [...this.searches.values()].filter(({ tries }) => tries.length > 0);
    const facts = (trialId: string, row: number) => tryFacts(this.searches.get(trialId)?.tries[row]);
    const panels = part(this.root, 'panels');
    const scale = (part(this.root, 'tries-scale') as HTMLSelectElement).value as 'linear' | 'log';
    part(this.root, 'tries-bar').hidden = begun.length === 0;
    panels.className = begun.length > 2 ? 'panels-grid' : 'panels-few';
    drawFigures(panels, this.figures, begun.map((search) => triesPanel(search, scale)), {
      kind: 'tries',
      look: ({ key }) => ({ inks, slots, hidden: () => false, zoom: this.zooms.get(key), titled: true }),
      facts: ({ panel, point }) => facts(panel.key, point.row),
      open: ({ panel }) => this.open(panel.key),
      say: ({ panel, point }) => {
        part(this.root, 'tries-live').textContent = [panel.title, ...facts(panel.key, point.row).map(({ label, value }) => `${label} ${value}`)].join(', ');
      },
      zoomed: (key, zoom) => {
        if (zoom) this.zooms.set(key, zoom);
        else this.zooms.delete(key);
        this.draw();
      },
    });
    this.key(begun, inks);
  }

  /** What the marks mean. */
  private key(begun: Search[], { theme }: Inks): void {
    const seen = Object.entries(outcomes).filter(([outcome]) => begun.some(({ tries }) => tries.some((each) => each.outcome === outcome)));
    const marks = seen.map(([, { name, shape, slot }]) => h('span', { class: 'mark-key' }, mark(shape, colorOf(slot, theme)), h('span', {}, name)));
    const band = h('span', { class: 'mark-key' }, h('span', { class: 'band', 'aria-hidden': 'true' }), h('span', {}, possible));
    part(this.root, 'tries-key').replaceChildren(...(seen.length > 0 ? [...marks, band] : []));
  }

  private open(trialId: string): void {
    const link = this.listed().find(({ dataset }) => dataset['trial'] === trialId)?.querySelector('a');
    if (link && link.href !== location.href) location.assign(link.href);
  }
}
