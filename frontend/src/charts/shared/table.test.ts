import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import { splitByRows } from './table';

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
