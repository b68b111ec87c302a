import { describe, expect, it } from 'vitest';
import { parseZoom, writeZoom } from './zoom';

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

  it('is written with five digits', () => {
    expect(writeZoom({ '': { xMin: 1 / 3, xMax: 12345.678, yMin: 0, yMax: 1e-7 } })).toEqual(['0.33333,12346,0,1e-7']);
  });
});
