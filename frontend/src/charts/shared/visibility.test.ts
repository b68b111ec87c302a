import { describe, expect, it } from 'vitest';
import { isHidden, isolated, toggled } from './visibility';

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
});
