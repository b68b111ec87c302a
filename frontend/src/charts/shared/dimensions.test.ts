import { describe, expect, it } from 'vitest';
import { configurationNames } from './dimensions';
import { sample } from './fixture';

const names = (columns: Record<string, (string | number | null)[]>, but: string[] = ['batchSize']) => {
  const rows = Object.values(columns)[0]?.map((_, row) => row) ?? [];
  return rows.map(configurationNames({ ...sample, columns }, rows, but));
};

describe('the name of a configuration', () => {
  it('leaves out what does not tell rows apart', () => {
    expect(names({ deviceName: ['A', 'B'], profile: ['quick', 'standard'], streams: [1, 1] })).toEqual(['A', 'B']);
  });

  it.each([
    ['streams', 1, 2, '1 stream', '2 streams'],
    ['threads', 1, 8, '1 thread', '8 threads'],
    ['profile', 'quick', 'standard', 'quick', 'standard'],
    ['variant', 'v1', 'v2', 'v1', 'v2'],
    ['arrivalRate', 50, 0.5, '50 requests/s', '0.5 requests/s'],
    ['hardware', 'GPU', 'DLA', 'GPU', 'DLA'],
    ['operatingMode', 'MAXN', '10W', 'MAXN', '10W'],
    ['node', 'rack-1', 'rack-2', 'rack-1', 'rack-2'],
    ['collection', 'ours', 'theirs', 'ours', 'theirs'],
    ['pruningPercent', 50, 25, '50 % kept', '25 % kept'],
    ['workload', 'training', 'inference', 'training', null],
  ])('tells rows apart by %s', (field, one, other, first, second) => {
    expect(names({ deviceName: ['A', 'A'], [field]: [one, other] })).toEqual([`A · ${first}`, second === null ? 'A' : `A · ${second}`]);
  });

  it('is another one where only one row knows a value', () => {
    expect(names({ deviceName: ['A', 'A', 'A'], pruningPercent: [null, 100, 50] })).toEqual(['A', 'A · 100 % kept', 'A · 50 % kept']);
    expect(names({ deviceName: ['A', 'A'], streams: [null, 1] })).toEqual(['A', 'A · 1 stream']);
  });

  it('tells an open loop from a closed one', () => {
    expect(names({ deviceName: ['A', 'A'], arrivalRate: [null, 50] })).toEqual(['A', 'A · 50 requests/s']);
    expect(names({ deviceName: ['A', 'B'], arrivalRate: [null, 50] })).toEqual(['A', 'B · 50 requests/s']);
  });

  it('says a difference once', () => {
    expect(names({ deviceName: ['A', 'A'], hardware: ['GPU', 'DLA'], node: ['n1', 'n2'] })).toEqual(['A · GPU', 'A · DLA']);
  });

  it('is never empty', () => {
    expect(names({ throughput: [1] })).toEqual(['unknown device']);
  });
});
