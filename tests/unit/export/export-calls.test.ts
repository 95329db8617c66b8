import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput, Target } from '#core/export/target.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { err, ok } from '#core/result.ts';
import { exportCalls } from '../../../src-main/export/export-calls.ts';
import { createExportMemory } from '../../../src-main/export/export-memory.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createLibraryDesk } from '../../../src-main/library/library-desk.ts';
import { createSettings } from '../../../src-main/settings/settings.ts';
import { settingsDeskOn } from '../../support/settings-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');

function targetOf(output: Partial<ExportOutput>, kind: Target['kind'] = 'files'): Target {
  return {
    id: 'test',
    title: 'Test',
    kind,
    editorUrl: 'https://editor.example/',
    pictures: () => [
      { path: '../assets/x.png', line: 1 },
      { path: '../../outside.png', line: 2 },
      { path: 'gone.png', line: 3 },
    ],
    reads: () => [],
    readBack: () => ({ words: [], links: [], images: [] }),
    export: (_source, _options, { pictures }) =>
      ok({
        files: pictures.map(({ path, mediaType, bytes }) => ({
          path: path.replaceAll(/[^a-z]/g, ''),
          content: `${mediaType} ${bytes?.length ?? 'none'}`,
        })),
        copies: [],
        pages: [],
        patches: [],
        report: [],
        ...output,
      }),
  };
}

interface SetUpOptions {
  readonly target: Target;
  readonly chosen?: string | null;
  readonly fixedFolder?: string | null;
  readonly answers?: readonly boolean[];
}

async function setUp({ target, chosen = null, fixedFolder = null, answers = [] }: SetUpOptions) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(join(library, 'assets'), { recursive: true });
  mkdirSync(join(library, '2024'));
  writeFileSync(join(library, '2024', 'a.md'), '# one\n');
  writeFileSync(join(library, 'assets', 'x.png'), png);
  writeFileSync(join(folder, 'outside.png'), png);
  const stored = new Map<string, unknown>();
  const settings = createSettings({
    get: (key) => stored.get(key),
    set: (key, value) => stored.set(key, value),
  });
  const desk = createLibraryDesk({
    settings,
    settingsDesk: settingsDeskOn(),
    sampleFolder: '/nowhere',
    scan: () => undefined,
    onListChange: () => undefined,
    onDiskChange: () => undefined,
  });
  await desk.open(library);
  desk.close();
  const did: string[] = [];
  const left = [...answers];
  const calls = exportCalls({
    targets: [target],
    disk: realDisk,
    writer: createFileWriter({
      disk: realDisk,
      backupFolder: join(folder, 'backups'),
      beforeFirstWrite: () => undefined,
    }),
    desk,
    settings,
    translate: () => translatorFor('en'),
    memory: createExportMemory(settings),
    written: createWrittenFiles(),
    fixedFolder,
    ownFolder: join(folder, 'own'),
    askFolder: (_target, last) => {
      did.push(`asked for a folder, last ${last ?? 'none'}`);
      return Promise.resolve(chosen);
    },
    askReplace: (path) => {
      did.push(`asked to replace ${path}`);
      return Promise.resolve(left.shift() ?? false);
    },
    putOnClipboard: ({ html }) => {
      did.push(`copied ${html}`);
      return Promise.resolve(ok(null));
    },
    renderPages: (pages) => Promise.resolve(pages.map(() => err('nothing draws here'))),
    reveal: (path) => did.push(`revealed ${path}`),
    openPage: (url) => {
      did.push(`opened ${url}`);
      return Promise.resolve(true);
    },
  });
  const run = (targetId = 'test') =>
    calls['export.run']({
      issueId: '2024/a.md',
      text: '# one\n',
      targetId,
      edition: 'full',
      language: null,
    });
  return { folder, calls, run, did };
}

const post = (content: string): Partial<ExportOutput> => ({
  files: [{ path: 'posts/a.md', content }],
});

describe('where files go', () => {
  test('a folder is asked for the first time and remembered', async () => {
    const chosen = tempFolder();
    const { run, did } = await setUp({ target: targetOf(post('one')), chosen });
    expect(await run()).toMatchObject({
      ok: true,
      value: { folder: chosen, files: [{ name: 'a.md' }] },
    });
    await run();
    expect(did).toEqual(['asked for a folder, last none']);
    expect(readFileSync(join(chosen, 'posts', 'a.md'), 'utf8')).toBe('one');
  });

  test('nothing happens when the person cancels', async () => {
    const { run } = await setUp({ target: targetOf(post('one')) });
    expect(await run()).toEqual({ ok: true, value: null });
  });

  test('another folder can be chosen for the next exports', async () => {
    const chosen = tempFolder();
    const { calls, run, did } = await setUp({ target: targetOf(post('one')), chosen });
    await run();
    expect(await calls['export.choose-folder']({ targetId: 'test' })).toEqual({
      ok: true,
      value: { folder: chosen },
    });
    expect(did.at(-1)).toBe(`asked for a folder, last ${chosen}`);
  });

  test('what is pasted never asks for a folder', async () => {
    const copies = [{ id: 'body', kind: 'body', html: '<p>', text: 'p' }] as const;
    const target = targetOf({ ...post('one'), copies }, 'clipboard');
    const { folder, run, did } = await setUp({ target });
    const done = await run();
    expect(done).toMatchObject({ ok: true, value: { copies } });
    expect(done.ok && done.value?.folder?.startsWith(join(folder, 'own', 'library '))).toBe(true);
    expect(did).toEqual(['copied <p>']);
  });

  test('the folder of the command line replaces what is there without a question', async () => {
    const fixedFolder = tempFolder();
    mkdirSync(join(fixedFolder, 'posts'));
    writeFileSync(join(fixedFolder, 'posts', 'a.md'), 'theirs');
    const { run, did } = await setUp({ target: targetOf(post('one')), fixedFolder });
    await run();
    expect(readFileSync(join(fixedFolder, 'posts', 'a.md'), 'utf8')).toBe('one');
    expect(did).toEqual([]);
  });
});

/** A target whose content changes between two exports into the same folder. */
async function setUpTwice(answers: readonly boolean[]) {
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
    [true, 'two'],
    [false, 'by hand'],
  ])('is asked about when somebody changed it: %s', async (answer, expected) => {
    const { run, did, path, becomes } = await setUpTwice([answer]);
    await run();
    writeFileSync(path, 'by hand');
    becomes('two');
    expect((await run()).ok).toBe(true);
    expect(did.at(-1)).toBe(`asked to replace ${path}`);
    expect(readFileSync(path, 'utf8')).toBe(expected);
  });

  test('is not asked about when it holds the same already', async () => {
    const { run, did, path } = await setUpTwice([]);
    mkdirSync(join(path, '..'));
    writeFileSync(path, 'one');
    await run();
    expect(did).toEqual(['asked for a folder, last none']);
  });

  test('nothing is written when one of several may not be replaced', async () => {
    const chosen = tempFolder();
    writeFileSync(join(chosen, 'b.md'), 'theirs');
    const files = ['a.md', 'b.md', 'c.md'].map((path) => ({ path, content: 'ours' }));
    const { run } = await setUp({ target: targetOf({ files }), chosen, answers: [false] });
    expect(await run()).toEqual({ ok: true, value: null });
    expect(existsSync(join(chosen, 'a.md'))).toBe(false);
    expect(readFileSync(join(chosen, 'b.md'), 'utf8')).toBe('theirs');
  });
});

test('pictures come from inside the library only', async () => {
  const chosen = tempFolder();
  const { run } = await setUp({ target: targetOf({}), chosen });
  await run();
  expect(readFileSync(join(chosen, 'assetsxpng'), 'utf8')).toBe(`image/png ${png.length}`);
  expect(readFileSync(join(chosen, 'outsidepng'), 'utf8')).toBe(' none');
  expect(readFileSync(join(chosen, 'gonepng'), 'utf8')).toBe(' none');
});

test('the report and a refusal speak the window’s language', async () => {
  const entry: ReportEntry = {
    line: 3,
    construct: 'image',
    action: 'dropped',
    lossy: true,
    reason: 'pictureMissing',
    values: { address: 'x.png' },
  };
  const message = 'The picture x.png was not found and is left out.';
  const done = await (await setUp({ target: targetOf({ files: [], report: [entry] }) })).run();
  expect(done).toMatchObject({
    value: { report: [{ line: 3, construct: 'image', action: 'dropped', lossy: true, message }] },
  });
  const refusing: Target = { ...targetOf({}), export: () => err([entry, entry]) };
  expect(await (await setUp({ target: refusing })).run()).toEqual({
    ok: false,
    error: { code: 'export/refused', target: 'Test', reason: `${message} ${message}` },
  });
});

test('a written file is revealed by its id, and nothing else is', async () => {
  const chosen = tempFolder();
  const { calls, run, did } = await setUp({ target: targetOf(post('one')), chosen });
  const done = await run();
  const fileId = (done.ok && done.value?.files[0]?.id) || '';
  expect(calls['export.reveal']({ fileId })).toMatchObject({ ok: true });
  expect(did.at(-1)).toBe(`revealed ${join(chosen, 'posts', 'a.md')}`);
  expect(calls['export.reveal']({ fileId: '/etc/passwd' })).toMatchObject({ ok: false });
});

test('an unknown target is refused; a known one’s editor page opens', async () => {
  const { calls, run, did } = await setUp({ target: targetOf({}) });
  expect(await run('other')).toMatchObject({ error: { code: 'request/refused' } });
  await calls['export.open-editor']({ targetId: 'test' });
  expect(did).toEqual(['opened https://editor.example/']);
});
