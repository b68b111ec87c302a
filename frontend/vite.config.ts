import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const pages = resolve(import.meta.dirname, 'src/pages');

/** One entry per page: `src/pages/grid.ts` is the entry `grid`, which a template asks for by that name. */
const entries = Object.fromEntries(
  readdirSync(pages)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [basename(file, '.ts'), resolve(pages, file)]),
);

export default defineConfig({
  base: './',
  build: {
    outDir: '../target/frontend',
    emptyOutDir: true,
    assetsDir: 'assets',
    manifest: 'frontend-manifest.json',
    modulePreload: { polyfill: false },
    // Data addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    target: 'es2022',
    rollupOptions: {
      input: entries,
      // One Chart.js per page: these names are resolved by the page's import map to the WebJars.
      external: ['chart.js', 'chart.js/helpers', '@kurkle/color'],
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    reporters: ['default', 'json'],
    outputFile: { json: '../target/vitest/unit.json' },
  },
});
