import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedPoint } from '../plotted';
import { doesWhatChartsDo } from './kit';

const query = 'collection=dlmark-tesla-m60&batchSize=64';

describe('the scatter', () => {
  doesWhatChartsDo<PlottedPoint>({
    kind: 'scatter',
    query,
    values: [
      ['AlexNet', 2660.79587333747, 55.45886],
      ['SqueezeNet', 1053.26798, 56.21044],
      ['VGG', 128.099744, 70.47073],
    ],
    toggle: 'VGG',
    scale: ['X', 'xScale'],
    csv: ({ x, y }) => ({ throughput: x, top1Percent: y }),
  });

  it('has the 19 networks of dlmark in their families', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/scatter?${query}`);
      const { series } = await plotted(page, 'scatter');
      expect(series.map(({ name, points }) => [name, points.length])).toEqual([
        ['AlexNet', 1],
        ['DensetNet', 4],
        ['ResNet-v1', 5],
        ['ResNet-v2', 3],
        ['SqueezeNet', 2],
        ['VGG', 4],
      ]);
    }));
});
