import { describe, expect, it } from 'vitest';
import type { SampleAnswer } from '../../../api/samples';
import { bars, callsPanel, shownText, spreadText, within } from './data';

const answer: SampleAnswer = {
  count: 1204,
  streams: 2,
  forks: 1,
  histogram: { edgesMs: [1, 2, 3], counts: [1200, 1], above: 3, maxMs: 8.25 },
  offset: 0,
  fork: [1, 1, 1],
  stream: [1, 0, 1],
  startNanos: [0, 500_000_000, 1_000_000_000],
  durationNanos: [1_500_000, 2_000_000, 8_250_000],
};

describe('the histogram of latencies', () => {
  it('puts a bar into the middle of its bin', () => {
    expect(bars(answer.histogram)).toEqual([
      { x: 1.5, y: 1200, label: '1 to 2 ms: 1,200 calls' },
      { x: 2.5, y: 1, label: '2 to 3 ms: 1 call' },
    ]);
  });

  it('says what lies beyond its last bin', () => {
    expect(spreadText(answer)).toBe('1,204 calls in 2 streams; 3 took longer than 3 ms, the longest 8.25 ms');
    expect(spreadText({ ...answer, streams: 1, histogram: { ...answer.histogram, above: 0 } })).toBe('1,204 calls in 1 stream');
    expect(spreadText({ ...answer, forks: 5, histogram: { ...answer.histogram, above: 0 } })).toBe('1,204 calls in 2 streams of each of 5 forks');
  });

  it('says whose calls are shown one by one', () => {
    expect(shownText(answer)).toBe('the first 3');
    expect(shownText({ ...answer, forks: 5 })).toBe('the first 3, of fork 1 of 5');
    expect(shownText({ ...answer, forks: 5, fork: [1, 1, 2] })).toBe('the first 3, of forks 1 to 2 of 5');
  });

  it('shows calls in s and ms, one series per stream', () => {
    const { series } = callsPanel(answer);
    expect(series.map(({ name, points }) => [name, points.map(({ x, y }) => [x, y])])).toEqual([
      ['stream 1', [[0.5, 2]]],
      ['stream 2', [[0, 1.5], [1, 8.25]]],
    ]);
  });

  it('marks the percentiles that lie within its bins, its edge included', () => {
    const marks = [
      { name: 'p99', ms: 3.0001 },
      { name: 'p50', ms: 1.5 },
      { name: 'p99.9', ms: 8 },
    ];
    expect(within(marks, answer.histogram).map(({ name }) => name)).toEqual(['p50', 'p99']);
    expect(within(marks, { ...answer.histogram, edgesMs: [], counts: [] })).toEqual([]);
  });

  it('keeps forks apart, each by its own clock', () => {
    const names = (streams: number) => callsPanel({ ...answer, streams, forks: 10, fork: [10, 2, 2] }).series.map(({ name }) => name);
    expect(names(2)).toEqual(['fork 2, stream 1', 'fork 2, stream 2', 'fork 10, stream 2']);
    expect(names(1)).toEqual(['fork 2', 'fork 10']);
  });
});
