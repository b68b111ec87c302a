import { describe, expect, it } from 'vitest';
import { sample } from '../shared/fixture';
import { gridPanels } from './data';

describe('gridPanels', () => {
  const panels = gridPanels(sample, 'model');

  it('makes one panel per model, swept ones first, in order of their names', () => {
    expect(panels.map((panel) => panel.title)).toEqual(['resnet18', 'resnet50']);
    const early = { ...sample, columns: { ...sample.columns, model: ['alexnet', ...(sample.columns['model'] ?? []).slice(1)] } };
    expect(gridPanels(early, 'model').map((panel) => panel.title)).toEqual(['resnet18', 'alexnet']);
  });

  it('makes one line per device, engine and precision, ordered by batch size', () => {
    expect(panels[0]?.series.map(({ name, points }) => [name, points.map((point) => [point.x, point.y])])).toEqual([
      ['CPU, 2 cores · pytorch · fp32', [[1, 30], [4, 60]]],
      ['Tesla M60 · fp32', [[8, 400]]],
    ]);
  });

  it('scales the markers over all panels by the root of their memory', () => {
    const radii = panels.flatMap((panel) => panel.series.flatMap((line) => line.points.map((point) => point.radius)));
    expect(radii).toEqual([2.25, 3, 4.5, 9]);
    expect(panels[0]?.series[0]?.points.map((point) => point.sized)).toEqual([true, false]);
  });

  it('gives every panel the same bounds along x', () => {
    expect(panels[0]?.xRange).toEqual(panels[1]?.xRange);
    expect(panels[0]?.xRange?.min).toBeLessThan(1);
  });

  it('draws no line through points that the server keeps apart', () => {
    const streams = { ...sample.columns, streams: [null, null, 2, 1, 1], profile: [null, null, 'quick', 'quick', 'quick'], batchSize: [8, 8, 4, 4, 2] };
    const [resnet18] = gridPanels({ ...sample, columns: streams }, 'model');
    expect(resnet18?.series.map(({ name }) => name)).toEqual([
      'CPU, 2 cores · pytorch · fp32 · 1 stream',
      'CPU, 2 cores · pytorch · fp32 · 2 streams',
      'Tesla M60 · fp32',
    ]);
  });

  it('makes a panel per value of another facet, where the lines say the model', () => {
    const engines = gridPanels(sample, 'engine');
    expect(engines.map(({ key, title }) => [key, title])).toEqual([
      ['pytorch', 'Engine: pytorch'],
      ['unknown engine', 'unknown engine'],
    ]);
    expect(engines[1]?.series.map(({ name }) => name)).toEqual(['resnet18 · Tesla M60 · fp32', 'resnet50 · Tesla M60 · fp32']);
  });

  it('goes through the batch sizes over a metric, and not over another number', () => {
    const of = (field: string) =>
      gridPanels({ ...sample, x: { ...sample.x, field }, columns: { ...sample.columns, streams: [1, 1, 4, 2, 1], latencyP50Ms: [5, 4, 3, 2, 1] } }, 'model');
    expect(of('latencyP50Ms')[0]?.series.map(({ name }) => name)).not.toContain('CPU, 2 cores · pytorch · fp32 · batch 4');
    expect(of('streams')[0]?.series.map(({ name }) => name)).toContain('CPU, 2 cores · pytorch · fp32 · batch 4');
  });

  it('keeps the confidence interval of a point', () => {
    expect(panels[0]?.series[0]?.points[1]).toMatchObject({ low: 58, high: 62 });
  });

  it('is empty for an empty answer', () => {
    expect(gridPanels({ ...sample, columns: {} }, 'model')).toEqual([]);
  });
});
