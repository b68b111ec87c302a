import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import { beside, windowOf } from './keyboard';
import type { CellsPanel, PlottedCell, Spot } from './panel';

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

describe('the keys of a matrix', () => {
  const cell = (x: string, y: string): PlottedCell => ({ x, y, value: 1, text: '', row: 0 });
  const points = [cell('a', 'first'), cell('b', 'first'), cell('a', 'second')];
  const panel: CellsPanel = { form: 'cells', key: '', title: '', x: sample.x, y: sample.y, color: sample.y, xCategories: ['a', 'b'], yCategories: ['first', 'second'], series: [] };
  const stops: Spot[] = points.map((point) => ({ panel, series: { name: '', points }, point }));

  it('go up and down within a column, and nowhere beyond', () => {
    expect([beside(stops, 0, 1), beside(stops, 2, -1), beside(stops, 1, 1), beside(stops, 0, -1)]).toEqual([2, 0, -1, -1]);
  });
});
