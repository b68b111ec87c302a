import { describe, expect, it } from 'vitest';
import { withPage } from '../browser';
import { plotted, type PlottedMark } from '../plotted';
import { doesWhatChartsDo } from './kit';

interface Cell extends PlottedMark {
  x: string;
  y: string;
  value: number | null;
  text: string;
  why?: string;
}

const query = 'collection=qutibench-predictions';

describe('the heat map', () => {
  doesWhatChartsDo<Cell>({
    kind: 'heatmap',
    query,
    panel: 'int8',
    values: [
      ['Predicted', 'EdgeTPU-fast', 'MobileNetv1'],
      ['Predicted', 'NCS', 'ResNet-50'],
      ['Predicted', 'ZCU104-DPU', 'GoogLeNetv1'],
    ],
    toggle: 'Predicted',
    scale: ['Colour', 'colorScale'],
    csv: ({ x, y, value }) => ({ platform: x, network: y, throughput: value ?? '' }),
  });

  it('writes published predictions into its cells, and says why a cell is empty', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/heatmap?${query}`);
      const { series } = await plotted<Cell>(page, 'heatmap', 'int8');
      const cells = series.flatMap(({ points }) => points);
      const at = (x: string, y: string) => cells.find((cell) => cell.x === x && cell.y === y);
      expect(at('EdgeTPU-fast', 'MobileNetv1')?.value).toBeCloseTo(4000 / 1.14, 3);
      expect(at('EdgeTPU-fast', 'MobileNetv1')?.text).toBe('3,510');
      expect(at('TX2-maxn', 'MobileNetv1')).toMatchObject({ value: null, row: -1, why: 'TX2-maxn has no INT8: the catalogue knows FP16, FP32' });
      await expect.poll(() => page.locator('[data-part="table"]').textContent()).toContain('TX2-maxn has no INT8');
      await expect.poll(() => page.locator('[data-part="ramp"]').textContent()).toMatch(/^Throughput, samples\/s \(higher is better\)/);
    }));

  it('can be read cell by cell with the arrows', () =>
    withPage(async ({ page }) => {
      await page.goto(`/charts/heatmap?${query}`);
      await plotted<Cell>(page, 'heatmap', 'int8');
      const live = page.locator('[data-part="live"]');
      await page.locator('[data-panel="int8"] canvas[role="application"]').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => live.textContent()).toContain('Throughput 206.4 samples/s');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => live.textContent()).toContain('Throughput 540.5 samples/s');
    }));

  it('scrolls many platforms on a narrow screen, the names of the rows in sight', () =>
    withPage(
      async ({ page }) => {
        await page.goto(`/charts/heatmap?${query}`);
        await plotted<Cell>(page, 'heatmap', 'int8');
        const scroller = page.locator('[data-panel="int8"] .canvas-scroll');
        expect(await scroller.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
        await expect.poll(() => page.locator('[data-panel="int8"] .kept-axis').isVisible()).toBe(true);
      },
      { width: 390, height: 844 },
    ));
});
