import { numberAt, type AxisInfo, type ChartAnswer } from '../../api/charts';
import { plottable } from './axes';
import { aggregations, metrics } from './metrics';
import { rowsOf } from './rows';

const label = (field: string) => metrics.find(([name]) => name === field)?.[1].toLowerCase() ?? field;

const aggregated = (agg: string) => aggregations.find(([word]) => word === agg)?.[1] ?? agg;

/** How many rows have a value that a log axis cannot show. */
function withoutPlace(answer: ChartAnswer): number {
  const placed = ({ field, scale }: AxisInfo, row: number) => {
    const value = numberAt(answer, field, row);
    return value === null || plottable(value, scale);
  };
  const axes = [answer.x, answer.y].filter(({ scale }) => scale === 'log');
  return axes.length === 0 ? 0 : rowsOf(answer).filter((row) => !axes.every((axis) => placed(axis, row))).length;
}

/** "19 shown of 46 matching results, 3 without top-1 accuracy, of each point the best". */
export function countsText(answer: ChartAnswer): string {
  const { shown, matching } = answer;
  const unplaced = withoutPlace(answer);
  const head = `${Math.max(0, shown - unplaced)} shown of ${matching} matching result${matching === 1 ? '' : 's'}`;
  const missing = Object.entries(answer.missing)
    .filter(([, count]) => count > 0)
    .map(([field, count]) => `${count} without ${label(field)}`);
  const lacking = Object.values(answer.missing).reduce((most, count) => Math.max(most, count), 0);
  const merged = answer.agg !== 'all' && shown > 0 && shown < matching - lacking ? [`of each point ${aggregated(answer.agg)}`] : [];
  const beyond = unplaced > 0 ? [`${unplaced} ${unplaced === 1 ? 'has' : 'have'} no place on a log axis`] : [];
  return [head, ...missing, ...beyond, ...merged].join(', ');
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
  const otherwise = withoutPlace(answer) > 0 ? 'make the axes linear or choose another metric' : 'choose another metric';
  return `${countsText(answer)}. None of them has a value on both axes; ${otherwise}.`;
}
