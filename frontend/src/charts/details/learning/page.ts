import { getJson } from '../../../api/http';
import { part } from '../../../dom';
import { number } from '../../../format';
import type { LearningPoint } from '../../../live/events';
import type { Zoom } from '../../../state/zoom';
import { onThemeChange } from '../../../theme';
import { drawFigures, type Figure } from '../../shared/figures';
import { readInks } from '../../shared/inks';
import { drawLegend } from '../../shared/legend';
import type { Slot } from '../../shared/palette';
import { thinned } from '../../shared/thinning';
import { isHidden, type Visibility } from '../../shared/visibility';
import { grown, learningPanels, pointFacts, stepsPerEpoch, type Along, type Curve } from './data';

/** More curves cannot be told apart, and each is a question to the server. */
const most = 40;
/** Curves grow faster than anyone can see. */
const pause = 200;

/** The part of a page that shows learning curves: its list names the trials, REST and events give their points. */
export class LearningCharts {
  private readonly root: HTMLElement;
  private readonly curves = new Map<string, Curve>();
  private readonly slots = new Map<string, Slot>();
  private readonly figures = new Map<string, Figure>();
  private readonly zooms = new Map<string, Zoom>();
  private visibility: Visibility = { hide: [], only: [] };
  private pending: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    for (const name of ['learning-x', 'learning-scale']) {
      part(root, name).addEventListener('change', () => {
        this.zooms.clear();
        this.draw();
      });
    }
    onThemeChange(() => this.draw());
    void this.sync();
  }

  /** Takes over the trials that the list names now, and asks for the curves that are not known yet. */
  async sync(): Promise<void> {
    const listed = [...this.root.querySelectorAll<HTMLElement>('[data-trial]')];
    const fresh = listed.slice(0, most).filter(({ dataset }) => !this.curves.has(dataset['trial'] ?? ''));
    for (const { dataset } of fresh) {
      const name = dataset['name'] ?? '';
      this.curves.set(dataset['trial'] ?? '', { name, batchSize: Number(dataset['batch']), samples: Number(dataset['samples']) || null, points: [] });
      // By its place in the job, so that a curve has the same colour after a reload.
      this.slots.set(name, Number(dataset['number']));
    }
    this.note(listed.length > most ? `Drawn are ${most} of ${listed.length} curves; the page of each trial has its own.` : '');
    await Promise.all(fresh.map(({ dataset }) => this.load(dataset['trial'] ?? '')));
  }

  /** Asks for the whole curve of a trial again: it may have started anew, or have grown while nobody listened. */
  async load(trialId: string): Promise<void> {
    const curve = this.curves.get(trialId);
    if (!curve) return;
    const heard = curve.points;
    const answer = await getJson<LearningPoint[]>(`/api/v1/trials/${encodeURIComponent(trialId)}/learning`).catch(() => null);
    if (answer === null || !answer.changed) return;
    const last = answer.body.at(-1)?.step ?? 0;
    // What came while the answer was on its way.
    curve.points = [...answer.body, ...curve.points.filter((point) => !heard.includes(point) && point.step > last)];
    this.soon();
  }

  /** Every curve again. */
  async reload(): Promise<void> {
    await Promise.all([...this.curves.keys()].map((trialId) => this.load(trialId)));
  }

  /** Whether the trial is in the list; otherwise it has just begun. */
  learned(trialId: string, point: LearningPoint): boolean {
    const curve = this.curves.get(trialId);
    const entry = this.root.querySelector<HTMLElement>(`[data-trial="${CSS.escape(trialId)}"]`);
    if (curve) {
      curve.points = grown(curve.points, point);
      this.soon();
    }
    if (entry) {
      for (const name of ['step', 'epoch', 'loss'] as const) part(entry, name).textContent = number(point[name]);
      if (point.accuracyPercent !== null) part(entry, 'accuracy').textContent = number(point.accuracyPercent);
    }
    return entry !== null;
  }

  private note(text: string): void {
    const note = part(this.root, 'learning-note');
    note.textContent = text;
    note.hidden = text === '';
  }

  private soon(): void {
    this.pending ??= setTimeout(() => {
      this.pending = undefined;
      this.draw();
    }, pause);
  }

  private chosen(name: string): string {
    return (part(this.root, name) as HTMLSelectElement).value;
  }

  private draw(): void {
    const curves = [...this.curves.values()].filter(({ points }) => points.length > 0);
    part(this.root, 'learning-bar').hidden = curves.length === 0;
    const epochs = this.root.querySelector<HTMLOptionElement>('option[value="epoch"]');
    if (epochs) epochs.disabled = curves.every((curve) => stepsPerEpoch(curve) === null);
    const panels = learningPanels(curves, this.chosen('learning-x') as Along, this.chosen('learning-scale') as 'linear' | 'log');
    const inks = readInks();
    const hidden = (name: string) => isHidden(name, this.visibility);
    const facts = (name: string, row: number) => pointFacts(curves.find((curve) => curve.name === name), row);
    drawFigures(part(this.root, 'panels'), this.figures, thinned(panels, ({ key }) => this.zooms.get(key)).panels, {
      kind: 'learning',
      look: ({ key }) => ({ inks, slots: this.slots, hidden, zoom: this.zooms.get(key), titled: true }),
      facts: ({ series, point }) => facts(series.name, point.row),
      open: ({ series }) => this.open(series.name),
      say: ({ series, point }) => {
        part(this.root, 'learning-live').textContent = [series.name, ...facts(series.name, point.row).map(({ label, value }) => `${label} ${value}`)].join(', ');
      },
      zoomed: (key, zoom) => {
        if (zoom) this.zooms.set(key, zoom);
        else this.zooms.delete(key);
        this.draw();
      },
    });
    if (this.curves.size > 1) this.legend(curves.map(({ name }) => name), inks.theme);
  }

  private legend(names: string[], theme: 'light' | 'dark'): void {
    drawLegend(part(this.root, 'legend'), { names, slots: this.slots, theme, visibility: this.visibility, swatch: () => 'marker' }, (next) => {
      this.visibility = next;
      this.draw();
    });
  }

  private open(name: string): void {
    const link = [...this.root.querySelectorAll<HTMLElement>('[data-trial]')].find(({ dataset }) => dataset['name'] === name)?.querySelector('a');
    if (link && link.href !== location.href) location.assign(link.href);
  }
}
