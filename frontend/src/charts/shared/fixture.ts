import type { ChartAnswer, ScaleType } from '../../api/charts';

/** A small answer for tests: two models on two devices, one memory and one accuracy unknown. */
export const sample: ChartAnswer = {
  kind: 'grid',
  x: { field: 'batchSize', label: 'Batch size', unit: 'samples', better: null, scale: 'log' },
  y: { field: 'throughput', label: 'Throughput', unit: 'samples/s', better: 'higher', scale: 'linear' },
  size: { field: 'peakMemoryMib', label: 'Peak memory', unit: 'MiB', better: 'lower', scale: 'linear' },
  agg: 'best',
  columns: {
    model: ['resnet50', 'resnet18', 'resnet18', 'resnet18', 'resnet18'],
    family: ['ResNet', 'ResNet', 'ResNet', 'ResNet', null],
    deviceName: ['Tesla M60', 'Tesla M60', 'CPU, 2 cores', 'CPU, 2 cores', 'CPU, 2 cores'],
    engine: [null, null, 'pytorch', 'pytorch', 'pytorch'],
    precision: ['fp32', 'fp32', 'fp32', 'fp32', 'fp32'],
    workload: ['inference', 'inference', 'inference', 'inference', 'training'],
    batchSize: [8, 8, 4, 1, 2],
    throughput: [120, 400, 60, 30, null],
    throughputLow: [null, null, 58, 29, null],
    throughputHigh: [null, null, 62, 31, null],
    peakMemoryMib: [1600, 400, null, 100, 50],
    resultId: ['r/1', 'r2', 'r3', 'r4', 'r5'],
  },
  shown: 4,
  matching: 5,
  missing: { throughput: 1 },
  facets: { model: [{ value: 'resnet18', count: 4 }, { value: 'resnet50', count: 1 }] },
};

/** An answer whose axes have these scales, as the page hands it to a kind. */
export function withScales(answer: ChartAnswer, x: ScaleType, y: ScaleType): ChartAnswer {
  return { ...answer, x: { ...answer.x, scale: x }, y: { ...answer.y, scale: y } };
}
