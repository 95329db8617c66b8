import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { CallInput } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import type { LibraryDesk } from '../../../src-main/library/library-desk.ts';
import { serveAsks } from '../../../src-main/processes/serve-asks.ts';
import { compileLibrarySeason } from '../../../src-main/season/compile-library-season.ts';
import { openSeasons } from '../../../src-main/season/open-seasons.ts';
import { readFrameAt } from '../../../src-main/season/read-season.ts';
import { reportCalls } from '../../../src-main/season/report-calls.ts';
import { answerSeason } from '../../../src-main/season/season-answers.ts';
import { makeSeason } from '../../../src-main/season/season-file.ts';
import { seasonPictures } from '../../../src-main/season/season-pictures.ts';
import type { StartSeasonProcess } from '../../../src-main/season/season-process.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { redPng } from '../../support/red-png.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const yaml = `name: Weekly # ours
season:
  length: 3 # a short one
  preface: { zh: prefaces/all.zh.md }
`;
const names = ['season-1-items', 'season-1-shares', 'season-1-words'];

/** The process of seasons, in this one. */
const start: StartSeasonProcess = ({ onReport }) => ({
  ask: serveAsks(answerSeason, (report) => {
    queueMicrotask(() => {
      onReport(report);
    });
  }),
  end: () => undefined,
});

let library: string;
let desk: LibraryDesk;
let steps: string[];

beforeEach(async () => {
  library = tempFolder();
  for (const number of [1, 2, 3]) {
    writeFileSync(
      join(library, `2024-03-0${number}-weekly.md`),
      `---\ntitle: 'Weekly #${number}: Words ${number}'\npubDate: 2024-03-0${number}\n---\n\n## Articles\n\n1. [Threads ${number}](https://a.example/${number})\n\nAbout threads, number ${number}.\n\n## Tools\n\n1. [Tool ${number}](https://github.com/x/${number})\n\nA tool.\n`,
    );
  }
  writeFileSync(join(library, 'galley.yaml'), yaml);
  desk = libraryDeskWith();
  await desk.open(library);
  const indexed = await openSeasons(library);
  if (!indexed.ok) throw new Error(indexed.error);
  desk.exchange(indexed.value.files, new Set(), indexed.value.groups);
  steps = [];
});

function calls(renderPages: Parameters<typeof reportCalls>[0]['renderPages'] = drawnAlways) {
  return reportCalls({
    desk,
    disk: realDisk,
    writer: createFileWriter({
      disk: realDisk,
      backupFolder: join(tempFolder(), 'backups'),
      beforeFirstWrite: () => undefined,
    }),
    save: ({ issueId, text }) => {
      writeFileSync(join(library, issueId), text);
      return ok({ version: '' });
    },
    start,
    renderPages,
    written: { idOf: (path) => path, pathOf: (id) => id },
    onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
  });
}

const drawnAlways = () => Promise.resolve([ok<Uint8Array>(redPng)]);

const wish: CallInput<'report.make'> = {
  from: 1,
  to: 3,
  language: null,
  folder: 'prefaces',
  pictures: 'png',
  asPreface: true,
  mayReplace: false,
};

async function compiledInto(folder: string, texts = {}) {
  const opened = await openSeasons(library);
  if (!opened.ok) throw new Error(opened.error);
  const { seasons, settings, folder: root } = opened.value;
  const [season] = seasons;
  if (season === undefined) throw new Error('no season');
  const made = compileLibrarySeason({
    folder: root,
    settings,
    ids: [1, 2, 3].map((number) => `2024-03-0${number}-weekly.md`),
    season,
    language: null,
    form: 'full',
    place: { folder, before: '' },
    texts,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { compiled: made.value, settings };
}

function pictureAddresses(text: string): readonly string[] {
  return [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/gu)].map(([, address = '']) => address);
}

test('a report becomes the preface in one step, and comments stay', async () => {
  const made = await calls()['report.make'](wish);
  expect(made).toEqual(
    ok({
      fileName: 'season-1-report.md',
      folder: 'prefaces',
      fileId: join(desk.current()?.folder ?? '', 'prefaces/season-1-report.md'),
      issueId: 'prefaces/season-1-report.md',
      pictures: 3,
      preface: { isNew: true, before: null },
    }),
  );
  expect(steps).toEqual([
    'reading 0/0',
    'drawing 0/3',
    'drawing 1/3',
    'drawing 2/3',
    'writing 0/0',
  ]);
  expect(readdirSync(join(library, 'prefaces')).toSorted()).toEqual([
    'season-1-items.png',
    'season-1-report.md',
    'season-1-shares.png',
    'season-1-words.png',
  ]);
  const after = readFileSync(join(library, 'galley.yaml'), 'utf8');
  expect(after).toContain('name: Weekly # ours\n');
  expect(after).toContain('length: 3 # a short one\n');
  expect(desk.current()?.settings.season).toMatchObject({
    preface: { zh: 'prefaces/all.zh.md' },
    seasons: [{ from: 1, to: 3, preface: { en: 'prefaces/season-1-report.md' } }],
  });
});

test('its pictures are found wherever the season is compiled to, and are in its books', async () => {
  await calls()['report.make']({ ...wish, folder: 'texts/reports' });
  for (const [folder, way] of [
    ['', 'texts/reports/'],
    ['texts', 'reports/'],
    ['books/old', '../../texts/reports/'],
  ] as const) {
    const { compiled } = await compiledInto(folder);
    expect(pictureAddresses(compiled.text)).toEqual(names.map((name) => `${way}${name}.png`));
  }
  const { compiled, settings } = await compiledInto('');
  const pictures = await seasonPictures(compiled.text, library, settings);
  const book = makeSeason(compiled, 'epub', pictures, null);
  if (!book.ok || !(book.value.content instanceof Uint8Array)) throw new Error('no book');
  const entries = unzipSync(book.value.content);
  // The three are the same bytes here, so the book has one file of them.
  expect(Buffer.from(entries['book/p1.png'] ?? [])).toEqual(Buffer.from(redPng));
  const chapter = Buffer.from(entries['book/c1.xhtml'] ?? []).toString();
  expect(chapter.match(/<img src="p1\.png"/gu)).toHaveLength(3);
  const page = makeSeason(compiled, 'html', pictures, null);
  expect(
    page.ok ? String(page.value.content).match(/<img src="data:image\/png;/gu) : null,
  ).toHaveLength(3);
});

test('pictures in SVG are inside a page; the text stands as it is where it lies', async () => {
  await calls()['report.make']({ ...wish, pictures: 'svg' });
  expect(steps).toEqual(['reading 0/0', 'writing 0/0']);
  const text = readFileSync(join(library, 'prefaces/season-1-report.md'), 'utf8');
  expect(pictureAddresses(text)).toEqual(names.map((name) => `${name}.svg`));
  const { compiled, settings } = await compiledInto('');
  const pictures = await seasonPictures(compiled.text, library, settings);
  const page = makeSeason(compiled, 'html', pictures, null);
  expect(page.ok ? String(page.value.content).match(/data:image\/svg\+xml;/gu) : null).toHaveLength(
    3,
  );
});

test('a preface from anywhere keeps its addresses, and its definitions define nothing else', async () => {
  mkdirSync(join(library, 'notes/deep'), { recursive: true });
  const file = join(library, 'notes/deep/p.md');
  writeFileSync(file, '![a](../a.png) [b][x] `![c](c.png)`\n\n[x]: b.md "B"\n');
  const preface = readFrameAt(desk.current()?.folder ?? '', file);
  const { compiled } = await compiledInto('out', { preface });
  expect(compiled.text).toContain('![a](../notes/a.png) [b](../notes/deep/b.md "B") `![c](c.png)`');
  expect(compiled.text).not.toContain('[x]:');
});

test('what is there is replaced only after a yes; another preface is told of, and stays', async () => {
  mkdirSync(join(library, 'prefaces'));
  writeFileSync(join(library, 'prefaces/season-1-words.png'), 'mine');
  const { 'report.make': make } = calls();
  expect(await make(wish)).toEqual({
    ok: false,
    error: { code: 'file/exists', name: 'season-1-words.png' },
  });
  expect(readdirSync(join(library, 'prefaces'))).toEqual(['season-1-words.png']);
  expect((await make({ ...wish, mayReplace: true })).ok).toBe(true);
  expect(readFileSync(join(library, 'prefaces/season-1-words.png'))).toEqual(Buffer.from(redPng));
  const moved = await make({ ...wish, folder: 'notes' });
  expect(moved).toMatchObject({
    value: { preface: { isNew: true, before: 'prefaces/season-1-report.md' } },
  });
  expect(existsSync(join(library, 'prefaces/season-1-report.md'))).toBe(true);
  // Outside prefaces/ a text would be taken for an issue.
  expect(desk.current()?.settings.parts).toEqual([
    { file: 'notes/season-1-report.md', issue: false },
  ]);
  expect(await make({ ...wish, folder: 'notes', mayReplace: true })).toMatchObject({
    value: { preface: { isNew: false, before: null } },
  });
});

test('one file for both languages stays that of the other', async () => {
  writeFileSync(
    join(library, 'galley.yaml'),
    'season:\n  seasons:\n    - { from: 1, to: 3, preface: prefaces/both.md }\n',
  );
  await desk.open(library);
  const indexed = await openSeasons(library);
  if (indexed.ok) desk.exchange(indexed.value.files, new Set(), indexed.value.groups);
  expect(await calls()['report.make'](wish)).toMatchObject({
    value: { preface: { isNew: true, before: 'prefaces/both.md' } },
  });
  expect(desk.current()?.settings.season?.seasons?.[0]?.preface).toEqual({
    zh: 'prefaces/both.md',
    en: 'prefaces/season-1-report.md',
  });
});

test('a cancelled report, and one that cannot be, write nothing', async () => {
  const own = calls(() => {
    void own['report.cancel']();
    return drawnAlways();
  });
  expect(await own['report.make'](wish)).toEqual(ok(null));
  const { 'report.make': make } = calls();
  expect(await make({ ...wish, folder: '../out' })).toMatchObject({
    error: { code: 'season/bad-name' },
  });
  expect(await make({ ...wish, from: 7, to: 9 })).toMatchObject({
    error: { code: 'season/no-issues' },
  });
  expect(readdirSync(library)).not.toContain('prefaces');
  expect(readFileSync(join(library, 'galley.yaml'), 'utf8')).toBe(yaml);
});
