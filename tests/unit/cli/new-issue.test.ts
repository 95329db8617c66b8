import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExportMaker } from '../../../src-main/export/make-export.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { runCommandLine } from '../../../src-main/cli/run-command-line.ts';
import { tempFolder } from '../../support/temp-folder.ts';

async function runGalley(folder: string, args: readonly string[]) {
  let stdout = '';
  let stderr = '';
  const status = await runCommandLine(args, {
    env: {},
    workingFolder: folder,
    program: '',
    maker: createExportMaker([], realDisk),
    print: (output) => (stdout += Buffer.from(output).toString()),
    write: (text) => (stderr += text),
  });
  return { status, stdout, stderr };
}

function library(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const seven =
  '# Weekly #7: A title (2026-08-07)\r\n\r\nHello.\r\n\r\n## News\r\n\r\n1. [One](https://e.x/1)\r\n';
const files = { 'lib/2026-08-07-weekly.md': seven, 'lib/README.md': '# About\n' };

describe('galley new', () => {
  test('writes the next issue and prints its path below the library', async () => {
    const folder = library(files);
    const run = await runGalley(folder, ['new', '--library', 'lib', '--json']);
    expect(run).toEqual({ status: 0, stdout: '{"file":"2026-08-14-weekly.md"}\n', stderr: '' });
    expect(readFileSync(join(folder, 'lib/2026-08-14-weekly.md'), 'utf8')).toBe(
      '# Weekly #8: TK (2026-08-14)\r\n\r\nHello.\r\n\r\n## News\r\n',
    );
    expect(readFileSync(join(folder, 'lib/2026-08-07-weekly.md'), 'utf8')).toBe(seven);
  });

  test('takes the day that is asked for, and says what it did', async () => {
    const folder = library(files);
    const run = await runGalley(folder, ['new', '--library', 'lib', '--date', '2026-09-01']);
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(
      `wrote ${join('lib', '2026-09-01-weekly.md')}, made from 2026-08-07-weekly.md\n`,
    );
  });

  test('never writes over a file', async () => {
    const folder = library({ ...files, 'lib/2026-08-14-weekly.md': '' });
    const before = readdirSync(join(folder, 'lib'));
    const run = await runGalley(folder, [
      'new',
      '--library',
      'lib',
      '--date',
      '2026-08-07',
      '--json',
    ]);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe('');
    expect(run.stderr).toBe(
      `galley new: ${join('lib', '2026-08-07-weekly.md')} is already there; nothing was written\n`,
    );
    expect(readdirSync(join(folder, 'lib'))).toEqual(before);
  });

  test('follows the library: template, folder of the year, several folders', async () => {
    const folder = library({
      'reports/2025/#51-2025.12.22.md': '# Weekly #51 | 2025-12-22\n',
      'reports/2025/#52-2025.12.29.md': '# Weekly #52 | 2025-12-29\n',
      'templates/issue.md': '# Weekly #{{number}} | {{date}}\n\n## News\n',
    });
    const run = await runGalley(folder, ['new', '--library', '.', '--json']);
    expect(run.stdout).toBe('{"file":"reports/2026/#53-2026.01.05.md"}\n');
    expect(readFileSync(join(folder, 'reports/2026/#53-2026.01.05.md'), 'utf8')).toBe(
      '# Weekly #53 | 2026-01-05\n\n## News\n',
    );
  });

  test('bad usage and folders that cannot be read are one line and exit 2', async () => {
    const folder = library(files);
    for (const [args, words] of [
      [['new'], '--library DIR is missing'],
      [['new', '--library', 'lib', '--date', '2026-02-30'], '--date must be a day of the calendar'],
      [
        ['new', '--library', 'nowhere'],
        'nowhere is not a folder that can be read: no such file or directory',
      ],
      [['new', '--library', 'lib/README.md'], 'not a directory'],
    ] as const) {
      const run = await runGalley(folder, args);
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' });
      expect(run.stderr).toContain(words);
      expect(run.stderr.trimEnd()).not.toContain('\n');
    }
  });
});
