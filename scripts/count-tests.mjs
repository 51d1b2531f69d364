/**
 * Sums a results file of vitest's json reporter: prints `PASSED FAILED SKIPPED`. A file that failed without a failed
 * test in it (it could not be loaded, or a hook threw) counts as one failure.
 *
 *   node scripts/count-tests.mjs RESULTS.json
 */
import { readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: node scripts/count-tests.mjs RESULTS.json');

const { testResults } = JSON.parse(readFileSync(file, 'utf8'));
let passed = 0;
let failed = 0;
let skipped = 0;
for (const { status, assertionResults } of testResults) {
  const count = (...statuses) => assertionResults.filter((test) => statuses.includes(test.status)).length;
  const failedHere = count('failed');
  passed += count('passed');
  failed += failedHere === 0 && status === 'failed' ? 1 : failedHere;
  skipped += count('pending', 'skipped', 'todo', 'disabled');
}
console.log(passed, failed, skipped);
