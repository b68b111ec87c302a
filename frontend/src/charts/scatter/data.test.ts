import { describe, expect, it } from 'vitest';
import { sample, withScales } from '../shared/fixture';
import { scatterPanels } from './data';

describe('scatterPanels', () => {
  it('makes one series per value of the colour field', () => {
    const [panel] = scatterPanels(sample, 'family', '');
    expect(panel?.series.map(({ name, points }) => [name, points.length])).toEqual([['ResNet', 4]]);
    expect(panel?.title).toBe('Throughput over batch size');
  });

  it('draws large points below small ones', () => {
    const [panel] = scatterPanels(sample, 'precision', '');
    expect(panel?.series[0]?.points.map((point) => point.radius)).toEqual([14, 7, 3.5, 3]);
  });

  it('makes a panel per value of the facet that the link names', () => {
    const panels = scatterPanels(sample, 'family', 'deviceName');
    expect(panels.map(({ key, title, series }) => [key, title, series.flatMap(({ points }) => points).length])).toEqual([
      ['CPU, 2 cores', 'Device: CPU, 2 cores', 2],
      ['Tesla M60', 'Device: Tesla M60', 2],
    ]);
  });

  it('leaves out what a log axis cannot show', () => {
    const answer = { ...sample, columns: { ...sample.columns, throughput: [0, -1, 2, 3, 4] } };
    const count = (scale: 'log' | 'linear') => scatterPanels(withScales(answer, 'linear', scale), 'workload', '')[0]?.series.flatMap((s) => s.points).length;
    expect([count('log'), count('linear')]).toEqual([3, 5]);
  });

  it('has no panel when nothing can be plotted', () => {
    expect(scatterPanels({ ...sample, columns: { throughput: [null] } }, 'family', '')).toEqual([]);
  });
});
