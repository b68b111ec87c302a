import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedPoint } from '../plotted';
import { downloadedCsv } from './csv';
import { doesWhatChartsDo } from './kit';

const query = 'collection=qutibench-predictions&predictions=true';

describe('the roofline', () => {
  // Ridge points: peak ÷ bandwidth, as QuTiBench published both.
  doesWhatChartsDo<PlottedPoint>({
    kind: 'roofline',
    query,
    values: [
      ['Ultra96-DPU', 0.96e12 / 4.26e9, 0.96e12],
      ['ZCU102-DPU', 6.71e12 / 19.2e9, 6.71e12],
      ['TX2-maxn', 1.33e12 / 59.7e9, 1.33e12],
      ['NCS', 0.5e12 / 12.8e9, 0.5e12],
    ],
    toggle: 'TX2-maxn',
    scale: ['Y', 'yScale'],
    csv: ({ x, y }) => ({ arithmeticIntensity: x, achievedOperations: y }),
  });

  it('is log-log, and its ceilings are a table of their own', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/roofline?${query}`);
      const { scales } = await plotted(page, 'roofline');
      expect([scales.x.type, scales.y.type]).toEqual(['logarithmic', 'logarithmic']);
      const ceilings = await downloadedCsv(page, 'csv:ceilings');
      expect(ceilings.find(({ platform, precision }) => platform === 'Ultra96-DPU' && precision === 'int8')).toMatchObject({ peak: '960000000000', bandwidth: '4260000000' });
    }));
});
