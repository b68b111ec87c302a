import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { apiKey, serverUrl } from './browser';

/** Signs in with the key, as a reader would. */
export async function signIn(page: Page): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('API key').fill(apiKey);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

/** Waits until no job is under way, so that what a page shows stays the same. */
export async function untilIdle(): Promise<void> {
  const open = async (state: string) => {
    const answer = await fetch(`${serverUrl}/api/v1/jobs?state=${state}&size=1`);
    return ((await answer.json()) as { total: number }).total;
  };
  await expect.poll(async () => (await open('QUEUED')) + (await open('RUNNING')), { timeout: 120_000, interval: 300 }).toBe(0);
}

interface Job {
  id: string;
  state: string;
}

async function call(path: string, body?: unknown): Promise<Job> {
  const answer = await fetch(`${serverUrl}/api/v1/jobs${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Job;
}

/** Submits a job over REST; its id. */
export async function submit(request: Record<string, unknown>): Promise<string> {
  return (await call('', { devices: ['cpu'], profile: 'quick', ...request })).id;
}

/** What it has run is of no more interest. */
export async function cancel(jobId: string): Promise<void> {
  await call(`/${jobId}/cancel`, {});
}

export async function stateOf(jobId: string): Promise<string> {
  return (await call(`/${jobId}`)).state;
}
