// What Maven calls. `build` installs, checks and bundles, each only when its inputs changed;
// `test` runs the unit tests unless Maven was told to leave them out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname ?? fail(`Node.js 20.19 or later is needed, this is ${process.version}`);
const target = resolve(here, '../target');
const manifest = join(target, 'frontend/frontend-manifest.json');

function fail(message) {
  console.error(`frontend: ${message}`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node.js 20.19 or later is needed, this is ${process.version} (${process.execPath})`);
  }
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) fail(`${command} did not start: ${done.error.message}`);
  if (done.status !== 0) fail(`${[command, ...args].join(' ')} ended with ${done.status ?? done.signal}`);
}

const bin = (name) => join(here, 'node_modules/.bin', name);

function install() {
  const stamp = join(here, 'node_modules/.installed-lock');
  const hash = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, hash);
}

/** The time of the newest file or folder below a path; a folder's own time tells of removed files. */
function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isCurrent() {
  if (!existsSync(manifest)) return false;
  const inputs = ['src', 'public', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'build.mjs'];
  return Math.max(...inputs.map((input) => newest(join(here, input)))) < statSync(manifest).mtimeMs;
}

function build() {
  install();
  if (isCurrent()) return;
  run(bin('tsc'), []);
  run(bin('vite'), ['build', '--logLevel', 'warn']);
  // Maven copies and never removes: hashed files of earlier builds would end in the jar.
  rmSync(join(target, 'classes/static/assets'), { recursive: true, force: true });
}

/** Maven passes its test properties; one that is not set arrives as the unresolved expression. */
function leavesTestsOut(properties) {
  return properties.some((pair) => {
    const [name, value] = pair.split(/=(.*)/s);
    return !value.startsWith('${') && (name === 'chosen' || value === 'true' || value === '');
  });
}

checkNode();
const [task = 'build', ...properties] = process.argv.slice(2);
if (task === 'build') {
  build();
} else if (task === 'test') {
  if (!leavesTestsOut(properties)) run(bin('vitest'), ['run']);
} else {
  fail(`unknown task ${task}; there are build and test`);
}
