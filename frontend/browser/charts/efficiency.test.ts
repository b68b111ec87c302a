import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedMark } from '../plotted';
import { downloadedCsv } from './csv';
import { doesWhatChartsDo } from './kit';

interface Bar extends PlottedMark {
  x: string;
  y: number;
  label?: string;
}

const query = 'collection=qutibench-imagenet-pareto';

describe('the efficiency', () => {
  doesWhatChartsDo<Bar>({
    kind: 'efficiency',
    query,
    values: [
      ['Measured', 'NCS FP16 ResNet50', 18.2716],
      ['Measured', 'TX2-maxp FP16 ResNet50', 114.033],
      ['Predicted', 'NCS FP16 ResNet50', 64.76683937823834],
      ['Peak', 'EdgeTPU-fast INT8 MobileNetv1', 3508.7719298245615],
    ],
    toggle: 'Peak',
    scale: ['Y', 'yScale'],
    csv: ({ x }) => ({ configuration: x }),
  });

  it('writes over what was measured its share of what is predicted, and saves all three', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/efficiency?${query}`);
      const { series, scales } = await plotted<Bar>(page, 'efficiency');
      expect(series.map(({ name }) => name)).toEqual(['Peak', 'Predicted', 'Measured']);
      expect(scales.y.type).toBe('logarithmic');
      const of = (name: string) => new Map(series.find((each) => each.name === name)?.points.map((point) => [point.x, point]));
      const [peaks, predicted, measured] = [of('Peak'), of('Predicted'), of('Measured')];
      expect(measured.size).toBe(10);
      for (const [x, { y, label }] of measured) expect(Math.abs(Number.parseFloat(label ?? '') - (100 * y) / (predicted.get(x)?.y ?? 0))).toBeLessThan(0.5);
      const rows = await downloadedCsv(page);
      for (const [column, bars] of [['peak', peaks], ['predicted', predicted], ['throughput', measured]] as const) {
        expect(new Map(rows.map((row) => [row['configuration'], Number(row[column])]))).toEqual(new Map([...bars].map(([x, { y }]) => [x, y])));
      }
      await page.locator('[data-series="Predicted"]').click();
      const [fewer] = await downloadedCsv(page);
      expect(Object.keys(fewer ?? {})).toEqual(expect.arrayContaining(['peak', 'throughput']));
      expect(fewer).not.toHaveProperty('predicted');
    }));
});
