import { buildStale } from './build/build-stale.mjs';
import { runScript, sayOnStderr } from './run-script.mjs';

await runScript(async () => {
  await buildStale({ say: sayOnStderr });
  return 0;
});
