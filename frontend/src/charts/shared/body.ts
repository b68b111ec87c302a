import type { AxisInfo, ChartAnswer } from '../../api/charts';
import { h, part } from '../../dom';
import type { View } from '../../state/view';
import { pointActions } from './actions';
import { axisTitle } from './axes';
import { countsText, emptyText } from './counts';
import { drawDoubts } from './doubts';
import { drawFigures, type Figure, type FigureContext } from './figures';
import { readInks, type Inks } from './inks';
import { drawKeys } from './keys';
import type { ChartKind } from './kind';
import { drawLegend } from './legend';
import { drawNotes } from './notes';
import { assignSlots, type Slot } from './palette';
import { isData, seriesOf, type Panel } from './panel';
import { drawRamp } from './rampLegend';
import { coloredNames, mostPoints, seriesNames } from './series';
import { swatches } from './swatches';
import { thinned } from './thinning';
import { allHidden, isHidden } from './visibility';

/** An answer whose axes have the scales that the view asks for; names keep theirs. */
function scaled(answer: ChartAnswer, { xScale, yScale, colorScale }: View): ChartAnswer {
  const along = (axis: AxisInfo, scale: View['xScale']) => (axis.scale === 'category' || scale === null ? axis : { ...axis, scale });
  const color = answer.colorAxis ? { colorAxis: along(answer.colorAxis, colorScale) } : {};
  return { ...answer, x: along(answer.x, xScale), y: along(answer.y, yScale), ...color };
}

/** As many panels are small where the kind leaves it to their number. */
const many = 5;
/** Columns of a matrix that fit beside another. */
const wideFrom = 6;

/** What a chart shows now, for those who write it down elsewhere: a table, a file, a picture. */
export interface Shown {
  answer: ChartAnswer;
  panels: Panel[];
  names: string[];
  slots: ReadonlyMap<string, Slot>;
  inks: Inks;
  figures: Figure[];
  hidden: (series: string) => boolean;
  /** What the axes of small charts show; empty where each says it itself. */
  axes: string;
}

/** The chart itself: figures, legend, keys, notes and counts, the same on its page and where it is embedded. */
export class ChartBody {
  private readonly root: HTMLElement;
  private readonly kind: ChartKind;
  private readonly change: (next: Partial<View>, remember: boolean) => void;
  private readonly figures = new Map<string, Figure>();
  private slots: ReadonlyMap<string, Slot> = new Map();
  private color = '';
  private inks = readInks();
  private answer: ChartAnswer | null = null;
  private view: View | null = null;
  /** Whether there are so many panels that each gets little room. */
  private small = false;

  constructor(root: HTMLElement, kind: ChartKind, change: (next: Partial<View>, remember: boolean) => void) {
    this.root = root;
    this.kind = kind;
    this.change = change;
  }

  /** Draws all of it anew, at most `mostPanels` panels, and gives what is there to be seen. */
  draw(raw: ChartAnswer, view: View, mostPanels = Infinity): Shown {
    const answer = scaled(raw, view);
    this.answer = answer;
    this.view = view;
    this.inks = readInks();
    const all = this.kind.panels(answer, view);
    const panels = mostPoints(all, mostPanels);
    this.small = this.kind.small === 'when many' ? panels.length >= many : this.kind.small;
    const drawn = thinned(panels, ({ key }) => view.zoom[key]);
    const names = seriesNames(panels);
    this.colorBy(answer, panels, view.color);
    this.say(answer, all, panels, view);
    drawNotes(part(this.root, 'notes'), answer.notes ?? [], drawn.text);
    this.layOut(panels);
    drawFigures(part(this.root, 'panels'), this.figures, drawn.panels, this.context());
    this.drawLegends(panels, names, view);
    const hidden = (name: string) => isHidden(name, view);
    return { answer, panels, names, slots: this.slots, inks: this.inks, figures: [...this.figures.values()], hidden, axes: this.axesText(panels) };
  }

  /** Other colours begin anew, as they would on a page that was just opened. */
  private colorBy(answer: ChartAnswer, panels: Panel[], color: string): void {
    if (color !== this.color) this.slots = new Map();
    this.color = color;
    this.slots = assignSlots(coloredNames(answer, panels, color), this.slots);
  }

  /** Takes away what is no answer any more. */
  clear(): void {
    this.answer = null;
    const { figures, view } = this;
    drawFigures(part(this.root, 'panels'), figures, [], this.context());
    drawNotes(part(this.root, 'notes'), [], '');
    drawDoubts(part(this.root, 'doubts'), []);
    if (view) this.drawLegends([], [], view);
    for (const said of ['counts', 'axes']) part(this.root, said).textContent = '';
  }

  /** Says why there is no chart; an empty text takes it away. */
  note(text: string): void {
    const note = part(this.root, 'note');
    note.textContent = text;
    note.hidden = text === '';
  }

  /** A legend may be long and a link old: what hides everything is said, and undone by one press. */
  private allAreHidden(): void {
    const show = h('button', { type: 'button', class: 'toggle', onclick: () => this.change({ hide: [], only: [] }, true) }, 'Show all');
    this.note('All series are hidden. ');
    part(this.root, 'note').append(show);
  }

  private say(answer: ChartAnswer, all: Panel[], panels: Panel[], view: View): void {
    const filtered = Object.keys(view.filters).length + Object.keys(view.ranges).length > 0;
    const data = panels.flatMap((panel) => seriesOf(panel).filter(isData).map(({ name }) => name));
    if (allHidden(data, view)) this.allAreHidden();
    else this.note(panels.length > 0 ? '' : emptyText(answer, filtered));
    const left = all.length > panels.length ? `; ${panels.length} of ${all.length} charts here` : '';
    part(this.root, 'counts').textContent = countsText(answer) + left;
    drawDoubts(part(this.root, 'doubts'), panels);
    part(this.root, 'axes').textContent = this.axesText(panels);
  }

  private axesText([first]: Panel[]): string {
    return this.small && first ? `${axisTitle(first.y)} over ${axisTitle(first.x).toLowerCase()}` : '';
  }

  private layOut(panels: Panel[]): void {
    const root = part(this.root, 'panels');
    // A matrix of many columns side by side with another would only be scrolled.
    const wide = panels.some((panel) => panel.form === 'cells' && panel.xCategories.length > wideFrom);
    root.className = this.small ? 'panels-grid' : panels.length === 1 ? 'panels-one' : wide ? 'panels-wide' : 'panels-few';
  }

  private drawLegends(panels: Panel[], names: string[], view: View): void {
    const { slots, inks } = this;
    drawKeys(part(this.root, 'keys'), panels);
    drawRamp(part(this.root, 'ramp'), panels, inks.theme);
    drawLegend(part(this.root, 'legend'), { names, slots, theme: inks.theme, visibility: view, swatch: swatches(panels) }, (next, again) => this.change(next, !again));
  }

  private context(): FigureContext {
    return {
      kind: this.kind.name,
      look: (panel: Panel) => ({
        inks: this.inks,
        slots: this.slots,
        hidden: (name) => this.view !== null && isHidden(name, this.view),
        zoom: this.view?.zoom[panel.key],
        titled: !this.small,
      }),
      ...pointActions(this.root, () => this.answer as ChartAnswer, () => this.view as View),
      zoomed: (panel, zoom) => {
        const { [panel]: _, ...others } = this.view?.zoom ?? {};
        // A wheel makes many windows: they replace each other, so that "back" leaves the page and not the last notch.
        this.change({ zoom: zoom ? { ...others, [panel]: zoom } : others }, false);
      },
    };
  }
}
