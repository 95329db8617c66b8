import { EventEmitter, once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReportEntry } from '#core/export/report.ts';
import type { Target } from '#core/export/target.ts';
import { err } from '#core/result.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { png, post, setUp, targetOf } from './export-set-up.ts';

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

test('an export that is cancelled while its pages are drawn writes and copies nothing', async () => {
  const page = { path: 'a.pdf', html: '', width: 1, height: 1 };
  const copies = [{ id: 'body', kind: 'body', html: '<p>', text: 'p' }] as const;
  const drawing = new EventEmitter();
  const isDrawing = once(drawing, 'begun');
  const { calls, did, folder, run } = await setUp({
    target: targetOf({ pages: [page], copies }),
    chosenWithin: 'out',
    renderPages: (_pages, signal) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => resolve([err('cancelled')]));
        drawing.emit('begun');
      }),
  });
  const exporting = run();
  await isDrawing;
  calls['export.cancel']();
  expect(await exporting).toEqual({ ok: true, value: null });
  expect(did).toEqual([]);
  expect(existsSync(join(folder, 'out'))).toBe(false);
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
