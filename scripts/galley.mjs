import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildStale } from './build/build-stale.mjs';
import { commandLinePart } from './build/parts.mjs';
import { projectRoot } from './paths.mjs';
import { runScript, sayOnStderr } from './run-script.mjs';

await runScript(async () => {
  await buildStale({ say: sayOnStderr, only: commandLinePart.name });
  const program = join(projectRoot, 'out', 'main', 'cli.js');
  // npm runs its scripts in the project's folder, but people mean paths from where they stand.
  const cwd = process.env.npm_lifecycle_event === 'galley' ? process.env.INIT_CWD : undefined;
  const child = spawn(process.execPath, [program, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: cwd ?? process.cwd(),
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (status) => resolve(status ?? 1));
  });
});
