import { expect, test } from 'vitest';
import { countTests } from '../../../scripts/testing/run-vitest.mjs';

const report = (numPassedTests: number, numFailedTests: number): string =>
  JSON.stringify({ numPassedTests, numFailedTests });

test('tests are counted from vitest’s report', () => {
  expect(countTests(report(5, 0), true)).toEqual({ passed: 5, failed: 0 });
  expect(countTests(report(5, 2), false)).toEqual({ passed: 5, failed: 2 });
});

test('a run that breaks without a failing test counts as a failure', () => {
  expect(countTests(report(5, 0), false)).toEqual({ passed: 5, failed: 1 });
  expect(countTests(null, false)).toEqual({ passed: 0, failed: 1 });
});
