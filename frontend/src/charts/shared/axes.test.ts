import { describe, expect, it } from 'vitest';
import { axisTitle, logBounds, logTicks, plottable, thinned } from './axes';

describe('axes', () => {
  it('say label, unit and which direction is better', () => {
    const axis = { field: 'throughput', label: 'Throughput', unit: 'samples/s', better: 'higher', scale: 'log' } as const;
    expect(axisTitle(axis)).toBe('Throughput, samples/s (higher is better)');
    expect(axisTitle({ ...axis, label: 'Batch size', unit: null, better: null })).toBe('Batch size');
  });

  it('leave zero off a log scale', () => {
    expect([plottable(0, 'log'), plottable(0, 'linear'), plottable(null, 'linear')]).toEqual([false, true, false]);
  });

  it('thin ticks evenly and keep the first', () => {
    expect(thinned([1, 2, 4, 8, 16, 32, 64, 2], 4)).toEqual([1, 4, 16, 64]);
    expect(thinned([], 4)).toEqual([]);
  });

  it('choose log ticks by the number of decades', () => {
    expect(logTicks(1, 60)).toEqual([1, 2, 5, 10, 20, 50]);
    expect(logTicks(0.05, 200)).toEqual([0.1, 0.3, 1, 3, 10, 30, 100]);
    expect(logTicks(1, 1e6)).toEqual([1, 10, 100, 1000, 10000, 100000, 1000000]);
    expect(logTicks(0, 10)).toEqual([]);
    expect(logTicks(34.3, 47.9)).toEqual([35, 40, 45]);
    expect(logTicks(2.2, 4.3)).toEqual([2.5, 3, 3.5, 4]);
  });

  it('leave the same room on both sides of a log axis', () => {
    expect(logBounds([2, 8, 0], 2)).toEqual({ min: 1, max: 16 });
    expect(logBounds([])).toBeNull();
  });
});
