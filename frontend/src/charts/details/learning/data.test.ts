import { describe, expect, it } from 'vitest';
import type { LearningPoint } from '../../../live/events';
import { grown, learningPanels, pointFacts, stepsPerEpoch, type Curve } from './data';

const at = (step: number, loss: number, accuracyPercent: number | null = null): LearningPoint => ({ step, epoch: Math.ceil(step / 100), seconds: step / 50, loss, accuracyPercent });
const curve: Curve = { name: 'mlp, batch 128', batchSize: 128, samples: null, points: [at(50, 1.5), at(100, 0.5, 80), at(150, 0.4), at(200, 0, 84)] };
const other: Curve = { name: 'mlp, batch 64', batchSize: 64, samples: null, points: [at(10, 2)] };
const xy = (curves: Curve[], along: Parameters<typeof learningPanels>[1], scale: 'linear' | 'log' = 'linear') =>
  learningPanels(curves, along, scale).map(({ key, series }) => [key, Object.fromEntries(series.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])]))]);

describe('learning curves', () => {
  it('show the loss over steps and the accuracy at the ends of epochs', () => {
    expect(xy([curve, other], 'step')).toEqual([
      ['loss', { 'mlp, batch 128': [[50, 1.5], [100, 0.5], [150, 0.4], [200, 0]], 'mlp, batch 64': [[10, 2]] }],
      ['accuracy', { 'mlp, batch 128': [[100, 80], [200, 84]] }],
    ]);
  });

  it('count epochs by the first that ended, and leave out a curve of which none has', () => {
    expect(stepsPerEpoch(curve)).toBe(100);
    expect(xy([curve, other], 'epoch')[0]).toEqual(['loss', { 'mlp, batch 128': [[0.5, 1.5], [1, 0.5], [1.5, 0.4], [2, 0]] }]);
    expect(xy([other], 'epoch')).toEqual([]);
  });

  it('know where they are within their first epoch by the size of the data set, and otherwise do not guess', () => {
    const cut: Curve = { name: 'cut', batchSize: 10, samples: 1000, points: [at(10, 2), at(25, 1.5, 60)] };
    expect(stepsPerEpoch(cut)).toBe(100);
    expect(xy([cut], 'epoch')).toEqual([['loss', { cut: [[0.1, 2], [0.25, 1.5]] }], ['accuracy', { cut: [[0.25, 60]] }]]);
    expect(xy([{ ...cut, samples: null }], 'epoch')).toEqual([]);
  });

  it('count samples by the batch size', () => {
    expect(xy([other], 'samples')).toEqual([['loss', { 'mlp, batch 64': [[640, 2]] }]]);
  });

  it('leave out of a log axis what has no place on it', () => {
    expect(xy([curve], 'seconds', 'log')[0]).toEqual(['loss', { 'mlp, batch 128': [[1, 1.5], [2, 0.5], [3, 0.4]] }]);
  });

  it('grow by new points, hear the same twice and begin anew with another start', () => {
    const [first, second] = [at(10, 2), at(20, 1)];
    expect(grown([first], second)).toEqual([first, second]);
    expect(grown([first, second], first)).toEqual([first, second]);
    expect(grown([first, second], at(10, 1.9))).toEqual([at(10, 1.9)]);
  });

  it('say what a point is', () => {
    expect(pointFacts(curve, 1).map(({ label, value }) => `${label} ${value}`)).toEqual(['Loss 0.5 nat', 'Accuracy 80 %', 'Step 100', 'Epoch 1', 'After 2 s']);
    expect(pointFacts(undefined, 1)).toEqual([]);
  });
});
