import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import type { CellsPanel, PlottedCell } from './panel';
import { gapsOf, splitByRows } from './table';

describe('the columns of the table', () => {
  const answer = { ...sample, columns: { ...sample.columns, streams: [null, null, 1, 2, 2], profile: [null, null, 'quick', 'quick', 'quick'] } };
  const fields = (rows: number[]) => {
    const { varying, common } = splitByRows(answer, rows);
    return [varying, common].map((columns) => columns.map(([field]) => field));
  };

  it('are what tells the rows apart; the rest is said once', () => {
    expect(fields([2, 3])).toEqual([['batchSize', 'streams'], ['family', 'deviceName', 'engine', 'precision', 'workload', 'profile']]);
  });

  it('hold what only some rows know, and nothing that none does', () => {
    expect(fields([0, 2])).toEqual([['deviceName', 'engine', 'batchSize', 'streams', 'profile'], ['family', 'precision', 'workload']]);
    expect(fields([])).toEqual([[], []]);
  });
});

describe('empty cells', () => {
  const empty = (x: string, y: string, why: string): PlottedCell => ({ x, y, value: null, text: '', row: -1, why });
  const panel: CellsPanel = {
    form: 'cells',
    ...{ key: '', title: '', x: sample.x, y: sample.y, color: sample.y },
    xCategories: ['NCS', 'TX2'],
    yCategories: ['a', 'b'],
    series: [{ name: 'Measured', points: [empty('TX2', 'a', 'no INT8'), { ...empty('NCS', 'a', ''), value: 1, text: '1', why: undefined }, empty('TX2', 'b', 'no INT8'), empty('NCS', 'b', 'No result')] } as CellsPanel['series'][number]],
  };

  it('are told together where they have the column and the reason in common', () => {
    expect(gapsOf([panel]).map(({ column, rows, why }) => [column, rows, why])).toEqual([
      ['NCS', ['b'], 'No result'],
      ['TX2', ['a', 'b'], 'no INT8'],
    ]);
  });
});
