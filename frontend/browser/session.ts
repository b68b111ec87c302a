import type { Page } from 'playwright-core';
import { apiKey } from './browser';

/** Signs in as a reader would, with the API key. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.locator('input[type="password"]').fill(apiKey);
  await page.locator('main button').click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}
