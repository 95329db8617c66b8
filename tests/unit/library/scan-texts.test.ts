import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createScan } from '../../../src-main/library/scan-library.ts';
import type { ScanReport } from '../../../src-main/library/scan-messages.ts';
import { makeLibrary } from './desk-support.ts';

type Unsaved = { readonly issueId: string; readonly text: string } | null;

function scanning(files: Readonly<Record<string, string>>) {
  const folder = makeLibrary(files);
  const reports: ScanReport[] = [];
  const { scan, search } = createScan((report) => void reports.push(report));
  const look = () => scan({ serial: 1, folder, settings: {}, listPath: null });
  const find = (query: string, text: Unsaved = null) => {
    const reply = search({ kind: 'find', folder, query, issues: 99, lines: 9, unsaved: text });
    if (reply.kind !== 'find') throw new Error(reply.kind);
    return { ids: reply.answer.files.map(({ id }) => id), complete: reply.answer.complete };
  };
  return { folder, reports, look, find };
}

test('a scan holds the texts, and what changes on disk is found by the next one', async () => {
  const { folder, reports, look, find } = scanning({ 'a.md': 'rust', '2023/b.md': '# 线程池' });
  expect(find('rust')).toEqual({ ids: [], complete: false });
  await look();
  expect(find('程')).toEqual({ ids: ['2023/b.md'], complete: true });
  const [first] = reports;
  await look();
  expect(reports.at(-1)?.textsRevision).toBe(first?.textsRevision);
  writeFileSync(join(folder, 'a.md'), 'trusted');
  rmSync(join(folder, '2023/b.md'));
  await look();
  expect(reports.at(-1)?.textsRevision).not.toBe(first?.textsRevision);
  expect([find('trusted').ids, find('线').ids]).toEqual([['a.md'], []]);
});

test('a status is found as status.yaml has it now', async () => {
  const { folder, look, find } = scanning({ 'a.md': 'x', 'b.md': 'x' });
  await look();
  expect(find('x status:draft').ids).toEqual([]);
  writeFileSync(join(folder, 'status.yaml'), 'b.md:\n  status: draft\n');
  expect(find('x status:draft').ids).toEqual(['b.md']);
});

test('a text that is not saved counts instead of its file, for one question', async () => {
  const { look, find } = scanning({ 'a.md': 'old' });
  await look();
  const text = { issueId: 'a.md', text: 'new' };
  expect([find('new', text).ids, find('old', text).ids]).toEqual([['a.md'], []]);
  expect([find('new').ids, find('old').ids]).toEqual([[], ['a.md']]);
});
