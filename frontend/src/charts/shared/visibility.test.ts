import { describe, expect, it } from 'vitest';
import { allHidden, among, hidden, isHidden, isolated, matching, only, toggled } from './visibility';

const all = { hide: [], only: [] };

describe('the legend', () => {
  it('hides a series by a click and shows it again by another', () => {
    const once = toggled('a', all);
    expect(isHidden('a', once)).toBe(true);
    expect(isHidden('b', once)).toBe(false);
    expect(toggled('a', once)).toEqual(all);
  });

  it('isolates a series by a double-click and brings all back by another', () => {
    const alone = isolated('a', { hide: ['a', 'b'], only: [] });
    expect([isHidden('a', alone), isHidden('b', alone)]).toEqual([false, true]);
    expect(isolated('a', alone)).toEqual(all);
  });

  it('adds to the isolated series by a click', () => {
    const two = toggled('b', isolated('a', all));
    expect([isHidden('a', two), isHidden('b', two), isHidden('c', two)]).toEqual([false, false, true]);
  });

  it('shows everything when the last isolated series is clicked away', () => {
    expect(toggled('a', isolated('a', all))).toEqual(all);
  });

  it('finds the series in which all words of a search occur', () => {
    const names = ['TX2-maxn FP16 ResNet-50', 'TX2-maxp FP32 ResNet-50', 'EdgeTPU INT8'];
    expect(matching(names, 'tx2 fp16')).toEqual(['TX2-maxn FP16 ResNet-50']);
    expect(matching(names, '  ')).toEqual(names);
    expect(matching(names, 'gone')).toEqual([]);
  });

  it('shows what was found alone, or hides it besides what is hidden', () => {
    expect(only(['a', 'b'], ['a', 'b', 'c'])).toEqual({ hide: [], only: ['a', 'b'] });
    expect(only(['a', 'b'], ['a', 'b'])).toEqual(all);
    expect(hidden(['a'], ['a', 'b', 'c'], { hide: ['c'], only: [] })).toEqual({ hide: ['a', 'c'], only: [] });
    expect(hidden(['a'], ['a', 'b', 'c'], { hide: [], only: ['a', 'b'] })).toEqual({ hide: ['a', 'c'], only: [] });
  });

  it('knows when nothing is left to be seen', () => {
    expect(allHidden(['a', 'b'], { hide: ['a', 'b'], only: [] })).toBe(true);
    expect(allHidden(['a', 'b'], { hide: [], only: ['gone'] })).toBe(true);
    expect([allHidden(['a', 'b'], { hide: ['a'], only: [] }), allHidden([], { hide: [], only: ['a'] })]).toEqual([false, false]);
  });

  it('forgets what is no series any more', () => {
    expect(among(['a'], { hide: ['a', 'gone'], only: [] })).toEqual({ hide: ['a'], only: [] });
    expect(among(['a'], { hide: [], only: ['gone'] })).toEqual(all);
  });
});
