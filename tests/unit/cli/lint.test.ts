import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
mkdirSync(join(folder, 'lib'));
const head = '# Weekly #1 (2026-08-07)\r\n\r\n## Tools\r\n\r\n';
const dirty = `${head}1. [One](https://one.example/?utm_source=x)\r\n\r\nWords.\r\n\r\n3. [Two](http://two.example/)\r\n\r\nThe the end.\r\n`;
file(
  'lib/2026-08-07.md',
  '# Weekly #1 (2026-08-07)\n\n## Tools\n\n1. [Zero](https://zero.example/)\n\nWords.\n',
);
file(
  'lib/2026-08-14.md',
  '# Weekly #2 (2026-08-14)\n\n## Tools\n\n1. [Again](https://www.zero.example/)\n\nWords.\n',
);
file('lib/galley.yaml', 'checks:\n  insecure-link: off\n');
file('lib/README.md', 'The the\n');

const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(['lint', ...args]);
  return { status, stdout: stdout.toString(), stderr };
};

const exported = (...args: string[]) =>
  runGalley(['export', 'dirty.md', '--to', 'markdown', '--out', 'gone', ...args]);

test('lint finds mistakes and says where, as programs and as editors read it', async () => {
  file('dirty.md', dirty);
  const { status, stdout } = await run('dirty.md', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'dirty.md',
      line: 5,
      column: 10,
      rule: 'tracking-parameters',
      severity: 'warning',
      message: 'The address says where readers came from: utm_source',
      fixable: true,
    },
    expect.objectContaining({ line: 9, column: 1, rule: 'numbering', severity: 'error' }),
    expect.objectContaining({ line: 9, column: 10, rule: 'insecure-link', severity: 'hint' }),
    expect.objectContaining({ line: 11, column: 1, rule: 'doubled-words' }),
  ]);
  expect((await run('dirty.md')).stdout).toContain(
    'dirty.md:9:1: error numbering: 3 comes after 1',
  );
});

test('lint --fix mends what is certain, keeps every other byte, and says what is left', async () => {
  file('dirty.md', dirty);
  const fixed = await run('dirty.md', '--fix', '--json');
  expect(fixed).toMatchObject({ status: 0, stdout: '[]\n' });
  expect(readFileSync(join(folder, 'dirty.md'), 'utf8')).toBe(
    `${head}1. [One](https://one.example/)\r\n\r\nWords.\r\n\r\n2. [Two](https://two.example/)\r\n\r\nThe end.\r\n`,
  );
  expect((await run('dirty.md', '--fix')).stdout).toBe('Nothing to mention.\n');
});

test('a folder’s issues are checked against each other and by their library’s settings', async () => {
  const { status, stdout } = await run('lib', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ file: join('lib', '2026-08-14.md'), line: 5, rule: 'sent-before' }),
  ]);
});

test('several paths are taken; one that is not there ends with 2', async () => {
  file('dirty.md', dirty);
  expect((await run('lib/2026-08-07.md', 'dirty.md')).status).toBe(1);
  expect(await run('lib', 'gone.md')).toMatchObject({ status: 2, stdout: '' });
  expect((await run()).status).toBe(2);
});

test('lint --rule looks at one rule, and --fix mends all of its kind and nothing else', async () => {
  file('dirty.md', dirty);
  const only = await run('dirty.md', '--rule', 'tracking-parameters', '--json');
  expect(only.status).toBe(0);
  expect(JSON.parse(only.stdout)).toMatchObject([{ rule: 'tracking-parameters' }]);
  await run('dirty.md', '--rule', 'tracking-parameters', '--fix');
  expect(readFileSync(join(folder, 'dirty.md'), 'utf8')).toBe(dirty.replace('?utm_source=x', ''));
  expect((await run('dirty.md', '--rule', 'nonsense')).status).toBe(2);
});

test('export says what the copy desk finds, and with --strict does not go out with mistakes', async () => {
  file('dirty.md', dirty);
  const strict = await exported('--strict', '--json');
  expect(strict.status).toBe(1);
  expect(JSON.parse(strict.stdout.toString())).toMatchObject({ target: 'markdown', files: [] });
  expect(strict.stderr).toContain('dirty.md:9:1: error numbering: 3 comes after 1');
  expect(strict.stderr).toContain('dirty.md:5:10: warning tracking-parameters');
  expect(strict.stderr).not.toContain('insecure-link');
  expect(existsSync(join(folder, 'gone'))).toBe(false);
  const anyway = await exported('--json');
  expect(anyway.status).toBe(0);
  expect(anyway.stderr).toContain('error numbering');
  await run('dirty.md', '--fix');
  expect(await exported('--strict')).toMatchObject({ status: 0, stderr: '' });
});
