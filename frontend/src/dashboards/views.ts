import { kindOf } from '../charts/kinds';
import { embeddedChart } from '../charts/shared/embed';
import { part } from '../dom';

/** More small panels of one view than are drawn here are left to the chart's own page, which is linked. */
const mostPanels = 24;

/** Makes the views of a page live charts. One that fails says so and leaves the others alone. */
export function drawViews(root: ParentNode): void {
  for (const view of root.querySelectorAll<HTMLElement>('[data-part="view"]:has([data-part="panels"])')) {
    kindOf(view.dataset['kind'] ?? '')
      .then((kind) => embeddedChart(view, kind, mostPanels))
      .catch((error: unknown) => {
        const note = part(view, 'note');
        note.textContent = `The chart could not be drawn. ${error instanceof Error ? error.message : String(error)}`;
        note.hidden = false;
      });
  }
}
