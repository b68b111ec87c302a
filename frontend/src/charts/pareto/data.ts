import { textAt, type ChartAnswer } from '../../api/charts';
import { spokenAt } from '../shared/dimensions';
import { panelsByRow } from '../shared/facet';
import type { MarkKey, PlottedPoint, PointSeries, PointsPanel } from '../shared/panel';
import { grouped, plottedPoints } from '../shared/points';
import { isPredicted } from '../shared/predicted';

const largestRadius = 11;
const smallest = 5;

const membership = (answer: ChartAnswer, { row }: PlottedPoint) => textAt(answer, 'membership', row);
const isOnFront = (answer: ChartAnswer, { row }: PlottedPoint) => String(answer.columns['front']?.[row]) === 'true';
const isMatched = (answer: ChartAnswer, { row }: PlottedPoint) => textAt(answer, 'pair', row) === 'matched';

/**
 * How a point looks: dominated ones fade. Beside predictions, measured points are crosses and predicted ones circles,
 * bold and filled where the two meet; without predictions a ring is what the noise may have put on the front.
 */
function dressed(answer: ChartAnswer, point: PlottedPoint, beside: boolean): PlottedPoint {
  const faded = membership(answer, point) === 'dominated';
  const radius = Math.max(smallest, point.radius);
  const kept = isOnFront(answer, point) || ['certain', 'within-noise'].includes(membership(answer, point) ?? '');
  if (!beside) return { ...point, radius, sized: true, faded, kept, hollow: membership(answer, point) === 'within-noise' };
  const shape = isPredicted(answer, point.row) ? 'circle' : 'cross';
  return { ...point, radius: smallest, sized: true, faded, kept, shape, hollow: !isMatched(answer, point) };
}

/** The line along the front of the measured or the predicted points. The answer says which points are on it. */
function front(answer: ChartAnswer, points: PlottedPoint[], predicted: boolean): PointSeries[] {
  const on = points.filter((point) => isPredicted(answer, point.row) === predicted && isOnFront(answer, point));
  const line = on.sort((a, b) => a.x - b.x || a.y - b.y).map(({ x, y, row }) => ({ x, y, row, radius: 0, sized: true, strokes: 0, low: null, high: null }));
  if (line.length === 0) return [];
  return [{ name: predicted ? 'Front, predicted' : 'Front, measured', role: 'guide', line: predicted ? 'dashed' : 'solid', inked: true, points: line }];
}

function keysOf(points: PlottedPoint[], beside: boolean): MarkKey[] {
  const any = (test: (point: PlottedPoint) => boolean) => points.some(test);
  const faded: MarkKey[] = any((point) => point.faded === true) ? [{ shape: 'circle', faded: true, text: 'faded: another is better in both' }] : [];
  if (!beside) return [...faded, ...(any((point) => point.hollow === true) ? [{ shape: 'circle' as const, hollow: true, text: 'a ring: on the front within the noise' }] : [])];
  const key = (shape: 'cross' | 'circle', hollow: boolean, text: string): MarkKey[] =>
    any((point) => point.shape === shape && point.hollow === hollow) ? [{ shape, hollow, text }] : [];
  return [
    ...key('cross', false, 'measured, and predicted too'),
    ...key('cross', true, 'measured only'),
    ...key('circle', false, 'predicted, and measured too'),
    ...key('circle', true, 'predicted only'),
    ...faded,
  ];
}

/** One panel, or one per value of the facet, each with its own fronts. */
export function paretoPanels(answer: ChartAnswer, color: string, facet: string): PointsPanel[] {
  const all = plottedPoints(answer, largestRadius);
  const beside = all.some(({ row }) => isPredicted(answer, row));
  const points = all.map((point) => dressed(answer, point, beside));
  return panelsByRow(answer, facet, points).map(([frame, ofPanel]) => ({
    form: 'points',
    ...frame,
    xRange: null,
    lines: false,
    series: [
      ...grouped(ofPanel, (row) => spokenAt(answer, color, row)).map(([name, group]) => ({
        name,
        // What is on the front is drawn last, on top.
        points: group.sort((a, b) => Number(b.faded) - Number(a.faded) || a.row - b.row),
      })),
      ...front(answer, ofPanel, false),
      ...front(answer, ofPanel, true),
    ],
    keys: keysOf(ofPanel, beside),
  }));
}
