import type { AxisInfo } from '../../../api/charts';
import { number } from '../../../format';
import type { LearningPoint } from '../../../live/events';
import { plottable } from '../../shared/axes';
import type { Fact } from '../../shared/facts';
import type { PlottedPoint, PointsPanel } from '../../shared/panel';

/** The learning curve of one trial. */
export interface Curve {
  name: string;
  batchSize: number;
  /** Of an epoch; null where the server does not know. */
  samples: number | null;
  points: LearningPoint[];
}

export const alongs = ['step', 'epoch', 'samples', 'seconds'] as const;
/** What the horizontal axis counts. */
export type Along = (typeof alongs)[number];

const axes: Record<Along, AxisInfo> = {
  step: { field: 'step', label: 'Steps', unit: null, better: null, scale: 'linear' },
  epoch: { field: 'epoch', label: 'Epochs', unit: null, better: null, scale: 'linear' },
  samples: { field: 'samples', label: 'Samples seen', unit: null, better: null, scale: 'linear' },
  seconds: { field: 'seconds', label: 'Time', unit: 's', better: null, scale: 'linear' },
};

/**
 * By the size of the data set, else by the first epoch that ended; null before that. The last point is validated wherever
 * training ended, which may be in the middle of an epoch, so only one that another follows tells.
 */
export function stepsPerEpoch({ points, batchSize, samples }: Curve): number | null {
  if (samples !== null) return samples / batchSize;
  const end = points.slice(0, -1).find(({ accuracyPercent }) => accuracyPercent !== null);
  return end ? end.step / end.epoch : null;
}

/** Where a point lies; null where nobody knows. */
function place({ batchSize }: Curve, point: LearningPoint, along: Along, perEpoch: number | null): number | null {
  if (along === 'epoch') return perEpoch === null ? null : point.step / perEpoch;
  return along === 'samples' ? point.step * batchSize : point[along];
}

type Value = (point: LearningPoint) => number | null;

function plottedOf(curve: Curve, along: Along, value: Value, scale: AxisInfo['scale'], radius: number): PlottedPoint[] {
  const perEpoch = stepsPerEpoch(curve);
  return curve.points.flatMap((point, row) => {
    const [x, y] = [place(curve, point, along, perEpoch), value(point)];
    if (x === null || !plottable(y, scale) || !Number.isFinite(y)) return [];
    return [{ x, y, radius, sized: true, strokes: 0, row, low: null, high: null }];
  });
}

/** So many points can be told apart as points. */
const few = 60;

function panel(curves: readonly Curve[], along: Along, key: string, title: string, y: AxisInfo, value: Value, radius?: number): PointsPanel {
  const series = curves.map((curve) => ({ name: curve.name, points: plottedOf(curve, along, value, y.scale, radius ?? (curve.points.length > few ? 1 : 2.5)) }));
  return { form: 'points', key, title, x: axes[along], y, xRange: null, lines: true, series: series.filter(({ points }) => points.length > 0) };
}

/** The loss of every curve, and its accuracy at the ends of epochs; a panel without a point is left out. */
export function learningPanels(curves: readonly Curve[], along: Along, lossScale: 'linear' | 'log'): PointsPanel[] {
  const loss: AxisInfo = { field: 'loss', label: 'Loss', unit: 'nat', better: 'lower', scale: lossScale };
  const accuracy: AxisInfo = { field: 'accuracyPercent', label: 'Accuracy', unit: '%', better: 'higher', scale: 'linear' };
  const panels = [
    panel(curves, along, 'loss', 'Training loss', loss, (point) => point.loss),
    panel(curves, along, 'accuracy', 'Validation accuracy', accuracy, (point) => point.accuracyPercent, 4),
  ];
  return panels.filter(({ series }) => series.length > 0);
}

/** What hover says of a point. */
export function pointFacts(curve: Curve | undefined, row: number): Fact[] {
  const point = curve?.points[row];
  if (!point) return [];
  const accuracy = point.accuracyPercent === null ? [] : [{ label: 'Accuracy', value: `${number(point.accuracyPercent)} %` }];
  return [
    { label: 'Loss', value: `${number(point.loss)} nat` },
    ...accuracy,
    { label: 'Step', value: number(point.step) },
    { label: 'Epoch', value: number(point.epoch) },
    { label: 'After', value: `${number(point.seconds)} s` },
  ];
}

/**
 * A curve that has grown by a point which came on its own. One that it has already may come again; a step that lies behind
 * its end belongs to another start of the trial, and the curve begins anew.
 */
export function grown(points: LearningPoint[], point: LearningPoint): LearningPoint[] {
  const last = points.at(-1);
  if (!last || point.step > last.step) return [...points, point];
  return points.some(({ step, loss }) => step === point.step && loss === point.loss) ? points : [point];
}
