import { describe, expect, it } from 'vitest';
import { tapping } from './tapping';

describe('a press on a point', () => {
  it('opens it at once where the pointer can hover', () => {
    const opens = tapping<string>(() => false);
    expect([opens('a'), opens(null), opens('b')]).toEqual([true, false, true]);
  });

  it('opens it with the second tap of a finger on the same one', () => {
    const opens = tapping<string>(() => true);
    expect([opens('a'), opens('b'), opens('b'), opens(null), opens('b'), opens('b')]).toEqual([false, false, true, false, false, true]);
  });
});
