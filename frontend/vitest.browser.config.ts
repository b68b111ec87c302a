import { defineConfig } from 'vitest/config';

/** Tests that drive a real browser against a running server (DYNOBENCH_URL, DYNOBENCH_KEY). */
export default defineConfig({
  test: {
    include: ['browser/**/*.test.ts'],
    environment: 'node',
    // One browser for all files; on a small machine two would only disturb each other.
    fileParallelism: false,
    isolate: false,
    testTimeout: 60_000,
    // A second, the default, is little on a machine that measures meanwhile.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 120_000,
    reporters: ['default', 'json'],
    outputFile: { json: '../target/vitest/browser.json' },
  },
});
