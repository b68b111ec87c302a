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
      'Throughput', 'Batch size', 'Peak memory', 'Model', 'Family', 'Device', 'Precision',
    ]);
  });

  it('lead to the result', () => {
    expect(resultPath(sample, 0)).toBe('/results/r%2F1');
    expect(resultPath({ ...sample, columns: {} }, 0)).toBeNull();
  });
});
