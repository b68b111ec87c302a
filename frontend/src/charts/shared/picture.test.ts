import { describe, expect, it } from 'vitest';
import { layoutOf, strip, type Legend } from './picture';

const plain: Legend = { axes: '', ramp: null, keys: [] };
const key = { name: 'a', color: '#000000', mark: { path: '', opacity: 0, width: 1 } };
const ramp = { title: 'Throughput', least: '1', most: '9', colors: ['red', 'green', 'blue'] };

describe('a picture of charts', () => {
  it('sets four side by side at most', () => {
    const { at, width } = layoutOf(Array.from({ length: 5 }, () => ({ width: 100, height: 50 })), plain);
    expect([0, 1, 3, 4].map((index) => at(index))).toEqual([{ x: 16, y: 16 }, { x: 132, y: 16 }, { x: 364, y: 16 }, { x: 16, y: 108 }]);
    expect(width).toBe(480);
  });

  it('has room for what it says of axes and colours, and for every series', () => {
    const sizes = [{ width: 100, height: 50 }];
    const bare = layoutOf(sizes, plain);
    expect(layoutOf(sizes, { ...plain, axes: 'Throughput over batch size' }).at(0).y).toBe(bare.at(0).y + 18);
    expect(layoutOf(sizes, { ...plain, keys: [key, key] }).height).toBe(bare.height + 36);
    const coloured = layoutOf(sizes, { axes: '', ramp, keys: [key] });
    expect(coloured.keyAt(0)).toBeGreaterThan(coloured.rampAt + 18);
  });

  it('paints the colours from the least to the most', () => {
    expect(strip(ramp, 10, 30)).toEqual([{ x: 10, width: 10, color: 'red' }, { x: 20, width: 10, color: 'green' }, { x: 30, width: 10, color: 'blue' }]);
  });
});
