import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRunCommand } from '../../../src-main/images/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const patient = createRunCommand(20_000);
const node = (script: string, ...values: readonly string[]) => [
  process.execPath,
  '-e',
  script,
  ...values,
];
const never = new AbortController().signal;

test('C2 arguments arrive as they are, whatever they hold', async () => {
  const values = ['a b', '$(touch x)', '"; exit 1', '--delete', '*', '', '图'];
  const ran = await patient(
    node('console.log(JSON.stringify(process.argv.slice(1)))', '--', ...values),
    never,
  );
  expect(ran.ok && JSON.parse(ran.value)).toEqual(values);
});

test.for([
  [
    'its last words',
    node('console.error("a\\nno such bucket"); process.exit(3)'),
    'no such bucket',
  ],
  ['its code', node('process.exit(3)'), 'it ended with 3'],
  [
    'a program that is not there',
    ['galley-no-such-program', 'x'],
    '“galley-no-such-program” was not found',
  ],
] as const)('fails with %s', async ([, words, cause]) => {
  expect(await patient(words, never)).toEqual({ ok: false, error: cause });
});

test('the end of what it prints is kept', async () => {
  const ran = await patient(node('console.log("x".repeat(300000)); console.log("the end")'), never);
  expect(ran.ok && ran.value.length).toBeLessThan(70_000);
  expect(ran.ok && ran.value.trimEnd().endsWith('the end')).toBe(true);
});

test('the time limit ends it with what it started', async () => {
  const folder = tempFolder();
  const mark = join(folder, 'mark');
  const started = join(folder, 'started');
  const child = `require('fs').writeFileSync(${JSON.stringify(started)}, String(process.pid)); setInterval(() => {}, 1000)`;
  const script = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`;
  const hasty = createRunCommand(1500);
  expect(await hasty(node(script, mark), never)).toEqual({
    ok: false,
    error: 'it took longer than 1.5 seconds',
  });
  expect(existsSync(started)).toBe(true);
  const pid = Number(readFileSync(started, 'utf8'));
  await expect.poll(() => isRunning(pid)).toBe(false);
});

test('a stop ends it', async () => {
  const stop = new AbortController();
  const running = patient(node('setInterval(() => {}, 1000)'), stop.signal);
  stop.abort();
  expect(await running).toEqual({ ok: false, error: 'stopped' });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // What has ended and was not asked for yet is still listed.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}
