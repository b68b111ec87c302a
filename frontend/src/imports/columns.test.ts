import { expect, it } from 'vitest';
import { shownColumns } from './columns';

it('shows what any row has, dimensions before metrics before tags', () => {
  const rows = [
    { line: 2, values: { model: 'a', collection: 'c' }, metrics: { throughput: 1 }, tags: {} },
    { line: 3, values: { model: 'b', batchSize: 4, collection: 'c' }, metrics: { top1Percent: 70 }, tags: { layout: 'nchw' } },
  ];
  expect(shownColumns(rows).map(({ id }) => id)).toEqual(['model', 'batchSize', 'throughput', 'top1Percent', 'layout']);
});

it('shows nothing where there is nothing', () => {
  expect(shownColumns([])).toEqual([]);
});
