import { describe, expect, it } from 'vitest';
import { hatchOf, roundOf } from './hatches';

const area = { x: 10, y: 20, width: 8, height: 4 };
const inside = ([x1, y1, x2, y2]: number[]) => [x1, x2].every((x = 0) => x >= 10 && x <= 18) && [y1, y2].every((y = 0) => y >= 20 && y <= 24);

describe('the second code of areas', () => {
  it('is none for the first eight colours, and another for each eight after them', () => {
    expect([0, 7, 8, 15, 16, 63].map(roundOf)).toEqual([0, 0, 1, 1, 2, 7]);
    expect(hatchOf(0, area)).toEqual([]);
    const codes = [1, 2, 3, 4, 5, 6, 7].map((round) => JSON.stringify(hatchOf(round, area, 2)));
    expect(new Set(codes).size).toBe(7);
  });

  it('stays within its area', () => {
    for (const round of [1, 2, 3, 4, 5, 6, 7]) expect(hatchOf(round, area, 2).every(inside)).toBe(true);
  });

  it('rises, falls, lies and stands', () => {
    expect(hatchOf(1, area, 4)).toEqual([[10, 24, 14, 20], [14, 24, 18, 20]]);
    expect(hatchOf(2, area, 4)).toEqual([[10, 20, 14, 24], [14, 20, 18, 24]]);
    expect(hatchOf(4, area, 2)).toEqual([[10, 22, 18, 22]]);
    expect(hatchOf(5, area, 4)).toEqual([[14, 20, 14, 24]]);
  });
});
