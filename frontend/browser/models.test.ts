import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looks, picture, withPage } from './browser';
import { signIn } from './session';

/**
 * An ONNX model `y = Relu(x)` of 4 floats at any batch size, written out field by field (onnx.proto): ir_version,
 * opset_import, graph with node, name, input and output.
 */
function relu(): Buffer {
  const field = (number: number, ...content: (Buffer | string)[]) => {
    const bytes = Buffer.concat(content.map((each) => Buffer.from(each as string)));
    return Buffer.concat([Buffer.from([(number << 3) | 2, bytes.length]), bytes]);
  };
  const integer = (number: number, value: number) => Buffer.from([number << 3, value]);
  const shape = field(2, field(1, field(2, 'N')), field(1, integer(1, 4)));
  const value = (name: string) => Buffer.concat([field(1, name), field(2, field(1, integer(1, 1), shape))]);
  const node = field(1, field(1, 'x'), field(2, 'y'), field(4, 'Relu'));
  const graph = field(7, node, field(2, 'g'), field(11, value('x')), field(12, value('y')));
  return Buffer.concat([integer(1, 8), graph, field(8, integer(2, 17))]);
}

const folder = mkdtempSync(join(tmpdir(), 'models-'));

function saved(name: string, content: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the models', () => {
  it('lets nobody upload without the key', () =>
    withPage(async ({ page }) => {
      await page.goto('/models');
      expect(await page.getByText('to upload ONNX and TorchScript files.').isVisible()).toBe(true);
      expect(await page.locator('[data-part="upload"]').count()).toBe(0);
      // Other tests may have left models that they trained.
      expect(await page.locator('tr[data-model]:not([data-model*=":"])').count()).toBe(25);
    }));

  it('says at the field what is wrong with a file', () =>
    withPage(
      async ({ page }) => {
        await signIn(page);
        await page.goto('/models');
        await page.setInputFiles('[name="file"]', saved('letter.onnx', Buffer.from('Dear engine')));
        await page.getByRole('button', { name: 'Upload' }).click();
        await page.locator('[data-error="file"]:not(:empty)').waitFor();
        expect(await page.locator('[data-error="file"]').textContent()).toContain('ONNX');
        await picture(page, 'models-refused');
      },
      {},
      /400/,
    ));

  it('uploads a file, shows it in every look, and deletes it', () =>
    withPage(async ({ page }) => {
      await signIn(page);
      await page.goto('/models');
      await page.setInputFiles('[name="file"]', saved('tiny-relu.onnx', relu()));
      expect(await page.locator('[data-part="chosen"]').textContent()).toContain('tiny-relu.onnx');
      await page.getByRole('button', { name: 'Upload' }).click();
      const row = page.locator('[data-model="file:tiny-relu"]');
      await row.waitFor();
      expect(await row.textContent()).toContain('onnxruntime: fp32');
      for (const look of looks) {
        await page.emulateMedia({ colorScheme: look.theme });
        await page.setViewportSize({ width: look.width, height: look.height });
        await picture(page, `models-${look.theme}-${look.width}`);
      }
      page.on('dialog', (dialog) => void dialog.accept());
      await row.getByRole('button', { name: 'Delete' }).click();
      await row.waitFor({ state: 'detached' });
    }));
});
