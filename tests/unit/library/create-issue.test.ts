import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { issueCalls } from '../../../src-main/documents/issue-calls.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createScan } from '../../../src-main/library/scan-library.ts';
import { snippetCalls } from '../../../src-main/library/snippet-calls.ts';
import { faultyDisk } from '../../support/faulty-disk.ts';
import { issueJournalsIn } from '../../support/issue-journals.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { dateOf, letter, letters } from '../issue/new-issue/support.ts';

/** A desk on a library of these files, and the calls that write into it; scans run when asked for. */
async function setUp(files: Readonly<Record<string, string>>, disk = realDisk) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(library);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(library, name, '..'), { recursive: true });
    writeFileSync(join(library, name), content);
  }
  const changes: Library[] = [];
  let wanted: (() => Promise<void>) | null = null;
  const { scan } = createScan((report) => {
    desk.receiveScan(report);
  });
  const desk = libraryDeskWith({
    scan: (request) => {
      wanted = () => scan(request);
    },
    onListChange: (changed) => changes.push(changed),
  });
  const writer = createFileWriter({
    disk,
    backupFolder: join(folder, 'backups'),
    beforeFirstWrite: () => undefined,
  });
  const issues = issueCalls({
    desk,
    disk,
    writer,
    journals: issueJournalsIn(join(folder, 'journals'), disk, writer, desk),
    choosePath: () => Promise.resolve(null),
    onChangedOnDisk: () => undefined,
  });
  await desk.open(library);
  desk.close();
  const rescan = async () => {
    desk.rescan();
    await wanted?.();
    return changes.at(-1);
  };
  return {
    library,
    changes,
    rescan,
    create: () => issues.handlers['issue.create'](),
    open: (issueId: string) => issues.handlers['issue.open']({ issueId }),
    saveSnippet: (name: string, text: string) =>
      snippetCalls(desk, disk, writer)['snippet.save']({ name, text }),
  };
}

describe('issue.create', () => {
  test('writes, lists and lets open the next issue before the scan has come to all files', async () => {
    const { library, changes, create, open } = await setUp(letters(3, 9));
    const created = await create();
    const issueId = `${dateOf(10)}-letter.md`;
    expect(created).toEqual({
      ok: true,
      value: {
        issueId,
        fileName: issueId,
        madeFrom: `${dateOf(9)}-letter.md`,
        titlePlace: { from: 48, to: 50 },
      },
    });
    expect(changes.at(-1)?.files[0]).toMatchObject({ id: issueId, number: 10 });
    const opened = await open(issueId);
    expect(opened).toMatchObject({ ok: true, value: { encoding: 'utf-8' } });
    const text = readFileSync(join(library, issueId), 'utf8');
    expect(text.slice(48, 50)).toBe('TK');
  });

  test('writes line ends and byte order mark as the last issue has them', async () => {
    const last = `\uFEFF${letter(9).replaceAll('\n', '\r\n')}`;
    const { library, create } = await setUp({ [`${dateOf(9)}-letter.md`]: last });
    await create();
    const text = readFileSync(join(library, `${dateOf(10)}-letter.md`), 'utf8');
    expect(text.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('leads out of the library by no link, for a template or a folder of the year', async () => {
    const outside = tempFolder();
    writeFileSync(join(outside, 'issue.md'), 'secret');
    const one = await setUp(letters(9, 9));
    symlinkSync(outside, join(one.library, 'templates'));
    await one.create();
    expect(readFileSync(join(one.library, `${dateOf(10)}-letter.md`), 'utf8')).not.toContain(
      'secret',
    );

    const two = await setUp({ 'reports/2025/#52-2025.12.29.md': '# Weekly #52 | 2025-12-29\n' });
    symlinkSync(outside, join(two.library, 'reports/2026'));
    expect(await two.create()).toMatchObject({ ok: false, error: { code: 'file/not-found' } });
    expect(readdirSync(outside)).toEqual(['issue.md']);
  });

  test('a disk that fails at any call leaves a whole issue or none, and says so', async () => {
    const path = `${dateOf(10)}-letter.md`;
    for (let failing = 1; ; failing += 1) {
      const faulty = faultyDisk(realDisk, failing, 'EIO');
      const { library, create } = await setUp(letters(8, 9), faulty.disk);
      const created = await create();
      const isThere = existsSync(join(library, path));
      expect(isThere || !created.ok).toBe(true);
      const text = isThere ? readFileSync(join(library, path), 'utf8') : "#10: TK'";
      expect(text).toContain("#10: TK'");
      if (faulty.failed() === null) break;
    }
  });
});

describe('snippets of a library', () => {
  const advert = 'The café at the harbour is open on Fridays.';
  const files = Object.fromEntries(
    [4, 5, 6, 7, 8].map((number) => [
      `${dateOf(number)}-letter.md`,
      letter(number, { extra: `\n${advert}\n` }),
    ]),
  );

  test('are learnt by the scan, and again when a file changes', async () => {
    const { library, rescan } = await setUp(files);
    const learnt = (await rescan())?.recurring;
    expect(learnt?.firstLines).toContain(advert);
    expect(learnt?.snippets.find(({ text }) => text === advert)).toMatchObject({
      count: 5,
      usedIn: Object.keys(files).toReversed(),
      saved: false,
    });
    writeFileSync(join(library, `${dateOf(8)}-letter.md`), letter(8));
    expect((await rescan())?.recurring.firstLines).not.toContain(advert);
  });

  test('are saved once, under a name that a file can bear', async () => {
    const { library, rescan, saveSnippet } = await setUp(files);
    expect(await saveSnippet(' Café: ', `\n${advert} Come!\n\n`)).toEqual({
      ok: true,
      value: { name: 'Café' },
    });
    expect(readFileSync(join(library, 'snippets/Café.md'), 'utf8')).toBe(`${advert} Come!\n`);
    expect(await saveSnippet('Café', 'other')).toMatchObject({ error: { code: 'file/exists' } });
    expect(await saveSnippet('../..', 'other')).toMatchObject({ error: { code: 'file/failed' } });
    expect((await rescan())?.recurring.snippets[0]).toMatchObject({
      name: 'Café',
      saved: true,
      count: 0,
    });
    expect(readdirSync(join(library, 'snippets'))).toEqual(['Café.md']);
  });

  test('are not saved through a link that leads out', async () => {
    const outside = tempFolder();
    const { library, saveSnippet } = await setUp(files);
    symlinkSync(outside, join(library, 'snippets'));
    expect(await saveSnippet('Out', 'text')).toMatchObject({ error: { code: 'file/not-found' } });
    expect(readdirSync(outside)).toEqual([]);
  });
});
