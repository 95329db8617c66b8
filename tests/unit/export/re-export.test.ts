import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Target } from '#core/export/target.ts';
import type { ExportAnswer } from '#core/ipc/shapes.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { post, setUp, targetOf } from './export-set-up.ts';

/** A target whose content changes between two exports into the same folder. */
async function setUpTwice(answers: readonly (ExportAnswer | null)[]) {
  let content = 'one';
  const chosen = tempFolder();
  const target: Target = {
    ...targetOf({}),
    export: (...given) => targetOf(post(content)).export(...given),
  };
  const set = await setUp({ target, chosen, answers });
  const becomes = (next: string) => {
    content = next;
  };
  return { ...set, path: join(chosen, 'posts', 'a.md'), becomes };
}

describe('what is there already', () => {
  test('is replaced when it is what Galley wrote last', async () => {
    const { run, did, path, becomes } = await setUpTwice([]);
    await run();
    becomes('two');
    await run();
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(did.filter((each) => each.startsWith('asked to'))).toEqual([]);
  });

  test.each([
    ['replace', 'two'],
    ['keep', 'by hand'],
    ['adopt', 'by hand'],
    [null, 'by hand'],
  ] as const)('is asked about when somebody changed it: %s', async (answer, expected) => {
    const { run, did, path, becomes } = await setUpTwice([answer]);
    await run();
    writeFileSync(path, 'by hand');
    becomes('two');
    expect((await run()).ok).toBe(true);
    expect(did.at(-1)).toBe(`asked to replace ${path}: by hand -> two`);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });

  test('is replaced without a question once it is adopted', async () => {
    const { run, did, path, becomes } = await setUpTwice(['adopt']);
    mkdirSync(join(path, '..'));
    writeFileSync(path, 'by another tool');
    expect(await run()).toMatchObject({ value: { files: [{ name: 'a.md' }], kept: [] } });
    expect(readFileSync(path, 'utf8')).toBe('by another tool');
    becomes('two');
    await run();
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(did.filter((each) => each.startsWith('asked to'))).toHaveLength(1);
  });

  test('is named when it is kept, and the others are written', async () => {
    const chosen = tempFolder();
    writeFileSync(join(chosen, 'b.md'), 'theirs');
    const files = ['a.md', 'b.md'].map((path) => ({ path, content: 'ours' }));
    const { run } = await setUp({ target: targetOf({ files }), chosen, answers: ['keep'] });
    expect(await run()).toMatchObject({ value: { files: [{ name: 'a.md' }], kept: ['b.md'] } });
    expect(readFileSync(join(chosen, 'a.md'), 'utf8')).toBe('ours');
    expect(readFileSync(join(chosen, 'b.md'), 'utf8')).toBe('theirs');
  });

  test('is not asked about when it holds the same already', async () => {
    const { run, did, path } = await setUpTwice([]);
    mkdirSync(join(path, '..'));
    writeFileSync(path, 'one');
    await run();
    expect(did).toEqual(['asked for a folder, last none']);
  });

  test('nothing is written when the export is given up', async () => {
    const chosen = tempFolder();
    writeFileSync(join(chosen, 'b.md'), 'theirs');
    const files = ['a.md', 'b.md', 'c.md'].map((path) => ({ path, content: 'ours' }));
    const { run } = await setUp({ target: targetOf({ files }), chosen, answers: [null] });
    expect(await run()).toEqual({ ok: true, value: null });
    expect(existsSync(join(chosen, 'a.md'))).toBe(false);
    expect(readFileSync(join(chosen, 'b.md'), 'utf8')).toBe('theirs');
  });
});

describe('a patch', () => {
  const patches = [{ path: 'README.md', before: 'a\nb\n', after: 'a\nnew\nb\n' }];

  async function archive(text: string, answers: readonly (ExportAnswer | null)[]) {
    const chosen = tempFolder();
    const path = join(chosen, 'README.md');
    writeFileSync(path, text);
    const set = await setUp({ target: targetOf({ ...post('one'), patches }), chosen, answers });
    return { ...set, path };
  }

  test('is shown before it is written, and keeps the file’s line ends', async () => {
    const { run, did, path } = await archive('\uFEFFa\r\nb\r\n', ['replace']);
    expect(await run()).toMatchObject({
      value: { files: [{ name: 'a.md' }, { name: 'README.md' }] },
    });
    expect(did.at(-1)).toBe(`asked to patch ${path}: a\nb\n -> a\nnew\nb\n`);
    expect(readFileSync(path, 'utf8')).toBe('\uFEFFa\r\nnew\r\nb\r\n');
  });

  test('is always shown, whatever Galley wrote before', async () => {
    const { run, did, path } = await archive('a\nb\n', ['replace', 'keep']);
    await run();
    writeFileSync(path, 'a\nb\n');
    expect(await run()).toMatchObject({ value: { kept: ['README.md'] } });
    expect(did.filter((each) => each.startsWith('asked to patch'))).toHaveLength(2);
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
  });

  test('is refused when the file is not what was patched, and nothing is written', async () => {
    const { run, path } = await archive('other\n', ['replace']);
    expect(await run()).toMatchObject({ error: { code: 'file/changed-on-disk' } });
    expect(existsSync(join(path, '..', 'posts', 'a.md'))).toBe(false);
  });
});

describe('an issue of the library', () => {
  test.each([
    ['itself', 'library', '2024/a.md'],
    ['itself, from its own folder', 'library/2024', 'a.md'],
    ['another', 'library', '2024/2024-01-20-weekly.md'],
  ])('is not replaced by an export: %s', async (_name, into, path) => {
    const target = targetOf({ files: [{ path, content: 'ours' }] });
    const { folder, run, did } = await setUp({ target, chosenWithin: into, answers: ['replace'] });
    const file = join(folder, into, path);
    const before = readFileSync(file, 'utf8');
    expect(await run()).toEqual({
      ok: false,
      error: { code: 'export/is-issue', name: basename(file), folder: dirname(file) },
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(did.filter((each) => each.startsWith('asked to'))).toEqual([]);
  });

  test('does not keep exports out of a folder of the library', async () => {
    const target = targetOf(post('one'));
    const { folder, run } = await setUp({ target, chosenWithin: 'library' });
    expect(await run()).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'library', 'posts', 'a.md'), 'utf8')).toBe('one');
  });
});
