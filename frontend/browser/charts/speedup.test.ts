import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedPoint } from '../plotted';
import { downloadedCsv } from './csv';
import { doesWhatChartsDo } from './kit';

const query = 'collection=keras-mnist';

type Ratio = PlottedPoint & { hollow?: boolean };

describe('the speed-up', () => {
  doesWhatChartsDo<PlottedPoint>({
    kind: 'speedup',
    query,
    panel: 'training',
    values: [
      ['CPU', 100, 0.000197178529103597],
      ['CPU', 1, 0.00463285360733668],
      ['GPU', 800, 8.592690626780192e-6],
    ],
    toggle: 'GPU',
    scale: ['Y', 'yScale'],
    csv: ({ x, y }) => ({ batchSize: x, secondsPerSample: y }),
  });

  it('divides the times at the same batch size, interpolates only inside the overlap, and saves the ratios', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/speedup?${query}`);
      const { series } = await plotted<Ratio>(page, 'speedup', 'training ratio');
      const points = series.find(({ name }) => name === 'GPU')?.points ?? [];
      const both = points.find(({ x }) => x === 800);
      expect(both?.y).toBeCloseTo((100 * 0.00014415589888890583) / 8.592690626780192e-6, 6);
      expect(both?.hollow).toBe(false);
      expect(points.every(({ x }) => x >= 6 && x <= 7000)).toBe(true);
      expect(points.filter(({ x }) => x !== 800).every(({ hollow }) => hollow)).toBe(true);
      const rows = await downloadedCsv(page, 'csv:ratio');
      expect(Number(rows.find(({ workload, batchSize }) => workload === 'training' && batchSize === '800')?.['factor'])).toBeCloseTo((both?.y ?? 0) / 100, 9);
      const training = rows.filter(({ workload }) => workload === 'training').map(({ batchSize }) => Number(batchSize));
      expect(training.sort((a, b) => a - b)).toEqual(points.map(({ x }) => x));
    }));
});
