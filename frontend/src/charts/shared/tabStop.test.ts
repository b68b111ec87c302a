import { describe, expect, it } from 'vitest';
import { nextOf } from './tabStop';

describe('the keys of a row of buttons', () => {
  it('go around in both directions', () => {
    expect(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'].map((key) => nextOf(key, 2, 3))).toEqual([0, 0, 1, 1]);
    expect(nextOf('ArrowLeft', 0, 3)).toBe(2);
  });

  it('lead to the ends', () => {
    expect([nextOf('Home', 1, 3), nextOf('End', 1, 3)]).toEqual([0, 2]);
  });

  it('are the browser\'s otherwise', () => {
    expect(['Tab', 'Enter', ' ', 'a'].map((key) => nextOf(key, 0, 3))).toEqual([undefined, undefined, undefined, undefined]);
  });
});
