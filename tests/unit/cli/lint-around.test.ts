import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, runGalley } = commandLineFolder();

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Found {
  readonly rule: string;
  readonly message: string;
}

async function rulesOf(path: string, ...flags: string[]): Promise<readonly string[]> {
  const { stdout } = await runGalley(['lint', path, '--json', ...flags]);
  return (JSON.parse(stdout.toString()) as readonly Found[]).map(({ rule }) => rule);
}

const issue = (number: number, date: string, body: string) =>
  `# Weekly #${number} (${date})\n\n## Tools\n\n1. [one${number}](https://one${number}.example/)\n\n${body}\n`;

test('lint knows the library’s files, the neighbours’ numbers and what was found of links', async () => {
  put('galley.yaml', 'images:\n  limit: 20\n');
  put('assets/there.png', new Uint8Array(21_000));
  for (const number of [1, 2, 3, 5]) {
    put(`issues/2026-08-0${number}.md`, issue(number, `2026-08-0${number}`, 'Words.'));
  }
  const body =
    '![There](../assets/there.png) ![Gone](../assets/gone.png) [x](https://dead.example/)';
  put('issues/2026-08-06.md', issue(5, '2026-08-06', body));
  const found = await rulesOf('issues/2026-08-06.md');
  expect(found).toEqual(expect.arrayContaining(['missing-file', 'large-picture']));
  expect(found.some((rule) => rule === 'issue-sequence')).toBe(true);
  expect(found).not.toContain('dead-link');
});

const twinOf = (words: string) =>
  `# Weekly #7 (2026-08-07)\n\n## Tools\n\n1. [one](https://one.example/)\n\n${words}\n\n2. [two](https://two.example/)\n\n${words}\n`;

test('lint reads the other language', async () => {
  put('twins/galley.yaml', 'name: Twins\n');
  put('twins/2026-08-07.md', twinOf('一段关于这个项目的说明，讲它做什么。'));
  put('twins/2026-08-07.en.md', twinOf('Words about the project.').replace(/\n2\. [^]*$/u, '\n'));
  expect(await rulesOf('twins/2026-08-07.md')).toContain('twins');
});

test('a folder that is asked about is the library, folders of languages below it included', async () => {
  const zh = twinOf('一段关于这个项目的说明，讲它做什么。');
  put('languages/zh/2026-08-07.md', zh);
  put(
    'languages/en/2026-08-07.md',
    twinOf('Words about the project.').replace('two.example', 'other.example'),
  );
  expect(await rulesOf('languages')).toContain('twins');
  put('languages/en/2026-08-07.md', twinOf('Words about the project.'));
  expect(await rulesOf('languages')).toEqual([]);
});

const ofChannels = (rules: readonly string[]) =>
  rules.filter((rule) => rule.startsWith('channel-'));

test('lint tells what the channels would do, and writes and asks for nothing', async () => {
  const channels = [
    '  - { name: Letter, target: substack }',
    '  - { name: Blog, target: astro, folder: ../elsewhere }',
    '  - { name: Chat, target: telegram, edition: digest, before: [lead-in] }',
  ];
  put('sent/galley.yaml', `channels:\n${channels.join('\n')}\n`);
  const body = 'Read README.md and `a | b`.\n\n| a | b |\n| - | - |\n| 1 | 2 |';
  put('sent/2026-08-08.md', issue(8, '2026-08-08', body));
  put('sent/2026-08-01.md', issue(7, '2026-08-01', body));
  const found = ofChannels(await rulesOf('sent/2026-08-08.md'));
  expect(new Set(found)).toEqual(new Set(['channel-degrades', 'channel-refuses']));
  expect(readdirSync(join(folder, 'sent')).toSorted()).toEqual([
    '2026-08-01.md',
    '2026-08-08.md',
    'galley.yaml',
  ]);
  expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  expect(ofChannels(await rulesOf('sent')).length).toBeGreaterThan(found.length);
  expect(ofChannels(await rulesOf('sent', '--no-channels'))).toEqual([]);
});
