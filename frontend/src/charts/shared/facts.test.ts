import { describe, expect, it } from 'vitest';
import { factsOf, resultPath } from './facts';
import { sample } from './fixture';

describe('the facts of a point', () => {
  it('start with what the axes show, with unit and interval', () => {
    expect(factsOf(sample, 2).slice(0, 3)).toEqual([
      { label: 'Throughput', value: '60 samples/s (58 to 62)' },
      { label: 'Batch size', value: '4 samples' },
      { label: 'Peak memory', value: '–' },
    ]);
  });

  it('leave out what is unknown and repeat nothing', () => {
    expect(factsOf(sample, 0).map((fact) => fact.label)).toEqual([
      'Throughput', 'Batch size', 'Peak memory', 'Model', 'Family', 'Device', 'Precision', 'Workload',
    ]);
  });

  it('say how it was run and where its accuracy is from', () => {
    const y = { field: 'top1Percent', label: 'Top-1 accuracy', unit: '%', better: 'higher', scale: 'linear' } as const;
    const known = { hardware: ['GPU'], operatingMode: ['MAXN'], pruningPercent: [50], variant: ['v1.5'], streams: [2], threads: [1], profile: ['quick'], dataset: ['imagenet'], node: ['rack-3'] };
    const facts = factsOf({ ...sample, y, columns: { ...known, top1Percent: [76.1], accuracyFrom: ['published'], results: [3] } }, 0);
    expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Top-1 accuracy: 76.1 % (published)',
      'Batch size: –',
      'Peak memory: –',
      'Results: 3',
      'Variant: v1.5',
      'Node: rack-3',
      'Hardware: GPU',
      'Operating mode: MAXN',
      'Kept after pruning: 50 %',
      'Streams: 2',
      'Threads per stream: 1',
      'Data set: imagenet',
      'Profile: quick',
    ]);
  });

  it('lead to the result', () => {
    expect(resultPath(sample, 0)).toBe('/results/r%2F1');
    expect(resultPath({ ...sample, columns: {} }, 0)).toBeNull();
  });
});
