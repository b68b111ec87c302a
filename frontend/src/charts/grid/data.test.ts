import { describe, expect, it } from 'vitest';
import { sample } from '../shared/fixture';
import { gridPanels } from './data';

describe('gridPanels', () => {
  const panels = gridPanels(sample, 'log', 'linear');

  it('makes one panel per model, swept ones first, in order of their names', () => {
    expect(panels.map((panel) => panel.title)).toEqual(['resnet18', 'resnet50']);
    const early = { ...sample, columns: { ...sample.columns, model: ['alexnet', ...(sample.columns['model'] ?? []).slice(1)] } };
    expect(gridPanels(early, 'log', 'linear').map((panel) => panel.title)).toEqual(['resnet18', 'alexnet']);
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

  it('keeps the confidence interval of a point', () => {
    expect(panels[0]?.series[0]?.points[1]).toMatchObject({ low: 58, high: 62 });
  });

  it('is empty for an empty answer', () => {
    expect(gridPanels({ ...sample, columns: {} }, 'log', 'linear')).toEqual([]);
  });
});
