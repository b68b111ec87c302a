import { describe, expect, it } from 'vitest';
import { efficiencyPanels } from '../efficiency/data';
import { chartCsv } from './chartCsv';
import { sample } from './fixture';

const answer = {
  ...sample,
  x: { ...sample.x, field: 'configuration', scale: 'category' as const },
  columns: { configuration: ['a', 'b', 'c'], origin: ['IMPORTED', 'IMPORTED', 'PREDICTED'], throughput: [60, 7, 64], peak: [150, null, 70], predicted: [120, null, 64], efficiencyPercent: [50, null, null] },
};
const panels = efficiencyPanels(answer, '');
const csv = (...hidden: string[]) => chartCsv({ answer, panels, hidden: (name) => hidden.includes(name) }, null).trimEnd().split('\r\n');

describe('the CSV of a chart', () => {
  it('holds all bars of a row', () => {
    expect(csv()).toEqual(['configuration,origin,throughput,peak,predicted,efficiencyPercent', 'a,IMPORTED,60,150,120,50', 'b,IMPORTED,7,,,', 'c,PREDICTED,64,70,64,']);
  });

  it('leaves out what only hidden bars show', () => {
    expect(csv('Predicted')).toEqual(['configuration,origin,throughput,peak,efficiencyPercent', 'a,IMPORTED,60,150,50', 'b,IMPORTED,7,,', 'c,PREDICTED,,70,']);
    expect(csv('Measured', 'Peak')).toEqual(['configuration,origin,throughput,predicted', 'a,IMPORTED,,120', 'c,PREDICTED,64,64']);
  });

  it('calls columns as their panel says', () => {
    const ratios = { ...answer, tables: { ratio: { batchSize: [1], ratio: [2.5] } } };
    const [panel] = panels;
    const shown = panel ? [{ ...panel, table: 'ratio', csvNames: { ratio: 'factor' } }] : [];
    expect(chartCsv({ answer: ratios, panels: shown, hidden: () => false }, 'ratio')).toMatch(/^batchSize,factor\r\n1,2\.5\r\n/);
  });
});
