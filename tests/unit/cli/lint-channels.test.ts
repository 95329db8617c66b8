import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';
import { redPng } from '../../support/red-png.ts';

const { folder, runGalley } = commandLineFolder();

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

interface Found {
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

let libraries = 0;

/** What `galley lint` says of a library whose second issue is `body`, as a whole folder. */
async function lint(
  settings: string,
  body: string,
): Promise<{ status: number | null; found: Found[] }> {
  libraries += 1;
  const library = `library-${libraries}`;
  put(`${library}/galley.yaml`, settings);
  put(`${library}/assets/2026-08-14_chart.png`, redPng);
  put(`${library}/2026-08-07.md`, '# Weekly #12 (2026-08-07)\n\n## Tools\n\n1. One\n\nWords.\n');
  put(`${library}/2026-08-14.md`, `# Weekly #13 (2026-08-14)\n\n## Tools\n\n${body}\n`);
  const { status, stdout } = await runGalley(['lint', library, '--json']);
  const all = JSON.parse(stdout.toString()) as (Found & { file: string })[];
  return { status, found: all.filter(({ file }) => file.endsWith('2026-08-14.md')) };
}

const item = '1. [Title](https://one.example/post)\n\nWords about it.';
const told = (found: readonly Found[], rule: string) =>
  found.filter((one) => one.rule === rule).map(({ line, message }) => `${line}: ${message}`);
const channel = (rest: string) => `channels:\n  - { name: Letter, ${rest} }\n`;

test('what an editor would make a link is told where it stands', async () => {
  const { status, found } = await lint(
    channel('target: substack'),
    `${item}\n\nSee README.md and asyncio.run of it.`,
  );
  expect(told(found, 'channel-degrades')).toEqual([
    expect.stringMatching(/^9: Letter: .*README\.md/u),
    expect.stringMatching(/^9: Letter: .*asyncio\.run/u),
  ]);
  expect(status).toBe(0);
});

test('a mail of more than 102 KB is told', async () => {
  const long = 'Words of a description that goes on. '.repeat(3000);
  const { found } = await lint(channel('target: substack'), `${item}\n\n${long}`);
  expect(told(found, 'channel-exceeds')).toEqual([
    expect.stringMatching(/^1: Letter: the mail takes 11\d,\d+ bytes of 102,000$/u),
  ]);
  expect(told((await lint(channel('target: substack'), item)).found, 'channel-exceeds')).toEqual(
    [],
  );
});

test('more than 4,096 characters of a message are told, and a paragraph that has to be cut', async () => {
  const long = Array.from(
    { length: 9 },
    (_, index) =>
      `${index + 1}. [Title ${index}](https://site${index}.example/)\n\n${'Words. '.repeat(90)}`,
  ).join('\n\n');
  const { found } = await lint(channel('target: telegram'), long);
  expect(told(found, 'channel-exceeds')).toEqual([
    '1: Letter: too long for one message of 4,096 characters, 2 are sent',
  ]);
  const cut = await lint(channel('target: telegram'), `${item}\n\n${'Words. '.repeat(900)}`);
  expect(told(cut.found, 'channel-exceeds').some((one) => one.includes('is cut in 2'))).toBe(true);
});

test('a link in a digest that must carry none is an error, and none in one that may', async () => {
  const { status, found } = await lint(
    channel(
      "target: telegram, edition: digest, options: { footer: '[Read](https://one.example/post)' }",
    ),
    item,
  );
  expect(told(found, 'digest-link')).toEqual([
    expect.stringMatching(/^1: Letter: .*one\.example/u),
  ]);
  expect(found.find(({ rule }) => rule === 'digest-link')?.severity).toBe('error');
  expect(status).toBe(1);
  const linked = channel('target: telegram, edition: digest, itemLinks: true');
  expect(told((await lint(linked, item)).found, 'digest-link')).toEqual([]);
  const sound = await lint(channel('target: telegram, edition: digest'), item);
  expect(told(sound.found, 'digest-link')).toEqual([]);
});

test('a full issue before its time is told, and not for those who pay', async () => {
  const release = 'release:\n  fullAfter: 50\n';
  const early = await lint(`${release}${channel('target: substack')}`, item);
  expect(told(early.found, 'embargo')).toEqual([expect.stringMatching(/^1: Letter: .*63/u)]);
  const paid = await lint(`${release}${channel('target: substack, audience: paid')}`, item);
  expect(told(paid.found, 'embargo')).toEqual([]);
});

test('an address that a channel needs and nobody gave is told', async () => {
  const channels = `channels:
  - { name: Blog, target: substack, gives: blog }
  - { name: Chat, target: telegram, options: { address: '{{blog}}' } }
  - { name: Post, target: x }
`;
  const { found } = await lint(channels, item);
  expect(told(found, 'channel-address')).toEqual([
    expect.stringMatching(/^1: Chat: .*“blog”/u),
    expect.stringMatching(/^1: Post: .*“address”/u),
  ]);
  const given = channels
    .replace('gives: blog', "gives: blog, address: 'https://blog.example.com/{stem}'")
    .replace('target: x', "target: x, options: { address: '{{blog}}' }");
  expect(told((await lint(given, item)).found, 'channel-address')).toEqual([]);
});

test('a picture that is not published is told where it stands', async () => {
  const settings = `images:\n  base: https://img.site.example/\n${channel('target: substack')}`;
  const picture = '![A chart](https://img.site.example/2026-08-14_chart.png)';
  const { found } = await lint(settings, `${item}\n\n${picture}`);
  expect(told(found, 'unpublished-picture')).toEqual([
    expect.stringMatching(/^9: 2026-08-14_chart\.png/u),
  ]);
});
