import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib/en'), { recursive: true });
const issue = (number: number, date: string, address: string) =>
  `# Weekly #${number}: Title ${number} (${date})\n\n## Tools\n\n1. [One](${address})\n\nWords.\n`;
file('lib/2026-08-07.md', issue(7, '2026-08-07', 'https://github.com/Owner/Repo.git'));
file('lib/en/2026-08-07.md', issue(7, '2026-08-07', 'https://github.com/Owner/Repo'));
file(
  'lib/2026-08-14.md',
  issue(8, '2026-08-14', 'https://go.example/?to=github.com%2Fowner%2Frepo'),
);
file('lib/README.md', '[Repo](https://github.com/owner/repo)\n');
file('lib/galley.yaml', "links:\n  wrappers: ['https://go.example/?to={url}']\n");

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(['find-link', ...args]);
  return { status, stdout: stdout.toString(), stderr };
};

test('find-link prints one place for each issue that sent the link, the newest first', async () => {
  const { status, stdout, stderr } = await run(
    '--library',
    'lib',
    'http://www.github.com/owner/repo/?utm_source=x',
    '--json',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual([
    {
      file: '2026-08-14.md',
      line: 5,
      title: 'Weekly #8: Title 8 (2026-08-14)',
      date: '2026-08-14',
    },
    {
      file: '2026-08-07.md',
      line: 5,
      title: 'Weekly #7: Title 7 (2026-08-07)',
      date: '2026-08-07',
    },
  ]);
});

test('find-link without --json prints lines that editors understand', async () => {
  const { stdout } = await run('github.com/owner/repo', '--library', 'lib');
  expect(stdout.split('\n')[0]).toContain(`${join('lib', '2026-08-14.md')}:5: Weekly #8`);
  expect(await run('https://e.example/', '--library', 'lib')).toEqual({
    status: 0,
    stdout: 'https://e.example/ was not sent before\n',
    stderr: '',
  });
  expect((await run('https://e.example/', '--library', 'lib', '--json')).stdout).toBe('[]\n');
});

test('find-link says in one line what is wrong', async () => {
  expect(await run('mailto:a@b.example', '--library', 'lib')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'galley find-link: “mailto:a@b.example” is no web address\n',
  });
  expect((await run('https://e.example', '--library', 'nowhere')).stderr).toContain(
    'nowhere is not a folder that can be read',
  );
  expect((await run('--library', 'lib')).stderr).toBe('galley find-link: name the URL to read\n');
});
