import { describe, expect, it } from 'vitest';
import { moved, placeAt } from './order';

describe('the order of views', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, 99, 'bca'],
    [2, -1, 'cab'],
  ])('moves the view at %i to %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });

  it('leaves the given list as it is', () => {
    const list = ['a', 'b'];
    moved(list, 0, 1);
    expect(list).toEqual(['a', 'b']);
  });

  it('puts what is held below those whose middle it has passed', () => {
    expect([0, 10, 11, 99].map((height) => placeAt(height, [10, 30]))).toEqual([0, 0, 1, 2]);
    expect(placeAt(5, [])).toBe(0);
  });
});
