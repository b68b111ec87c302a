// Counts the tests of all kinds from the reports that Maven and Vitest left, so that a run says what it ran.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const target = join(import.meta.dirname, '..', 'target');

function junit(folder) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(folder)) return counts;
  for (const name of readdirSync(folder).filter((each) => /^TEST-.*\.xml$/.test(each))) {
    const suite = /<testsuite [^>]*>/s.exec(readFileSync(join(folder, name), 'utf8'))?.[0] ?? '';
    const count = (attribute) => Number(new RegExp(`\\s${attribute}="(\\d+)"`).exec(suite)?.[1] ?? 0);
    const failed = count('failures') + count('errors');
    counts.failed += failed;
    counts.skipped += count('skipped');
    counts.passed += count('tests') - failed - count('skipped');
  }
  return counts;
}

function vitest(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const kinds = {
  'Java, unit and slice': junit(join(target, 'surefire-reports')),
  'Java, integration': junit(join(target, 'failsafe-reports')),
  'TypeScript, unit': vitest(join(target, 'vitest', 'unit.json')),
  'browser': vitest(join(target, 'vitest', 'browser.json')),
};

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
const total = { passed: 0, failed: 0, skipped: 0 };
for (const [kind, counts] of Object.entries(kinds)) {
  for (const outcome of Object.keys(total)) total[outcome] += counts[outcome];
  console.log(`${kind.padEnd(22)}${line(counts)}`);
}
console.log(line(total));
