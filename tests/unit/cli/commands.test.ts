import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { userDataFolder } from '../../../src-main/cli/user-data-folder.ts';
import { commandLineFolder } from '../../support/command-line-folder.ts';
import { commandLineIssue as issue } from '../../support/command-line-issue.ts';

const { folder, file, runGalley } = commandLineFolder();

describe('outline', () => {
  test('--json prints one JSON value with the fixed names', async () => {
    const path = file('2026-08-07-weekly.md', issue);
    const { status, stdout, stderr } = await runGalley(['outline', path, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const articles = issue.indexOf('## 🦄');
    const projects = issue.indexOf('## 🐿️');
    const note = issue.indexOf('🎁');
    const one = issue.indexOf('1. [One');
    const two = issue.indexOf('2. [Two');
    expect(JSON.parse(stdout.toString())).toEqual({
      title: 'Weekly #7: A title',
      number: 7,
      date: '2026-08-07',
      language: expect.toSatisfy((value) => value === 'en' || value === null),
      frontMatter: null,
      sections: [
        {
          title: '🦄Articles',
          level: 2,
          from: articles,
          to: projects,
          items: [
            { title: 'One', url: 'https://e.x/1', number: 1, marker: 'dot', from: one, to: two },
            {
              title: 'Two',
              url: 'https://e.x/2',
              number: 2,
              marker: 'dot',
              from: two,
              to: projects,
            },
          ],
          notes: [{ from: note, to: projects }],
        },
        {
          title: '🐿️Projects',
          level: 2,
          from: projects,
          to: issue.length,
          items: [
            {
              title: 'Three',
              url: 'https://e.x/3',
              number: 1,
              marker: 'dot',
              from: issue.indexOf('1. [Three'),
              to: issue.length,
            },
          ],
          notes: [],
        },
      ],
    });
  });

  test('positions are those of the text with LF line ends and no BOM', async () => {
    const path = file('crlf.md', `\uFEFF${issue.replaceAll('\n', '\r\n')}`);
    const { stdout } = await runGalley(['outline', '--json', path]);
    const { sections } = JSON.parse(stdout.toString()) as { sections: { to: number }[] };
    expect(sections.at(-1)?.to).toBe(issue.length);
  });

  test('without --json it is for reading, with the numbers that move takes', async () => {
    const { stdout } = await runGalley(['outline', file('readable.md', issue)]);
    expect(stdout.toString()).toContain('\n1  🦄Articles\n    1.1    One\n    1.2    Two\n');
  });

  test('an empty file is an issue without sections', async () => {
    const { status, stdout } = await runGalley(['outline', file('empty.md', ''), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString())).toMatchObject({ title: 'empty', sections: [] });
  });
});

describe('move', () => {
  test('prints the new text', async () => {
    const path = file('move.md', issue);
    const { status, stdout, stderr } = await runGalley([
      'move',
      path,
      '--item',
      '1.2',
      '--to',
      '1.1',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.toString()).toContain(
      '1. [Two](https://e.x/2) (English)\n\n2. [One](https://e.x/1)\n\nText of one.\n\n🎁',
    );
    expect(await readFile(path, 'utf8')).toBe(issue);
  });

  test('moves sections, --to is the final place', async () => {
    const path = file('section.md', issue);
    const { stdout } = await runGalley(['move', path, '--section=2', '--to=1']);
    expect(stdout.toString()).toMatch(/^# Weekly #7: A title\n\nHello\.\n\n## 🐿️Projects\n/u);
  });

  test('--write saves with BOM, line ends and mode, prints nothing and says what it did', async () => {
    const raw = `\uFEFF${issue.replaceAll('\n', '\r\n')}`;
    const path = file('write.md', raw);
    await chmod(path, 0o640);
    const run = await runGalley(['move', path, '--item', '1.1', '--to', '2.2', '--write']);
    expect(run).toEqual({
      status: 0,
      stdout: Buffer.from(''),
      stderr: 'galley move: “One” is now item 2 of 2 in 🐿️Projects\n',
    });
    const saved = await readFile(path, 'utf8');
    expect(saved).toContain('2. [One](https://e.x/1)\r\n\r\nText of one.\r\n');
    expect(saved.startsWith('\uFEFF# Weekly')).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    await runGalley(['move', path, '--item', '2.2', '--to', '1.1', '--write']);
    expect(await readFile(path, 'utf8')).toBe(raw);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('what it prints has the bytes that it would save', async () => {
    const raw = `${issue.replaceAll('\n', '\r\n')}no final newline`;
    const path = file('bytes.md', raw);
    const { stdout } = await runGalley(['move', path, '--section', '1', '--to', '1']);
    expect(stdout.toString()).toBe(raw);
  });
});

describe('export and targets', () => {
  test('targets lists id, title and kind', async () => {
    const { status, stdout } = await runGalley(['targets', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout.toString())).toEqual(
      expect.arrayContaining([
        { id: 'astro', title: 'Astro', kind: 'files' },
        { id: 'substack', title: 'Substack', kind: 'clipboard' },
      ]),
    );
  });

  test('writes the files below --out and reports as JSON', async () => {
    const path = file('2026-08-14-weekly.md', issue);
    const out = join(folder, 'new', 'out');
    const args = ['export', path, '--to', 'astro', '--out', out, '--json'];
    const { status, stdout, stderr } = await runGalley(args);
    expect(status).toBe(0);
    expect(stderr).toContain('warning sent-before: Sent before, in #7: One');
    const result = JSON.parse(stdout.toString()) as {
      target: string;
      files: string[];
      report: object[];
    };
    expect(result).toMatchObject({ target: 'astro', files: [expect.stringMatching(/\.md$/u)] });
    for (const entry of result.report) {
      expect(Object.keys(entry)).toEqual(['line', 'construct', 'action', 'lossy', 'message']);
    }
    for (const name of result.files)
      expect(await readFile(join(out, name), 'utf8')).toContain('One');
    expect((await runGalley(args)).status).toBe(0);
  });

  test('a refused export ends with 1 and says why', async () => {
    const path = file('undated.md', '# No date\n\n## A\n\n- [a](https://e.x)\n');
    const out = join(folder, 'refused');
    const run = await runGalley(['export', path, '--to', 'astro', '--out', out, '--json']);
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^galley export: the export to Astro was refused: .+\n$/u);
    expect(JSON.parse(run.stdout.toString())).toMatchObject({
      target: 'astro',
      files: [],
      report: [{ action: 'refused', lossy: true }],
    });
  });

  test('what Galley did not write, or somebody changed, ends with 1 and says why', async () => {
    const path = file('2026-08-28-weekly.md', issue);
    const out = join(folder, 'theirs');
    await mkdir(out);
    const target = join(await realpath(out), '2026-08-28-weekly.md');
    const args = ['export', path, '--to', 'markdown', '--out', out];
    const refused = {
      status: 1,
      stderr: expect.stringContaining(
        `galley export: Not written: ${target} was not written by Galley, or was changed since. Say --replace to replace it.\n`,
      ) as string,
    };
    await writeFile(target, 'theirs');
    expect(await runGalley(args)).toMatchObject(refused);
    expect(await readFile(target, 'utf8')).toBe('theirs');
    expect(await runGalley([...args, '--replace'])).toMatchObject({ status: 0 });
    expect(await readFile(target, 'utf8')).toBe(issue);

    file('2026-08-28-weekly.md', `${issue}\nMore.\n`);
    expect(await runGalley(args)).toMatchObject({ status: 0 });
    expect(await readFile(target, 'utf8')).toBe(`${issue}\nMore.\n`);
    await writeFile(target, 'by hand');
    expect(await runGalley(args)).toMatchObject(refused);
    expect(await readFile(target, 'utf8')).toBe('by hand');
  });

  test('what the window wrote is replaced without a word', async () => {
    const path = file('2026-09-04-weekly.md', issue);
    const out = join(folder, 'windows');
    const target = join(out, '2026-09-04-weekly.md');
    await mkdir(out);
    await writeFile(target, 'by the window');
    const sha256 = createHash('sha256').update('by the window').digest('hex');
    const settings = join(folder, 'windows-settings');
    const env = { XDG_CONFIG_HOME: settings, APPDATA: settings, HOME: settings };
    const userData = userDataFolder(env, process.platform);
    await mkdir(userData, { recursive: true });
    const exportedFiles = { [await realpath(target)]: sha256 };
    await writeFile(join(userData, 'settings.json'), JSON.stringify({ exportedFiles }));
    const args = ['export', path, '--to', 'markdown', '--out', out];
    expect(await runGalley(args, env)).toMatchObject({ status: 0 });
    expect(await readFile(target, 'utf8')).toBe(issue);
  });

  test('never writes over the issue itself', async () => {
    const out = join(folder, 'own');
    await mkdir(out);
    const path = file('own/2026-08-21-weekly.md', issue);
    const run = await runGalley(['export', path, '--to', 'astro', '--out', out]);
    expect(run).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is the issue itself'),
    });
    expect(await readFile(path, 'utf8')).toBe(issue);
  });
});
