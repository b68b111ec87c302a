import type { ChartAnswer } from '../../api/charts';
import { part } from '../../dom';
import type { View } from '../../state/view';
import { pathOf, spotFacts } from './facts';
import type { FigureContext } from './figures';
import { seriesOf, type Panel } from './panel';

/**
 * What a reader can do with a point, on a chart's page and where it is embedded.
 * A panel keeps the context that it was made with, so the answer is asked for each time: rows are those of the latest.
 */
export function pointActions(root: ParentNode, answer: () => ChartAnswer, view: () => Pick<View, 'filters' | 'ranges'>): Pick<FigureContext, 'facts' | 'open' | 'say'> {
  return {
    facts: (spot) => spotFacts(answer(), spot),
    open: (spot) => {
      const path = pathOf(answer(), spot, view());
      if (path !== null) location.assign(path);
    },
    say: (spot) => {
      const several = seriesOf(spot.panel).length > 1 ? `${spot.series.name}: ` : '';
      const facts = spotFacts(answer(), spot).map(({ label, value }) => `${label} ${value}`);
      part(root, 'live').textContent = several + facts.join(', ');
    },
  };
}

/** The heading of a panel in a picture; a page with one panel has it above the chart. */
export function pictureTitle(panel: Panel, title: string): string {
  return panel.key === '' ? title : panel.title;
}
