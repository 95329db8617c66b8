import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLineIssue } from '../../support/command-line-issue.ts';
import { buildCommandLine, runGalley } from '../../support/run-galley.ts';

let path = '';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-cli-'));
  path = join(folder, '2026-08-07-weekly.md');
  await writeFile(path, commandLineIssue);
  await buildCommandLine();
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test('the built program outlines, moves, exports and lists on plain Node', async () => {
  const outline = await runGalley(['outline', path, '--json']);
  expect(outline).toMatchObject({ status: 0, stderr: '' });
  expect(JSON.parse(outline.stdout.toString())).toMatchObject({ number: 7, date: '2026-08-07' });

  const move = await runGalley(['move', path, '--section', '2', '--to', '1', '--write']);
  expect(move).toMatchObject({ status: 0, stdout: Buffer.from('') });
  expect(await readFile(path, 'utf8')).toMatch(/Hello\.\n\n## 🐿️Projects\n/u);

  const out = join(folder, 'out');
  const exported = await runGalley(['export', path, '--to', 'astro', '--out', out, '--json']);
  expect(exported).toMatchObject({ status: 0, stderr: '' });
  const { files } = JSON.parse(exported.stdout.toString()) as { files: string[] };
  expect(await readFile(join(out, files[0] ?? ''), 'utf8')).toContain('Three');

  const targets = await runGalley(['targets', '--json']);
  expect(JSON.parse(targets.stdout.toString())).toContainEqual({
    id: 'astro',
    title: 'Astro',
    kind: 'files',
  });
});

test('bad usage ends the process with 2, one line and no output', async () => {
  expect(await runGalley(['outline', join(folder, 'missing.md'), '--json'])).toEqual({
    status: 2,
    stdout: Buffer.from(''),
    stderr: expect.stringMatching(/^galley outline: .*missing\.md is not there\n$/u),
  });
});

test('a reader that stops early is no failure', async () => {
  const items = Array.from({ length: 20_000 }, (_, i) => `- [title ${i}](https://e.x/${i})\n`);
  const long = join(folder, 'long.md');
  await writeFile(long, `## A\n\n${items.join('')}`);
  const cli = fileURLToPath(new URL('../../../out/main/cli.js', import.meta.url));
  const child = spawn(process.execPath, [cli, 'outline', long, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = (await once(child, 'close')) as [number];
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('I6: many programs that add links at once lose none of them', async () => {
  const urls = Array.from({ length: 12 }, (_, index) => `https://example.org/${index}`);
  const runs = await Promise.all(urls.map((url) => runGalley(['add', url, '--library', folder])));
  expect(runs.map(({ status, stderr }) => [status, stderr])).toEqual(urls.map(() => [0, '']));
  const lines = (await readFile(join(folder, 'inbox.jsonl'), 'utf8')).trim().split('\n');
  const added = lines.map((line) => (JSON.parse(line) as { readonly url: string }).url);
  expect(added.toSorted()).toEqual(urls.toSorted());
});
