import { createHash } from 'node:crypto';
import type { Disk, FileFacts } from './disk.ts';

export interface ReadFile {
  readonly bytes: Uint8Array;
  readonly facts: FileFacts;
  /** Of the bytes, in hex. It alone says whether a file is still what it was. */
  readonly sha256: string;
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Size, time and inode: a quick look that tells a file was touched, not that it was not. */
export function sameFacts(one: FileFacts, other: FileFacts): boolean {
  return (
    one.size === other.size && one.modifiedNs === other.modifiedNs && one.inode === other.inode
  );
}

/** Reads a file whole; reads again while somebody is writing to it, three times at most. */
export async function readStable(disk: Disk, path: string): Promise<ReadFile> {
  let last = await readOnce(disk, path);
  for (let attempt = 2; attempt <= 3 && !last.steady; attempt += 1) {
    last = await readOnce(disk, path);
  }
  return { bytes: last.bytes, facts: last.facts, sha256: sha256Of(last.bytes) };
}

async function readOnce(disk: Disk, path: string) {
  const file = await disk.open(path, 'read');
  try {
    const before = await file.facts();
    const bytes = await file.readAll();
    const facts = await file.facts();
    return { bytes, facts, steady: sameFacts(before, facts) && bytes.length === facts.size };
  } finally {
    await file.close();
  }
}
