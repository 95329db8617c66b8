import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { translatorFor } from '#core/messages/translator.ts';
import { createExportMemory } from '../../../src-main/export/export-memory.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createTrash } from '../../../src-main/files/trash.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createImportAnswers } from '../../../src-main/import/import-answers.ts';
import type { ImportAsk } from '../../../src-main/import/import-messages.ts';
import { importCalls } from '../../../src-main/import/import-calls.ts';
import type { StartImportProcess } from '../../../src-main/import/import-process.ts';
import { serveAsks } from '../../../src-main/processes/serve-asks.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { redPng } from '../../support/red-png.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { writeZip } from '../../support/zip-writer.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

function filled(files: Files): string {
  const folder = realpathSync(tempFolder());
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The process's inside, run here. */
const start: StartImportProcess = ({ onReport }) => {
  const serve: { ask: ((asked: ImportAsk) => void) | null } = { ask: null };
  queueMicrotask(() => {
    serve.ask = serveAsks(createImportAnswers(), onReport);
  });
  return {
    ask: (asked) => {
      queueMicrotask(() => serve.ask?.(asked));
    },
    end: () => undefined,
  };
};

async function opened(library: Files, chosen: readonly string[] | null, feedsTo?: string) {
  const folder = filled(library);
  const desk = libraryDeskWith();
  await desk.open(folder);
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: tempFolder(),
    beforeFirstWrite: () => undefined,
  });
  const trash = createTrash(realDisk, writer, tempFolder());
  const told: number[] = [];
  const world = { onProgress: (_done: number): unknown => undefined };
  const settings = memorySettings();
  const calls = importCalls({
    desk,
    disk: realDisk,
    writer,
    trash,
    whileNothingIsRead: (_ids, task) => task(),
    now: () => 1,
    start,
    language: () => 'en',
    choose: () => Promise.resolve(chosen),
    onProgress: ({ done }) => {
      told.push(done);
      world.onProgress(done);
    },
    feeds: {
      disk: realDisk,
      writer,
      memory: createExportMemory(settings),
      ask: (questions) => Promise.resolve(questions.map(() => 'keep')),
      settings,
      written: createWrittenFiles(),
      translate: () => translatorFor('en'),
      today: () => '2026-08-01',
      fixedFolder: null,
      chooseFolder: () => Promise.resolve(feedsTo ?? null),
    },
  });
  const names = () => readdirSync(folder, { recursive: true }).map(String).toSorted();
  const listed = () => desk.current()?.shown.files.map(({ id }) => id) ?? [];
  return { calls, desk, folder, listed, names, told, trash, world };
}

const head =
  'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n';

const elsewhere = () => {
  const folder = filled({
    'a/2026-01-02-one.md': '# One\n\n![red](pictures/red.png)\n',
    'a/pictures/red.png': redPng,
    'a/empty.md': '\n',
    'export.zip': writeZip([
      {
        path: 'posts.csv',
        content: `${head}1.two,2024-03-16T08:00:00.000Z,true,,newsletter,everyone,Two,,\n3.draft,,false,,newsletter,everyone,Draft,,\n4.gone,2024-03-17T08:00:00.000Z,true,,newsletter,everyone,Gone,,\n`,
      },
      { path: 'posts/1.two.html', content: '<p>Hello</p>' },
      { path: 'posts/3.draft.html', content: '<p>Soon</p>' },
    ]),
  });
  return [join(folder, 'a'), join(folder, 'export.zip')];
};

async function plannedIn(place: Awaited<ReturnType<typeof opened>>) {
  const plan = await place.calls['import.plan']({ from: 'files' });
  if (!plan.ok || plan.value === null) throw new Error(JSON.stringify(plan));
  return plan.value;
}

test('a plan says what comes in, what is changed and what is left out; nothing is written', async () => {
  const place = await opened({ '2026-01-01-mine.md': '# Mine\n' }, elsewhere());
  const { taken, leftOut, pictures, chosen } = await plannedIn(place);
  expect(chosen).toEqual(['a', 'export.zip']);
  expect(pictures).toBe(1);
  expect(taken.map(({ path, messages }) => [path, ...messages])).toEqual([
    ['2026-01-02-one.md'],
    ['2024-03-16-two.md'],
    [
      'draft.md',
      'It has no date.',
      'It was not published; its front matter says so (draft: true).',
    ],
  ]);
  expect(leftOut.map(({ path, messages }) => [path, ...messages])).toEqual([
    [null, 'Not taken: there is nothing in it.'],
    [null, 'Not taken: the export has no text for it.'],
  ]);
  expect(place.names()).toEqual(['2026-01-01-mine.md']);
});

test('an import is in the list, and one step takes it back into the trash', async () => {
  const place = await opened({ '2026-01-01-mine.md': '# Mine\n' }, elsewhere());
  const { planId } = await plannedIn(place);
  const done = await place.calls['import.write']({ planId });
  if (!done.ok || done.value === null) throw new Error(JSON.stringify(done));
  expect(done.value.issueIds).toEqual(['2026-01-02-one.md', '2024-03-16-two.md', 'draft.md']);
  expect(done.value.pictures).toBe(1);
  expect(place.told).toEqual([0, 1, 2, 3]);
  expect(place.listed()).toEqual(expect.arrayContaining([...done.value.issueIds]));
  expect(place.names()).toContain(join('pictures', 'red.png'));

  const again = await place.calls['import.write']({ planId });
  expect(again).toEqual({ ok: false, error: { code: 'import/no-plan' } });

  const { importId, issueIds } = done.value;
  const undone = await place.calls['import.undo']({ importId });
  expect(undone).toEqual({ ok: true, value: { trashed: [...issueIds], failed: [] } });
  expect(place.names()).toEqual(['2026-01-01-mine.md']);
  expect(place.listed()).toEqual(['2026-01-01-mine.md']);
  const kept = await place.trash.list(place.desk.current()?.shown.id ?? '');
  expect(kept.map(({ issueId }) => issueId).toSorted()).toEqual([...issueIds].toSorted());
  expect((await place.calls['import.undo']({ importId })).ok).toBe(false);
});

test('undoing leaves a picture that was changed since', async () => {
  const place = await opened({}, elsewhere());
  const { planId } = await plannedIn(place);
  const done = await place.calls['import.write']({ planId });
  const picture = join(place.folder, 'pictures/red.png');
  writeFileSync(picture, 'mine now');
  const importId = done.ok && done.value !== null ? done.value.importId : '';
  expect((await place.calls['import.undo']({ importId })).ok).toBe(true);
  expect(readFileSync(picture, 'utf8')).toBe('mine now');
  expect(place.listed()).toEqual([]);
});

test.each([1, 2, 3])('cancelled after %i files, nothing of it is left', async (after) => {
  const place = await opened({ '2026-01-01-mine.md': '# Mine\n' }, elsewhere());
  const { planId } = await plannedIn(place);
  place.world.onProgress = (done) => {
    if (done === after) place.calls['import.cancel']();
  };
  expect(await place.calls['import.write']({ planId })).toEqual({ ok: true, value: null });
  expect(place.names()).toEqual(['2026-01-01-mine.md']);
  expect(place.listed()).toEqual(['2026-01-01-mine.md']);
  // The plan is still there.
  place.world.onProgress = () => undefined;
  const done = await place.calls['import.write']({ planId });
  expect(done.ok && done.value?.issueIds.length).toBe(3);
});

test('an error names the file and its cause, and what was written is taken back', async () => {
  const place = await opened({ '2026-01-01-mine.md': '# Mine\n' }, elsewhere());
  const { planId } = await plannedIn(place);
  place.world.onProgress = (done) => {
    if (done === 2) writeFileSync(join(place.folder, '2024-03-16-two.md'), 'not ours');
  };
  expect(await place.calls['import.write']({ planId })).toEqual({
    ok: false,
    error: { code: 'file/exists', name: '2024-03-16-two.md' },
  });
  expect(place.names()).toEqual(['2024-03-16-two.md', '2026-01-01-mine.md']);
  expect(readFileSync(join(place.folder, '2024-03-16-two.md'), 'utf8')).toBe('not ours');
});

test('a plan of another library is not written, and a cancelled dialog plans nothing', async () => {
  const place = await opened({}, elsewhere());
  const { planId } = await plannedIn(place);
  await place.desk.open(filled({}));
  expect(await place.calls['import.write']({ planId })).toEqual({
    ok: false,
    error: { code: 'import/no-plan' },
  });
  const cancelled = await opened({}, null);
  expect(await cancelled.calls['import.plan']({ from: 'folder' })).toEqual({
    ok: true,
    value: null,
  });
});

const rule = 'feed:\n  posts: https://example.org/{stem}\n';
const issue = '# The first (2026-07-03)\n\n## Articles\n\n1、[One](https://a.example/1)\n\nGood.\n';

test('the feeds go where the person says, and are not written over a stranger’s', async () => {
  const out = tempFolder();
  const place = await opened({ 'galley.yaml': rule, '2026-07-03-weekly.md': issue }, null, out);
  const first = await place.calls['library.write-feeds']();
  if (!first.ok || first.value?.state !== 'written') throw new Error(JSON.stringify(first));
  const { fileNames, items } = first.value;
  expect([items, fileNames.length]).toEqual([1, 3]);
  expect(readdirSync(out).toSorted()).toEqual([...fileNames].toSorted());
  for (const name of fileNames) {
    expect(readFileSync(join(out, name), 'utf8')).toContain(
      'https://example.org/2026-07-03-weekly',
    );
  }
  // Its own are replaced without a question, another's are left.
  const [name = ''] = fileNames;
  writeFileSync(join(out, name), 'not ours');
  const second = await place.calls['library.write-feeds']();
  expect(second.ok && second.value?.state === 'written' && second.value.fileNames).toEqual(
    fileNames.slice(1),
  );
  expect(readFileSync(join(out, name), 'utf8')).toBe('not ours');
});

test('no feeds without a rule, and none when no folder is chosen', async () => {
  const place = await opened({ '2026-07-03-weekly.md': issue }, null, tempFolder());
  expect(await place.calls['library.write-feeds']()).toEqual({
    ok: true,
    value: { state: 'no-rule' },
  });
  const asked = await opened({ 'galley.yaml': rule, '2026-07-03-weekly.md': issue }, null);
  expect(await asked.calls['library.write-feeds']()).toEqual({ ok: true, value: null });
  expect(existsSync(join(asked.folder, 'rss.xml'))).toBe(false);
});
