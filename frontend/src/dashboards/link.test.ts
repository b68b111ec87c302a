import { describe, expect, it } from 'vitest';
import { chartOf, linkOf } from './link';

describe('the link of a view', () => {
  it.each([
    ['/charts/max-batch?collection=a,b&hide=x%20y', { kind: 'max-batch', query: 'collection=a,b&hide=x%20y' }],
    ['https://bench.lab/dyno/charts/grid?model=a#table', { kind: 'grid', query: 'model=a' }],
    ['  http://127.0.0.1:8080/charts/scatter  ', { kind: 'scatter', query: '' }],
    ['/charts/scatter/', { kind: 'scatter', query: '' }],
  ])('is read from %s', (link, chart) => {
    expect(chartOf(link)).toEqual(chart);
  });

  it.each(['', 'grid', '/results?model=a', '/charts/', '/charts/grid/extra', 'https://charts/grid', 'javascript:/charts/grid'])(
    'is not read from %j',
    (link) => {
      expect(chartOf(link)).toBeNull();
    },
  );

  it('is written as it was read', () => {
    for (const link of ['/charts/grid', '/charts/grid?model=a&zoom=x:1,2']) expect(linkOf(chartOf(link) ?? { kind: '', query: '' })).toBe(link);
  });
});
