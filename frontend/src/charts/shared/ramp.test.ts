import { describe, expect, it } from 'vitest';
import { placesOf, rangeOf } from './cells';
import { sample } from './fixture';
import type { CellsPanel } from './panel';
import { inkOn, placeOf, rampColor } from './ramp';

const panel = (scale: 'log' | 'linear', values: (number | null)[]): CellsPanel => ({
  form: 'cells', key: '', title: '', x: sample.x, y: sample.y, xCategories: ['a'], yCategories: ['b'], color: { ...sample.y, scale },
  series: [{ name: 's', points: values.map((value, row) => ({ x: 'a', y: 'b', value, text: '', row })) }],
});

describe('the colours of cells', () => {
  it('go from the least to the most, evenly in ratios on a log scale', () => {
    expect(placeOf(10, { min: 1, max: 100 }, 'log')).toBeCloseTo(0.5, 12);
    expect(placeOf(25, { min: 0, max: 100 }, 'linear')).toBe(0.25);
    expect(placeOf(5, { min: 5, max: 5 }, 'log')).toBe(0.5);
  });

  it('leave out what is empty, and on a log scale what is not positive', () => {
    expect(rangeOf(panel('log', [null, 0, 3, 30]))).toEqual({ min: 3, max: 30 });
    expect(rangeOf(panel('linear', [null]))).toBeNull();
    expect(placesOf(panel('log', [0, 3, 30]))(0)).toBeNull();
  });

  it('bear a text that can be read (4.5:1, WCAG 1.4.3) in both themes at every place', () => {
    const channel = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    for (const theme of ['light', 'dark'] as const) {
      for (let place = 0; place <= 1; place += 0.01) {
        const [r = 0, g = 0, b = 0] = rampColor(place, theme).match(/\d+/g)?.map(Number) ?? [];
        const luminance = 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
        const contrast = inkOn(place, theme) === '#ffffff' ? 1.05 / (luminance + 0.05) : (luminance + 0.05) / 0.05;
        expect(contrast).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
