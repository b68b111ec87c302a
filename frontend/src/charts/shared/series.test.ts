import { describe, expect, it } from 'vitest';
import { sample } from './fixture';
import { assignSlots } from './palette';
import type { Panel, PlottedBar, PlottedPoint } from './panel';
import { coloredNames, furtherSources, mostPoints, plottedRows, rowsToRead, seriesNames } from './series';

const point = (row: number): PlottedPoint => ({ x: row, y: row, radius: 3, sized: true, strokes: 0, row, low: null, high: null });
const bar = (row: number): PlottedBar => ({ x: 'a', y: row, row, low: null, high: null });
const { x, y } = sample;

const panels: Panel[] = [
  {
    form: 'points', key: 'one', title: 'One', x, y, xRange: null, lines: false, guideTables: ['ceilings'],
    series: [{ name: 'front', role: 'guide', points: [point(0)] }, { name: 'b', points: [point(3), point(1)] }, { name: 'a', points: [point(2), point(-1)] }],
  },
  { form: 'bars', key: 'two', title: 'Two', x, y, table: 'ratio', categories: ['a'], series: [{ name: 'a', points: [bar(7)] }] },
];

describe('the series of panels', () => {
  it('are named once, guides last', () => {
    expect(seriesNames(panels)).toEqual(['b', 'a', 'front']);
  });

  it('plot the rows of what is visible and no guide, in the order of their source', () => {
    expect([...plottedRows(panels, () => false)]).toEqual([[null, [1, 2, 3]], ['ratio', [7]]]);
    expect([...plottedRows(panels, (name) => name === 'a')]).toEqual([[null, [1, 3]], ['ratio', []]]);
  });

  it('come with the tables that their guides are drawn from', () => {
    const answer = { ...sample, tables: { ceilings: { peak: [1, 2] } } };
    expect(furtherSources(answer, panels)).toEqual(['ratio', 'ceilings']);
    expect(furtherSources(sample, panels)).toEqual(['ratio']);
    expect(rowsToRead(answer, panels, () => true).get('ceilings')).toEqual([0, 1]);
  });

  it('decide which panels are worth showing first', () => {
    expect(mostPoints(panels, 1).map(({ key }) => key)).toEqual(['one']);
  });

  it('share the palette with what a filter hides, not with guides in ink', () => {
    const answer = { ...sample, facets: { platform: ['a', 'c'].map((value) => ({ value, count: 1 })), batchSize: [{ value: '8', count: 1 }] } };
    expect(coloredNames(answer, panels, 'platform')).toEqual(['front', 'b', 'a', 'c']);
    expect(coloredNames(answer, panels, 'batchSize')).toEqual(['front', 'b', 'a']);
    const inked: Panel[] = panels.map((panel) => (panel.form === 'points' ? { ...panel, series: panel.series.map((one) => ({ ...one, inked: one.name === 'front' })) } : panel));
    expect(coloredNames(answer, inked, 'platform')).toEqual(['b', 'a', 'c']);
  });

  it('keep their colours whatever is filtered away', () => {
    const facets = { platform: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((value) => ({ value, count: 1 })) };
    const slotsOf = (of: Panel[]) => assignSlots(coloredNames({ ...sample, facets }, of, 'platform'));
    const inked = panels.map((panel) => ({ ...panel, series: panel.series.filter(({ name }) => name !== 'front') })) as Panel[];
    const filtered = inked.map((panel) => ({ ...panel, series: panel.series.filter(({ name }) => name === 'a') })) as Panel[];
    expect(slotsOf(filtered)).toEqual(slotsOf(inked));
  });
});
