/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/**
 * Runs one step of a test run. A step that throws counts as one failure, and the steps after it still run.
 *
 * @param {string} name
 * @param {() => Promise<{ passed: number, failed: number }>} body
 * @returns {Promise<StepResult>}
 */
export async function runStep(name, body) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const counts = await body().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  return { name, ...counts, seconds: (performance.now() - start) / 1000 };
}

/**
 * The summary of a run; its last line is the sum.
 *
 * @param {readonly StepResult[]} results
 */
export function summarise(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, passed, failed, seconds }) => {
    const counts = passed + failed === 0 ? 'done' : `${passed} passed, ${failed} failed`;
    return `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${counts}`;
  });
  return [...lines, closingLine(results)].join('\n');
}

/** @param {readonly { passed: number, failed: number }[]} results */
export function closingLine(results) {
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  return `tests: ${sum('passed')} passed, ${sum('failed')} failed`;
}

/** @param {readonly { failed: number }[]} results */
export function exitStatus(results) {
  return results.every(({ failed }) => failed === 0) ? 0 : 1;
}
