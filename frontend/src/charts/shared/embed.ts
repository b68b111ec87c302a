import { getJson } from '../../api/http';
import type { ChartAnswer } from '../../api/charts';
import { pollWhileVisible } from '../../api/poll';
import { part } from '../../dom';
import { dataQuery, readView, type View } from '../../state/view';
import { onThemeChange } from '../../theme';
import { axisTitle } from './axes';
import { countsText, emptyText } from './counts';
import { factsOf, resultPath } from './facts';
import { drawFigures, type Figure } from './figures';
import { readInks } from './inks';
import type { ChartKind } from './kind';
import { drawLegend } from './legend';
import { assignSlots } from './palette';
import { mostPoints, seriesNames } from './series';
import { isHidden } from './visibility';

const pollMs = 10_000;

/** A live chart within another page: the view starts as its `data-query` says and is nobody's link. */
export function embeddedChart(root: HTMLElement, kind: ChartKind, mostPanels: number): void {
  let view: View = readView(root.dataset['query'] ?? '', kind.defaults);
  let answer: ChartAnswer | null = null;
  let etag: string | null = null;
  let slots: ReadonlyMap<string, number> = new Map();
  const figures = new Map<string, Figure>();
  const note = part(root, 'note');
  const become = (next: Partial<View>) => {
    view = { ...view, ...next };
    draw();
  };
  const draw = () => {
    if (!answer) return;
    const shown = answer;
    const inks = readInks();
    const all = kind.panels(shown, view, view.xScale ?? shown.x.scale, view.yScale ?? shown.y.scale);
    const panels = mostPoints(all, mostPanels);
    const names = seriesNames(panels);
    slots = assignSlots(names, slots);
    note.hidden = panels.length > 0;
    note.textContent = panels.length > 0 ? '' : emptyText(shown, true);
    part(root, 'axes').textContent = kind.small && panels[0] ? `${axisTitle(panels[0].y)} over ${axisTitle(panels[0].x).toLowerCase()}` : '';
    const left = all.length > panels.length ? `; ${panels.length} of ${all.length} models here` : '';
    part(root, 'counts').textContent = countsText(shown) + left;
    drawFigures(part(root, 'panels'), figures, panels, {
      kind: kind.name,
      look: ({ key }) => ({ inks, slots, hidden: (name) => isHidden(name, view), zoom: view.zoom[key], titled: !kind.small }),
      facts: (row) => factsOf(shown, row),
      open: (row) => {
        const path = resultPath(shown, row);
        if (path !== null) location.assign(path);
      },
      say: (row) => {
        part(root, 'live').textContent = factsOf(shown, row).map((fact) => `${fact.label} ${fact.value}`).join(', ');
      },
      zoomed: (key, zoom) => {
        const { [key]: _, ...others } = view.zoom;
        become({ zoom: zoom ? { ...others, [key]: zoom } : others });
      },
    });
    drawLegend(part(root, 'legend'), { names, slots, theme: inks.theme, visibility: view }, become);
  };
  const ask = async () => {
    try {
      const fresh = await getJson<ChartAnswer>(`${root.dataset['api'] ?? ''}?${dataQuery(view, kind.defaults)}`, etag);
      if (!fresh.changed) return;
      ({ body: answer, etag } = fresh);
      draw();
    } catch (error) {
      note.hidden = false;
      note.textContent = `The data could not be read. ${error instanceof Error ? error.message : ''}`;
    }
  };
  onThemeChange(draw);
  void ask();
  pollWhileVisible(ask, pollMs);
}
