import { describe, expect, it } from 'vitest';
import { sample } from '../fixture';
import type { Inks } from '../inks';
import type { CellsPanel, PlottedPoint, PointsPanel } from '../panel';
import { cells } from './cells';
import type { Look } from './look';
import { annotations } from './markings';
import { points } from './points';

const inks: Inks = { theme: 'light', text: 'text', muted: 'muted', rule: 'rule', page: 'page', accent: 'accent', font: 'font' };
const look: Look = { inks, slots: new Map([['a', 0]]), hidden: () => false, zoom: undefined, titled: true };
const axes = { key: '', title: '', x: sample.x, y: sample.y };

describe('what is read on a chart', () => {
  it('is seen although it fades', () => {
    const point: PlottedPoint = { x: 1, y: 1, row: 0, radius: 3, sized: true, strokes: 0, low: null, high: null, faded: true };
    const panel: PointsPanel = { form: 'points', ...axes, xRange: null, lines: false, series: [{ name: 'a', points: [point] }] };
    expect(points.datasets(panel, look)[0]).toMatchObject({ pointWithErrorBarBorderColor: '#0067a890' });
  });

  it('is written in the ink of the page', () => {
    const panel: PointsPanel = { form: 'points', ...axes, xRange: null, lines: true, series: [], labels: [{ x: 1, y: 1, text: 'TX2 FP16', series: 'a' }] };
    expect(annotations(panel, look)).toMatchObject({ label0: { color: 'text' } });
  });

  it('frames empty cells', () => {
    const panel: CellsPanel = { form: 'cells', ...axes, color: sample.y, xCategories: ['x'], yCategories: ['y'], series: [{ name: 'a', points: [{ x: 'x', y: 'y', value: null, text: '', row: -1 }] }] };
    expect(cells.datasets(panel, look)[0]).toMatchObject({ borderColor: 'muted' });
  });
});
