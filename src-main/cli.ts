import { isMainThread } from 'node:worker_threads';
import { makerInThread, serveMakerInThread } from './cli/maker-thread.ts';
import { runCommandLine } from './cli/run-command-line.ts';

/** Reading stops early in `galley … | head`: nothing is wrong then. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
}

async function main(): Promise<void> {
  process.stdout.on('error', stopWhenNobodyReads);
  process.stderr.on('error', stopWhenNobodyReads);
  const program = process.argv[1] ?? '';
  const { maker, end } = makerInThread(program);
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), {
      env: process.env,
      workingFolder: process.cwd(),
      program,
      maker,
      print: (output) => {
        process.stdout.write(output);
      },
      write: (text) => {
        process.stderr.write(text);
      },
    });
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    process.stderr.write(`galley: something went wrong inside Galley: ${cause.split('\n')[0]}\n`);
    process.exitCode = 2;
  } finally {
    end();
  }
}

if (isMainThread) void main();
else serveMakerInThread();
