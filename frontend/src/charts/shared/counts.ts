import type { ChartAnswer } from '../../api/charts';
import { aggregations, metrics } from './metrics';

const label = (field: string) => metrics.find(([name]) => name === field)?.[1].toLowerCase() ?? field;

const aggregated = (agg: string) => aggregations.find(([word]) => word === agg)?.[1] ?? agg;

/** "19 shown of 46 matching results, 3 without top-1 accuracy, of each point the best". */
export function countsText(answer: ChartAnswer): string {
  const { shown, matching } = answer;
  const head = `${shown} shown of ${matching} matching result${matching === 1 ? '' : 's'}`;
  const missing = Object.entries(answer.missing)
    .filter(([, count]) => count > 0)
    .map(([field, count]) => `${count} without ${label(field)}`);
  const lacking = Object.values(answer.missing).reduce((most, count) => Math.max(most, count), 0);
  const merged = answer.agg !== 'all' && shown > 0 && shown < matching - lacking ? [`of each point ${aggregated(answer.agg)}`] : [];
  return [head, ...missing, ...merged].join(', ');
}

/** Why there is nothing to see, and what to do about it. */
export function emptyText(answer: ChartAnswer, filtered: boolean): string {
  if (answer.matching === 0) {
    // What lacks here, and where to get it, is said by the notes.
    if ((answer.notes ?? []).length > 0) return filtered ? 'No result matches these filters.' : 'There is nothing to draw yet.';
    return filtered
      ? 'No result matches these filters. Take one away to see more.'
      : 'There are no results yet. Run a job or import results, and they appear here by themselves.';
  }
  return `${countsText(answer)}. None of them has a value on both axes; choose another metric.`;
}
