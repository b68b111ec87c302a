import type { ChartAnswer } from '../../api/charts';
import { metrics } from './metrics';

const label = (field: string) => metrics.find(([name]) => name === field)?.[1].toLowerCase() ?? field;

/** "19 shown of 46 matching results, 27 without top-1 accuracy". */
export function countsText(answer: ChartAnswer): string {
  const { shown, matching } = answer;
  const head = `${shown} shown of ${matching} matching result${matching === 1 ? '' : 's'}`;
  const missing = Object.entries(answer.missing)
    .filter(([, count]) => count > 0)
    .map(([field, count]) => `${count} without ${label(field)}`);
  return [head, ...missing].join(', ');
}

/** Why there is nothing to see, and what to do about it. */
export function emptyText(answer: ChartAnswer, filtered: boolean): string {
  if (answer.matching === 0) {
    return filtered
      ? 'No result matches these filters. Take one away to see more.'
      : 'There are no results yet. Run a job or import results, and they appear here by themselves.';
  }
  return `${countsText(answer)}. None of them has a value on both axes; choose another metric.`;
}
