import {
  chmodSync,
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { LibraryHealth } from '#core/ipc/library-health.ts';
import { walkLibrary } from '../../../src-main/library/walk-library.ts';
import { inTurns } from '../../../src-main/library/in-turns.ts';
import { lookSteps } from '../../../src-main/library/first-look.ts';
import { readListCache, type ListCache } from '../../../src-main/library/list-cache.ts';
import { readText } from '../../../src-main/library/read-text.ts';
import { createScan } from '../../../src-main/library/scan-library.ts';
import type { ScanReport } from '../../../src-main/library/scan-messages.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { asOrdinaryUser, giveAway } from '../../support/ordinary-user.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { makeLibrary } from './desk-support.ts';

const issue = (number: number, words = 'words') =>
  `# Weekly #${number}\n\n## Articles\n\n1. [a](https://e.x/${number})\n\n${words}\n`;

function scanOf(folder: string, listPath: string | null = null) {
  const reports: ScanReport[] = [];
  const { scan, search } = createScan((report) => void reports.push(report));
  const found = (query: string) => {
    const reply = search({ kind: 'find', folder, query, issues: 99, lines: 1, unsaved: null });
    return reply.kind === 'find' ? reply.answer.files.map(({ id }) => id).toSorted() : [];
  };
  const look = () => scan({ serial: 1, folder, settings: {}, listPath });
  return { reports, look, found };
}

async function listOf(folder: string, known: ListCache) {
  let reads = 0;
  const steps = lookSteps(folder, walkLibrary(folder), {}, known);
  const counted = (function* () {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      reads += 1;
      yield;
    }
  })();
  return { files: await inTurns(counted), reads: () => reads };
}

test('a list that was kept is shown whole at once; only what has changed is read', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `2024/第 ${at + 1} 期 #${at + 1}.md`);
  const folder = makeLibrary(
    Object.fromEntries(names.map((name, at) => [name, issue(at + 1)] as const)),
  );
  const listPath = join(tempFolder(), 'lists', 'one.json');
  const { look, reports } = scanOf(folder, listPath);
  await look();
  const whole = await listOf(folder, readListCache(listPath, folder, {}));
  expect([whole.files, whole.reads()]).toEqual([reports.at(-1)?.files, 0]);

  writeFileSync(join(folder, names[3] ?? ''), issue(400));
  rmSync(join(folder, names[4] ?? ''));
  writeFileSync(join(folder, 'new #99.md'), issue(99));
  const { files, reads } = await listOf(folder, readListCache(listPath, folder, {}));
  expect(reads()).toBe(2);
  expect(files.filter(({ sections }) => sections === null).map(({ number }) => number)).toEqual([
    400, 99,
  ]);
  expect(files).toHaveLength(40);
  const other = { issues: { file: '*.md' } };
  expect(readListCache(listPath, folder, other).size).toBe(0);
  truncateSync(listPath, 100);
  expect(readListCache(listPath, folder, {}).size).toBe(0);
});

test('changed files are read one by one, and told of before the whole is looked at', async () => {
  const folder = makeLibrary({ 'a.md': issue(1), 'b.md': issue(2), 'c.md': issue(3) });
  const { look, reports, found } = scanOf(folder);
  await look();
  reports.length = 0;
  const path = join(folder, 'b.md');
  writeFileSync(path, issue(20));
  await look();
  const [first, last] = reports;
  expect(first?.files.map(({ number }) => number)).toEqual([20]);
  expect([first?.recurring, last?.files.length, last?.total]).toEqual([null, 3, 3]);

  // Of the same length, its time put back: only the disk knows.
  const before = readFileSync(path, 'utf8');
  utimesSync(path, 1000, 1000);
  await look();
  writeFileSync(path, before.replace('words', 'swords'.slice(0, 5)));
  utimesSync(path, 1000, 1000);
  await look();
  expect(found('sword')).toEqual(['b.md']);
});

test('a file that could not be read is read as soon as it can be', async () => {
  const folder = makeLibrary({ 'a.md': issue(1), 'closed.md': issue(2, 'secret') });
  for (const name of ['', 'a.md', 'closed.md']) giveAway(join(folder, name));
  chmodSync(join(folder, 'closed.md'), 0o000);
  const { look, found, reports } = scanOf(folder);
  await asOrdinaryUser(look);
  expect(reports.at(-1)?.files.map(({ id }) => id)).toEqual(['a.md', 'closed.md']);
  expect([found('words'), found('secret')]).toEqual([['a.md'], []]);
  chmodSync(join(folder, 'closed.md'), 0o644);
  await asOrdinaryUser(look);
  expect(found('secret')).toEqual(['closed.md']);
});

test('a file that grows while it is read is read again, one that grows beyond all measure is not', async () => {
  const folder = makeLibrary({ 'a.md': issue(1) });
  const path = join(folder, 'a.md');
  const { look, found, reports } = scanOf(folder);
  const looking = look();
  appendFileSync(path, 'grown\n');
  await looking;
  await look();
  expect(found('grown')).toEqual(['a.md']);
  truncateSync(path, 17 * 1024 * 1024);
  expect(readText(path)).toBeNull();
  await look();
  expect([found('grown'), reports.at(-1)?.files.map(({ id }) => id)]).toEqual([[], ['a.md']]);
});

test('a hundred thousand other files, loops of links and what is no file are passed over', async () => {
  const folder = makeLibrary({ '2023/#1 周刊.md': issue(1), '2024/b.md': issue(2) });
  const others = process.env['GALLEY_THOROUGH'] === '1' ? 100_000 : 3_000;
  for (let at = 0; at < others; at += 1) writeFileSync(join(folder, `photo-${at}.jpg`), '');
  symlinkSync('..', join(folder, '2023', 'up'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  symlinkSync(folder, join(folder, '2024', 'again'));
  mkdirSync(join(folder, 'folder.md'));
  const { look, found } = scanOf(folder);
  await look();
  expect(found('words')).toEqual(['2023/#1 周刊.md', '2024/b.md']);
});

test('a long look lets others have their turn', async () => {
  const turns: string[] = [];
  const slow = (function* () {
    for (let at = 0; at < 5; at += 1) {
      const end = performance.now() + 5;
      while (performance.now() < end);
      yield;
    }
    turns.push('done');
    return 0;
  })();
  setImmediate(() => turns.push('other'));
  await inTurns(slow, 4);
  expect(turns).toEqual(['other', 'done']);
});

test('a folder that is too large to be read as a whole says so', () => {
  const folder = makeLibrary({ 'a.md': '', '1/b.md': '', '2/c.md': '' });
  const look = (folders: number, entries: number) => {
    const content = walkLibrary(folder, { folders, entries });
    return [content.entries.length, content.isCut];
  };
  expect(look(3, 4)).toEqual([3, false]);
  expect(look(2, 4)).toEqual([2, true]);
  expect(look(3, 2)).toEqual([2, true]);
});

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

test('a disk that vanishes is told of; its list and texts stay until it is back', async () => {
  const folder = makeLibrary({ 'a.md': issue(1), 'b.md': issue(2) });
  const told: LibraryHealth[] = [];
  const scanner = createScan((report) => {
    desk.receiveScan(report);
  });
  let scanned = Promise.resolve();
  const desk = libraryDeskWith({
    settings: memorySettings(),
    scan: (request) => {
      scanned = scanner.scan(request);
    },
    onHealth: (health) => void told.push(health),
  });
  closing.push(() => desk.close());
  const look = async () => {
    desk.rescan();
    await scanned;
  };
  const found = (query: string) => {
    const asked = { query, issues: 9, lines: 1, unsaved: null } as const;
    const reply = scanner.search({ kind: 'find', folder, ...asked });
    return reply.kind === 'find' ? reply.answer.count : null;
  };
  const ids = () => desk.current()?.shown.files.map(({ id }) => id);
  await desk.open(folder);
  await scanned;
  expect(told.at(-1)).toMatchObject({ reading: null, unreadable: null, isCut: false });

  renameSync(folder, `${folder}-away`);
  await look();
  expect(told.at(-1)?.unreadable).toBe('no such file or directory');
  expect([ids(), found('words')]).toEqual([['b.md', 'a.md'], 2]);

  renameSync(`${folder}-away`, folder);
  await look();
  expect(told.at(-1)?.unreadable).toBeNull();

  // Another library in its place, with a file of the same name, length and time.
  const other = makeLibrary({ 'a.md': issue(1, 'sword'), 'c.md': issue(3) });
  writeFileSync(join(folder, 'a.md'), issue(1, 'word s'.slice(0, 5)));
  for (const path of [join(folder, 'a.md'), join(other, 'a.md')]) utimesSync(path, 5000, 5000);
  await look();
  renameSync(folder, `${folder}-old`);
  renameSync(other, folder);
  await look();
  expect([ids(), found('sword'), told.at(-1)?.unreadable]).toEqual([['c.md', 'a.md'], 1, null]);
  rmSync(`${folder}-old`, { recursive: true });
});
