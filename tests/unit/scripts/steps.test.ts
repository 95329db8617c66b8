import { expect, test, vi } from 'vitest';
import { closingLine, exitStatus, runStep, summarise } from '../../../scripts/testing/steps.mjs';

test('the closing line is the sum of the steps', () => {
  const results = [
    { name: 'unit', passed: 10, failed: 0, seconds: 1 },
    { name: 'end to end', passed: 4, failed: 1, seconds: 65.25 },
  ];
  expect(closingLine(results)).toBe('tests: 14 passed, 1 failed');
  expect(summarise(results).split('\n')).toEqual([
    'unit           1.0 s  10 passed, 0 failed',
    'end to end    65.3 s  4 passed, 1 failed',
    'tests: 14 passed, 1 failed',
  ]);
  expect(exitStatus(results)).toBe(1);
  expect(exitStatus(results.slice(0, 1))).toBe(0);
});

test('a step that throws is one failure and does not end the run', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const log = vi.spyOn(console, 'log').mockReturnValue(undefined);
  const result = await runStep('build', () => Promise.reject(new Error('it does not compile')));
  expect(result).toMatchObject({ name: 'build', passed: 0, failed: 1 });
  expect(error).toHaveBeenCalledWith('it does not compile');
  error.mockRestore();
  log.mockRestore();
});
