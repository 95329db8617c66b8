import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLineFolder } from '../../support/command-line-folder.ts';

const { folder, file, runGalley } = commandLineFolder();
const library = (name: string) => {
  mkdirSync(join(folder, name));
  return name;
};
const inboxOf = (name: string) => readFileSync(join(folder, name, 'inbox.jsonl'), 'utf8');
const run = async (...args: string[]) => {
  const { status, stdout, stderr } = await runGalley(['add', ...args]);
  return { status, stdout: stdout.toString(), stderr };
};

test('add writes one line into the inbox of the library', async () => {
  const name = library('one');
  const { status, stdout, stderr } = await run(
    'https://example.org/a',
    '--library',
    name,
    '--section',
    '🦄 Articles',
    '--title',
    'A title',
    '--note',
    'for later',
    '--json',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const answer = JSON.parse(stdout) as { readonly entry: { readonly id: string } };
  expect(answer).toMatchObject({
    added: true,
    entry: {
      url: 'https://example.org/a',
      title: 'A title',
      note: 'for later',
      section: '🦄 Articles',
      source: 'command-line',
      state: 'new',
    },
  });
  expect(inboxOf(name).split('\n')).toHaveLength(2);
  expect(JSON.parse(inboxOf(name))).toMatchObject({ id: answer.entry.id });
});

test('add says what is there already, by the library’s own wrappers, and changes nothing', async () => {
  const name = library('two');
  file('two/galley.yaml', "links:\n  wrappers: ['https://go.example/?to={url}']\n");
  await run('github.com/Owner/repo', '--library', name);
  const before = inboxOf(name);
  const again = [
    'https://go.example/?to=http%3A%2F%2Fgithub.com%2Fowner%2FRepo',
    '--library',
    name,
  ];
  const { status, stdout } = await run(...again);
  expect(status).toBe(0);
  expect(stdout).toMatch(/is in two\/inbox\.jsonl already, since \d{4}-/);
  expect(JSON.parse((await run(...again, '--json')).stdout)).toMatchObject({
    added: false,
    entry: { url: 'https://github.com/Owner/repo' },
  });
  expect(inboxOf(name)).toBe(before);
});

test('add says in one line what is wrong, and writes nothing', async () => {
  const name = library('three');
  expect(await run('mailto:a@b.example', '--library', name)).toEqual({
    status: 2,
    stdout: '',
    stderr: 'galley add: “mailto:a@b.example” is no web address\n',
  });
  expect((await run('https://example.org', '--library', 'nowhere')).stderr).toContain('nowhere');
  file('plain.txt', '');
  expect((await run('https://example.org', '--library', 'plain.txt')).status).toBe(2);
  expect(() => inboxOf(name)).toThrow('ENOENT');
});

test('add never writes over a file that it cannot read', async () => {
  const name = library('four');
  const bytes = Buffer.from([0x7b, 0xff, 0xfe, 0x00]);
  writeFileSync(join(folder, name, 'inbox.jsonl'), bytes);
  const { status, stderr } = await run('https://example.org', '--library', name);
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  expect(readFileSync(join(folder, name, 'inbox.jsonl')).equals(bytes)).toBe(true);
});
