import { it } from 'vitest';
import { picture, withPage } from './browser';
it.each([1280,390])('pics %i', (width) => withPage(async ({ page }) => {
  for (const [name, url] of [['overview','/'],['grid','/charts/grid'],['scatter','/charts/scatter'],['scatterdl','/charts/scatter?collection=dlmark-tesla-m60'],['res','/results']] as const) {
    await page.goto(url, {waitUntil:'networkidle'});
    await page.waitForTimeout(500);
    await picture(page, `t-${name}-${width}`).catch(e=>console.log(String(e)));
  }
}, { width, height: 900 }));
