import { mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeJournal, encodeEntries } from '#core/journal/encode-journal.ts';
import type { JournalEntry } from '#core/journal/entry.ts';
import { listVersions } from '#core/journal/list-versions.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import { journalName } from '../../src-main/files/journal/journal-place.ts';
import { libraryIdOf } from '../../src-main/library/library-id.ts';
import { launchApp } from '../support/launch-app.ts';
import { makeWorkspace } from '../support/workspace.ts';

const issue = '# Weekly #1\n\n## One\n\n1. [a](https://example.com/a)\n\n';
const monthMs = 30 * 86_400_000;
const keys = 30_000;

/** Months of typing at the end of an issue, a hundred keys and a save at a time. */
function monthsOfTyping(library: string) {
  let text = issue;
  let at = Date.now() - 4 * monthMs;
  const entries: JournalEntry[] = [
    { kind: 'head', format: 1, library, issueId: 'one.md' },
    { kind: 'base', at, text, version: null },
  ];
  for (let key = 1; key <= keys; key += 1) {
    const insert = key % 60 === 0 ? '\n' : 'x';
    const end = text.length;
    text += insert;
    at += 30;
    const length = text.length;
    entries.push({ kind: 'edit', at, event: 'input.type', edits: [[end, end, insert]], length });
    if (key % 100 !== 0) continue;
    at += 3 * monthMs * (100 / keys);
    entries.push({ kind: 'saving', at }, { kind: 'saved', at, version: 'a'.repeat(64) });
  }
  return { text, entries };
}

test('a journal that grew for months is thinned beside what is typed, and everything stays', async () => {
  const workspace = await makeWorkspace();
  const library = await realpath(workspace.library);
  const { text, entries } = monthsOfTyping(library);
  await writeFile(join(library, 'one.md'), text);
  const journal = join(workspace.userData, 'journals', libraryIdOf(library), journalName('one.md'));
  await mkdir(dirname(journal), { recursive: true });
  const before = encodeEntries(entries);
  await writeFile(journal, before);
  const read = async () => readJournal(decodeJournal(await readFile(journal)), null, 99)?.text;

  const launched = await launchApp({ workspace });
  const { page } = launched;
  try {
    const status = page.getByRole('group', { name: 'Status bar' });
    await status.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('textbox', { name: 'Issue Markdown' }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('typed');
    await expect.poll(async () => (await stat(journal)).size).toBeLessThan(before.length / 4);
    await expect.poll(read).toBe(`typed${text}`);
    const kept = listVersions(decodeJournal(await readFile(journal)));
    // The last of each day of the last month, and of each week before.
    expect(kept.length).toBeGreaterThan(9);
    expect(kept.length).toBeLessThan(100);
    await page.keyboard.type('!');
    await expect.poll(read).toBe(`typed!${text}`);
  } finally {
    await launched.close();
    await workspace.remove();
  }
});
