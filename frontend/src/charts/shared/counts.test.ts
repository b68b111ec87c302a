import { describe, expect, it } from 'vitest';
import { countsText, emptyText } from './counts';
import { sample, withScales } from './fixture';

describe('the counts of a chart', () => {
  it('say how many are shown, match and lack a metric', () => {
    expect(countsText({ ...sample, shown: 19, matching: 46, missing: { top1Percent: 27, throughput: 0 } })).toBe(
      '19 shown of 46 matching results, 27 without top-1 accuracy',
    );
    expect(countsText({ ...sample, shown: 1, matching: 1, missing: {} })).toBe('1 shown of 1 matching result');
  });

  it('say what became of several results of a point', () => {
    expect(countsText({ ...sample, shown: 19, matching: 46, missing: {} })).toBe(
      '19 shown of 46 matching results, of each point the best',
    );
    expect(countsText({ ...sample, agg: 'all', shown: 46, matching: 46, missing: {} })).toBe('46 shown of 46 matching results');
  });

  it('say what a log axis cannot show', () => {
    const zeros = { ...withScales(sample, 'log', 'log'), columns: { batchSize: [1, 2, 4, 8], throughput: [10, 0, -1, null] } };
    const counted = { ...zeros, shown: 3, matching: 4, missing: { throughput: 1 }, agg: 'all' };
    expect(countsText(counted)).toBe('1 shown of 4 matching results, 1 without throughput, 2 have no place on a log axis');
    expect(countsText(withScales(counted, 'log', 'linear'))).toBe('3 shown of 4 matching results, 1 without throughput');
    expect(emptyText(counted, false)).toContain('make the axes linear');
  });

  it('explain an empty chart', () => {
    const none = { ...sample, shown: 0, matching: 0, missing: {} };
    expect(emptyText(none, true)).toContain('filters');
    expect(emptyText(none, false)).toContain('no results yet');
    const told = { ...none, notes: [{ text: 'Nobody looked.', href: '/jobs/new', link: 'Look' }] };
    expect([emptyText(told, true), emptyText(told, false)]).toEqual(['No result matches these filters.', 'There is nothing to draw yet.']);
    expect(emptyText({ ...none, matching: 3, missing: { top1Percent: 3 } }, false)).toContain('3 without top-1 accuracy');
  });
});
