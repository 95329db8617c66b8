import { join } from 'node:path';
import { decodeJournal } from '#core/journal/encode-journal.ts';
import { readJournal } from '#core/journal/read-journal.ts';
import type { Disk } from '../disk.ts';
import { readStable } from '../read-stable.ts';

interface Found {
  readonly path: string;
  readonly size: number;
  readonly modifiedNs: bigint;
}

/**
 * Removes the journals that were written to longest ago while all together are larger than
 * `mostBytes`; never one with text that was not saved.
 */
export async function boundJournals(disk: Disk, root: string, mostBytes: number): Promise<void> {
  const found = await findJournals(disk, root);
  let total = found.reduce((sum, { size }) => sum + size, 0);
  const oldestFirst = found.toSorted((one, other) => (one.modifiedNs < other.modifiedNs ? -1 : 1));
  for (const { path, size } of oldestFirst) {
    if (total <= mostBytes) return;
    if (!(await isSettled(disk, path))) continue;
    await disk.remove(path).catch(() => undefined);
    total -= size;
  }
}

async function findJournals(disk: Disk, root: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const library of await disk.list(root).catch(() => [])) {
    const folder = join(root, library);
    for (const name of await disk.list(folder).catch(() => [])) {
      if (!name.endsWith('.journal')) continue;
      const path = join(folder, name);
      const facts = await disk.facts(path).catch(() => null);
      if (facts !== null) found.push({ path, size: facts.size, modifiedNs: facts.modifiedNs });
    }
  }
  return found;
}

async function isSettled(disk: Disk, path: string): Promise<boolean> {
  try {
    const { bytes } = await readStable(disk, path);
    const reading = readJournal(decodeJournal(bytes), null, 0);
    return reading === null || reading.text === reading.saved?.text;
  } catch {
    return false;
  }
}
