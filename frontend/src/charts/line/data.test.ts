import { describe, expect, it } from 'vitest';
import { sample, withScales } from '../shared/fixture';
import { linePanels } from './data';

const x = { field: 'latencyMeanMs', label: 'Latency, mean', unit: 'ms', better: 'lower', scale: 'linear' } as const;
const columns = {
  ...sample.columns,
  configuration: ['A', 'A', 'B', 'B', 'B'],
  origin: ['MEASURED', 'MEASURED', 'MEASURED', 'PREDICTED', 'MEASURED'],
  latencyMeanMs: [66, 20, 66.7, 33.3, null],
};
const answer = withScales({ ...sample, x, size: null, columns }, 'linear', 'log');

describe('linePanels', () => {
  it('goes through the batch sizes, whatever x does', () => {
    const [panel] = linePanels(answer, 'configuration', '');
    expect(panel?.series.map(({ name, points }) => [name, points.map((point) => [point.x, point.y])])).toContainEqual(['B', [[33.3, 30], [66.7, 60]]]);
  });

  it('joins nothing that was run in different ways, also under one name', () => {
    const [panel] = linePanels(answer, 'precision', '');
    expect(panel?.series.map(({ name }) => name)).toEqual(['fp32', 'fp32', 'fp32']);
    expect(panel?.series.map(({ points }) => points.length).sort()).toEqual([1, 1, 2]);
  });

  it('draws predictions as rings and says so', () => {
    const [panel] = linePanels(answer, 'configuration', '');
    const rings = panel?.series.flatMap(({ points }) => points.filter(({ hollow }) => hollow).map(({ row }) => row));
    expect(rings).toEqual([3]);
    expect(panel?.keys?.map(({ text }) => text)).toEqual(['a ring: predicted by the roofline']);
  });

  it('makes a panel per value of the facet', () => {
    expect(linePanels(answer, 'configuration', 'deviceName').map(({ key }) => key)).toEqual(['CPU, 2 cores', 'Tesla M60']);
  });
});
