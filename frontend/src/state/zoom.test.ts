import { describe, expect, it } from 'vitest';
import { movedBy, parseZoom, placesIn, scaledBy, writeZoom } from './zoom';

describe('a zoom window in a link', () => {
  it('belongs to one panel or to the only one', () => {
    expect(parseZoom(['1,8,0,250', 'resnet18:2,4,10,20'])).toEqual({
      '': { xMin: 1, xMax: 8, yMin: 0, yMax: 250 },
      resnet18: { xMin: 2, xMax: 4, yMin: 10, yMax: 20 },
    });
  });

  it('allows colons in the name of a panel', () => {
    expect(Object.keys(parseZoom(['file:net.onnx:1,2,3,4']))).toEqual(['file:net.onnx']);
  });

  it.each(['', '1,2,3', '1,2,3,4,5', '2,1,0,1', '1,2,1,0', 'NaN,2,3,4', '1,2,,4', '1,Infinity,0,1'])('ignores "%s"', (value) => {
    expect(parseZoom([value])).toEqual({});
  });

  it('may hold a single name', () => {
    expect(parseZoom(['0,0,0,250'])).toEqual({ '': { xMin: 0, xMax: 0, yMin: 0, yMax: 250 } });
  });

  it('keeps its ends apart however narrow it is', () => {
    expect(writeZoom({ '': { xMin: 123456.1, xMax: 123456.2, yMin: 0, yMax: 1 } })).toEqual(['123456.1,123456.2,0,1']);
    expect(writeZoom({ '': { xMin: 123456, xMax: 123456, yMin: 3, yMax: 3 } })).toEqual(['123456,123456,3,3']);
  });

  it('is written with five digits', () => {
    expect(writeZoom({ '': { xMin: 1 / 3, xMax: 12345.678, yMin: 0, yMax: 1e-7 } })).toEqual(['0.33333,12346,0,1e-7']);
  });
});

describe('a zoom window by the keyboard', () => {
  const shown = { x: { min: 1, max: 10_000, type: 'logarithmic' }, y: { min: 0, max: 100, type: 'linear' } };

  it('keeps its middle when it shrinks and grows', () => {
    expect(scaledBy(0.5, shown)).toEqual({ xMin: 10, xMax: 1000, yMin: 25, yMax: 75 });
    expect(scaledBy(2, shown)).toEqual({ xMin: 0.01, xMax: 1e6, yMin: -50, yMax: 150 });
  });

  it('keeps its size when it moves', () => {
    expect(movedBy(0.25, -0.25, shown)).toEqual({ xMin: 10, xMax: 100_000, yMin: -25, yMax: 75 });
  });
});

describe('a window of names by the keyboard', () => {
  const names = (min: number, max: number) => ({ x: { min, max, type: 'category' }, y: { min: 0, max: 100, type: 'linear' } });
  const along = ({ xMin, xMax }: { xMin: number; xMax: number }) => [xMin, xMax];

  it('grows, shrinks and moves by one place at least, and never to none', () => {
    expect([along(scaledBy(0.8, names(0, 2))), along(scaledBy(0.8, names(4, 4))), along(scaledBy(1.25, names(4, 4)))]).toEqual([[0, 1], [4, 4], [4, 5]]);
    expect([along(movedBy(0.1, 0, names(1, 3))), along(movedBy(-0.1, 0, names(1, 3))), along(movedBy(0, 0.1, names(1, 3)))]).toEqual([[2, 4], [0, 2], [1, 3]]);
    expect(along(scaledBy(0.8, names(0, 19)))).toEqual([2, 17]);
  });

  it('goes up to the names above, of which the first is at the top', () => {
    const { yMin, yMax } = movedBy(0, 0.1, { x: { min: 0, max: 1, type: 'linear' }, y: { min: 2, max: 4, type: 'category' } });
    expect([yMin, yMax]).toEqual([1, 3]);
  });

  it('stays as wide at the ends of the axis', () => {
    expect([placesIn({ min: -1, max: 2 }, 10), placesIn({ min: 8, max: 11 }, 10), placesIn({ min: -3, max: 30 }, 10), placesIn({ min: 2.2, max: 3.7 }, 10)]).toEqual([
      { min: 0, max: 3 },
      { min: 6, max: 9 },
      { min: 0, max: 9 },
      { min: 2, max: 4 },
    ]);
  });
});
