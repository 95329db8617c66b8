import { runScript, sayOnStderr } from './run-script.mjs';
import { runEndToEnd } from './testing/end-to-end.mjs';

await runScript(async () => {
  const args = process.argv.slice(2);
  const { passed, failed } = await runEndToEnd({ args, say: sayOnStderr });
  console.log(`tests: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
