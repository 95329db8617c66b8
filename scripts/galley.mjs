import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build/build-stale.mjs';
import { commandLinePart } from './build/parts.mjs';
import { ended } from './npm.mjs';
import { callerFolder, projectRoot } from './paths.mjs';
import { runScript, sayOnStderr } from './run-script.mjs';

await runScript(async () => {
  await buildStale({ say: sayOnStderr, only: commandLinePart.name });
  const program = join(projectRoot, 'out', 'main', 'cli.js');
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: callerFolder('galley'),
  });
  return ended(child);
});
