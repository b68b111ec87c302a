import { describe, expect, it } from 'vitest';
import { windowOf } from './keyboard';

const axis = { min: 0, max: 100, type: 'linear' };
const pressed = (key: string, shiftKey = false) => windowOf({ key, shiftKey }, { x: axis, y: axis });

describe('the keys of a chart', () => {
  it('zoom around the middle', () => {
    const { xMin, xMax, yMin, yMax } = pressed('+') ?? Object(null);
    expect([xMin, xMax, yMin, yMax].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([10, 90, 10, 90]);
    expect(pressed('=', true)).toEqual(pressed('+'));
    expect(pressed('-')).toEqual({ xMin: -12.5, xMax: 112.5, yMin: -12.5, yMax: 112.5 });
  });

  it('move the window with Shift', () => {
    expect(pressed('ArrowRight', true)).toEqual({ xMin: 10, xMax: 110, yMin: 0, yMax: 100 });
    expect(pressed('ArrowDown', true)).toEqual({ xMin: 0, xMax: 100, yMin: -10, yMax: 90 });
  });

  it('show all again', () => {
    expect([pressed('0'), pressed('Escape')]).toEqual([null, null]);
  });

  it('leave the others to the points and the page', () => {
    expect(['ArrowRight', 'ArrowDown', 'Enter', 'Tab', 'a'].map((key) => pressed(key))).toEqual(Array(5).fill(undefined));
  });
});
