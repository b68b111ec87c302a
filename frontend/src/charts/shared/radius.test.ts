import { describe, expect, it } from 'vitest';
import { radiusBySize, unsized } from './radius';

describe('radiusBySize', () => {
  it('makes the area proportional to the size', () => {
    const radius = radiusBySize([100, 400, null], 12);
    expect(radius(400)).toBe(12);
    expect(radius(100)).toBe(6);
  });

  it('keeps the smallest visible', () => {
    expect(radiusBySize([1, 1_000_000], 12)(1)).toBe(2);
  });

  it('has one radius for unknown sizes', () => {
    expect(radiusBySize([null, null], 12)(null)).toBe(unsized);
    expect(radiusBySize([0], 12)(0)).toBe(unsized);
  });
});
