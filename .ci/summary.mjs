// Adds up the reports that vitest wrote.
import { existsSync, readFileSync } from 'node:fs';

let passed = 0;
let failed = 0;
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    console.log(`${file} was not written: its step ended before its tests began.`);
    failed++;
    continue;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  // A file that does not even load has no failed test, and is a failure all the same.
  failed += report.success ? 0 : Math.max(report.numFailedTests, 1);
}
console.log(`${passed} passed, ${failed} failed`);
