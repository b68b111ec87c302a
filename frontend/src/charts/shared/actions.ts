import type { ChartAnswer } from '../../api/charts';
import { part } from '../../dom';
import { factsOf, resultPath } from './facts';
import type { FigureContext } from './figures';

/**
 * What a reader can do with a point, on a chart's page and where it is embedded.
 * A panel keeps the context that it was made with, so the answer is asked for each time: rows are those of the latest.
 */
export function pointActions(root: ParentNode, answer: () => ChartAnswer): Pick<FigureContext, 'facts' | 'open' | 'say'> {
  return {
    facts: (row) => factsOf(answer(), row),
    open: (row) => {
      const path = resultPath(answer(), row);
      if (path !== null) location.assign(path);
    },
    say: (row) => {
      part(root, 'live').textContent = factsOf(answer(), row)
        .map(({ label, value }) => `${label} ${value}`)
        .join(', ');
    },
  };
}
