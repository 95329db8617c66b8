import { describe, expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';
import { commandLineIssue as issue } from '../../support/command-line-issue.ts';

const { folder, file, runGalley } = commandLineFolder();

describe('bad input gets one line and exit 2', () => {
  const line = /^galley(?: \w+)?: [^\n]+\n$/u;

  test.each([
    [[]],
    [['frobnicate']],
    [['outline']],
    [['outline', 'FILE', 'FILE']],
    [['outline', 'FILE', '--frobnicate']],
    [['outline', 'FILE', '-j']],
    [['outline', 'FILE', '--json=yes']],
    [['outline', 'missing.md', '--json']],
    [['outline', 'FOLDER', '--json']],
    [['outline', 'LATIN1', '--json']],
    [['move', 'FILE']],
    [['move', 'FILE', '--to', '1']],
    [['move', 'FILE', '--item', '1.1', '--section', '1', '--to', '1']],
    [['move', 'FILE', '--item', '1.1']],
    [['move', 'FILE', '--item', '1.1', '--to']],
    [['move', 'FILE', '--item', '1.1', '--to', '--write']],
    [['move', 'FILE', '--item', '1.1', '--to', '1.3']],
    [['move', 'FILE', '--item', '1.3', '--to', '1.1']],
    [['move', 'FILE', '--item', '1.1', '--to', '3.1']],
    [['move', 'FILE', '--item', '1.0', '--to', '1.1']],
    [['move', 'FILE', '--item', '1', '--to', '1.1']],
    [['move', 'FILE', '--item', '1.1.1', '--to', '1.1']],
    [['move', 'FILE', '--section', '1', '--to', '3']],
    [['move', 'FILE', '--section', '3', '--to', '1']],
    [['move', 'FILE', '--section', 'one', '--to', '1']],
    [['move', 'FILE', '--section', '1', '--section', '2', '--to', '1']],
    [['export', 'FILE', '--to', 'astro']],
    [['export', 'FILE', '--out', 'FOLDER']],
    [['export', 'FILE', '--to', 'papyrus', '--out', 'FOLDER']],
    [['export', 'FILE', '--to', 'astro', '--out', 'FILE']],
    [['export', 'FILE', '--to', 'astro', '--edition', 'half', '--out', 'FOLDER']],
    [['export', 'FILE', '--to', 'astro', '--lang', 'la', '--out', 'FOLDER']],
    [['targets', 'FILE']],
  ])('%j', async (args) => {
    const places: Readonly<Record<string, string>> = {
      FILE: file('2026-08-28-weekly.md', issue),
      LATIN1: file('latin1.md', Buffer.from('# Caf\xe9 au lait\n', 'latin1')),
      FOLDER: folder,
    };
    const run = await runGalley(args.map((arg) => places[arg] ?? arg));
    expect(run).toEqual({
      status: 2,
      stdout: Buffer.from(''),
      stderr: expect.stringMatching(line),
    });
  });
});

test('help goes to stdout, for the program and for each command', async () => {
  const program = await runGalley(['--help']);
  expect(program).toMatchObject({ status: 0, stderr: '' });
  expect(program.stdout.toString()).toMatch(
    /outline FILE \[--json\].+move FILE.+export.+targets/su,
  );
  const command = await runGalley(['move', '--help']);
  expect(command.stdout.toString()).toMatch(/--section N.+--item S\.I.+--to PLACE.+--write/su);
});

test('it speaks Chinese where the system does', async () => {
  const { status, stderr } = await runGalley(['outline', 'missing.md'], { LC_ALL: 'zh_CN.UTF-8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'galley outline：找不到 missing.md\n' });
});
