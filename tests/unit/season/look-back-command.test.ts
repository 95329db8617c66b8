import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib'));
const issue = (number: number) =>
  `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-0${number}\n---\n\n## Articles\n\n1. [A${number}](https://a.example/${number})\n\nText ${number}, which is written in English.\n`;
for (const number of [1, 2, 4]) file(`lib/2024-03-0${number}-weekly.md`, issue(number));
const rule =
  'season:\n  original: https://w.example/{number}\n  lookBack: { offsets: [2, 3, 1], section: Looking back }\n';
file('lib/galley.yaml', rule);
const path = join(folder, 'lib', '2024-03-04-weekly.md');
const lines =
  '\n## Looking back\n\n[Weekly #2: Words 2](https://w.example/2) (2024-03-02)\n\n[Weekly #1: Words 1](https://w.example/1) (2024-03-01)\n';

test('an issue looks back from the command line; what is missing is said', async () => {
  const printed = await runGalley(['look-back', path]);
  expect([printed.status, printed.stdout.toString()]).toEqual([0, issue(4) + lines]);
  expect(printed.stderr).toContain('The library has no issue 3.');
  expect(readFileSync(path, 'utf8')).toBe(issue(4));
  const written = await runGalley(['look-back', path, '--write', '--json']);
  expect(JSON.parse(written.stdout.toString())).toEqual({
    file: path,
    written: [2, 1],
    there: [],
    missing: [{ number: 3, lacks: null }],
  });
  expect(readFileSync(path, 'utf8')).toBe(issue(4) + lines);
  const again = await runGalley(['look-back', path, '--write']);
  expect(again.stderr).toContain('Nothing to change');
  expect(readFileSync(path, 'utf8')).toBe(issue(4) + lines);
});

test('a new issue looks back from the start', async () => {
  const made = await runGalley(['new', '--library', join(folder, 'lib'), '--json']);
  const { file: name } = JSON.parse(made.stdout.toString()) as { readonly file: string };
  const text = readFileSync(join(folder, 'lib', name), 'utf8');
  expect(text).toContain('[Weekly #2: Words 2](https://w.example/2) (2024-03-02)');
  expect(text).toContain('[Weekly #4: Words 4](https://w.example/4) (2024-03-04)');
  expect(text).not.toContain('[Weekly #1');
});

test('without a rule it says what to set', async () => {
  file('lib/galley.yaml', 'season: { length: 3 }\n');
  const { status, stderr } = await runGalley(['look-back', path]);
  expect(status).toBe(2);
  expect(stderr).toContain('season: lookBack');
});
