import type { Page } from 'playwright-core';
import type { AxisInfo, ChartAnswer } from '../src/api/charts';

const throughput: AxisInfo = { field: 'throughput', label: 'Throughput', unit: 'samples/s', better: 'higher', scale: 'linear' };
const memory: AxisInfo = { field: 'peakMemoryMib', label: 'Peak memory', unit: 'MiB', better: 'lower', scale: 'linear' };
const batch: AxisInfo = { field: 'batchSize', label: 'Batch size', unit: 'samples', better: null, scale: 'log' };
const accuracy: AxisInfo = { field: 'top1Percent', label: 'Top-1 accuracy', unit: '%', better: 'higher', scale: 'linear' };

const nets: [model: string, family: string, rate: number, top1: number, mib: number][] = [
  ['alexnet', 'AlexNet', 900, 54.9, 520],
  ['densenet121', 'DenseNet', 120, 74.9, 700],
  ['densenet201', 'DenseNet', 70, 77.3, 1200],
  ['mobilenet-v2', 'MobileNet', 420, 71.9, 400],
  ['resnet18', 'ResNet', 480, 69.8, 450],
  ['resnet50', 'ResNet', 190, 76.1, 900],
  ['resnet152', 'ResNet', 75, 78.3, 1500],
  ['squeezenet1.1', 'SqueezeNet', 800, 58.2, 300],
  ['vgg16', 'VGG', 95, 71.6, 2300],
];
const devices: [name: string, factor: number][] = [
  ['Tesla M60', 1],
  ['Tesla V100', 3.4],
];

function facet(values: (string | null)[]) {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}

function rowsOf(batches: number[]) {
  return nets.flatMap(([model, family, rate, top1, mib]) =>
    devices.flatMap(([deviceName, factor]) =>
      batches.map((batchSize) => {
        const value = Math.round((rate * factor * batchSize) / (batchSize + 4));
        return { model, family, deviceName, batchSize, throughput: value, top1Percent: top1, peakMemoryMib: mib + mib * 0.06 * batchSize };
      }),
    ),
  );
}

function answer(kind: string, x: AxisInfo, y: AxisInfo, batches: number[]): ChartAnswer {
  const rows = rowsOf(batches);
  const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
  return {
    kind,
    x,
    y,
    size: memory,
    columns: {
      model: column('model'),
      family: column('family'),
      deviceName: column('deviceName'),
      engine: rows.map(() => 'mxnet'),
      precision: rows.map(() => 'fp32'),
      workload: rows.map(() => 'inference'),
      collection: rows.map(() => 'sample'),
      batchSize: column('batchSize'),
      throughput: column('throughput'),
      throughputLow: rows.map((row) => (row.deviceName === 'Tesla M60' ? row.throughput * 0.95 : null)),
      throughputHigh: rows.map((row) => (row.deviceName === 'Tesla M60' ? row.throughput * 1.05 : null)),
      top1Percent: column('top1Percent'),
      peakMemoryMib: column('peakMemoryMib'),
      resultId: rows.map((_, index) => `result-${index}`),
    },
    shown: rows.length,
    matching: rows.length + 3,
    missing: { [y.field]: 3 },
    facets: {
      model: facet(column('model')),
      family: facet(column('family')),
      deviceName: facet(column('deviceName')),
      engine: facet(rows.map(() => 'mxnet')),
      precision: facet(rows.map(() => 'fp32')),
      collection: facet(rows.map(() => 'sample')),
    },
  };
}

export const gridAnswer = answer('grid', batch, throughput, [1, 2, 4, 8, 16, 32, 64]);
export const scatterAnswer = answer('scatter', { ...throughput, scale: 'log' }, accuracy, [16]);

/** Answers the page's chart queries with known data, so that what it draws can be compared with them. Gives the queries asked. */
export async function serveChart(page: Page, chart: ChartAnswer): Promise<URLSearchParams[]> {
  const asked: URLSearchParams[] = [];
  await page.route(`**/api/v1/charts/${chart.kind}?*`, async (route) => {
    asked.push(new URL(route.request().url()).searchParams);
    await route.fulfill({ json: chart, headers: { etag: '"1"' } });
  });
  return asked;
}
