import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string;
  help: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/**
 * What axe finds on a page, worst first; findings of minor and moderate impact are left out.
 *
 * @param rules by axe's ids; all of them when none is named
 */
export async function serious(page: Page, rules: string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const options = { resultTypes: ['violations'], ...(rules.length > 0 ? { runOnly: rules } : {}) };
  const findings = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`)) as Finding[];
  return findings
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')})`);
}
