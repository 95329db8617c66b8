import { bunchOf, createCompilations, type Bunch } from './compilations.ts';
import type { PartFile } from './part-file.ts';
import type { PartOptions } from './part-settings.ts';
import { findKeys, issuesOfFiles, type PartSettings } from './same-issue.ts';

/** One issue with all its files. */
export interface IndexedIssue {
  /** Never empty. */
  readonly files: readonly PartFile[];
  readonly number: number | null;
  readonly date: string | null;
  readonly isCompilation: boolean;
  /** The compilations that hold it. */
  readonly heldBy: readonly IndexedIssue[];
}

/** The files of a library gathered to issues; a file that comes or goes costs what its issue costs. */
export interface PartIndex {
  put(file: PartFile): void;
  remove(id: string): void;
  /** In no order that means anything. */
  issues(): readonly IndexedIssue[];
}

/** An index with no file in it. */
export function createPartIndex({ parts = [] }: PartOptions = {}): PartIndex {
  const settings: PartSettings = new Map(parts.map((part) => [part.file, part]));
  const files = new Map<string, PartFile>();
  const keys = new Map<string, readonly string[]>();
  const byKey = new Map<string, Set<string>>();
  const bunchesOf = new Map<string, Bunch>();
  const compilations = createCompilations();
  /** The files whose issue is to be found anew. */
  let changed = new Set<string>();
  /** Bunches with a file that is gone. */
  let stale = new Set<Bunch>();
  let known: readonly IndexedIssue[] | null = [];

  const keysOf = ({ id }: PartFile) => keys.get(id) ?? [];

  function forget(id: string): void {
    const file = files.get(id);
    if (file === undefined) return;
    for (const key of keysOf(file)) {
      const there = byKey.get(key);
      there?.delete(id);
      if (there?.size === 0) byKey.delete(key);
      for (const other of there ?? []) changed.add(other);
    }
    const bunch = bunchesOf.get(id);
    if (bunch !== undefined) stale.add(bunch);
    bunchesOf.delete(id);
    changed.delete(id);
    keys.delete(id);
    files.delete(id);
    known = null;
  }

  /** All files that keys bind to one of these, in pieces that no key binds together. */
  function pieces(): readonly (readonly PartFile[])[] {
    const seen = new Set<string>();
    const seenKeys = new Set<string>();
    const found: PartFile[][] = [];
    for (const start of changed) {
      if (seen.has(start)) continue;
      seen.add(start);
      const piece: PartFile[] = [];
      const pending = [start];
      for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
        const file = files.get(id);
        if (file === undefined) continue;
        piece.push(file);
        for (const key of keysOf(file)) {
          if (seenKeys.has(key)) continue;
          seenKeys.add(key);
          for (const other of byKey.get(key) ?? []) {
            if (seen.has(other)) continue;
            seen.add(other);
            pending.push(other);
          }
        }
      }
      found.push(piece);
    }
    return found;
  }

  function settle(): readonly IndexedIssue[] {
    const added: Bunch[] = [];
    for (const piece of pieces()) {
      for (const { id } of piece) {
        const before = bunchesOf.get(id);
        if (before !== undefined) stale.add(before);
      }
      for (const group of issuesOfFiles(piece, settings, keysOf)) {
        const bunch = bunchOf(group, settings);
        added.push(bunch);
        for (const { id } of group) bunchesOf.set(id, bunch);
      }
    }
    compilations.replace([...stale], added);
    changed = new Set();
    stale = new Set();
    return withHolders(new Set(bunchesOf.values()), compilations.heldBy);
  }

  return {
    put(file) {
      forget(file.id);
      files.set(file.id, file);
      keys.set(file.id, findKeys(file, settings));
      changed.add(file.id);
      for (const key of keysOf(file)) {
        const there = byKey.get(key);
        if (there === undefined) byKey.set(key, new Set([file.id]));
        else there.add(file.id);
      }
      known = null;
    },
    remove: forget,
    issues: () => (known ??= settle()),
  };
}

function withHolders(
  bunches: ReadonlySet<Bunch>,
  heldBy: (bunch: Bunch) => readonly Bunch[] | null,
): readonly IndexedIssue[] {
  const issues = new Map<Bunch, IndexedIssue & { readonly heldBy: IndexedIssue[] }>();
  const byNumber = new Map<number, Bunch[]>();
  for (const bunch of bunches) {
    const { files, number, date } = bunch;
    const isCompilation = heldBy(bunch) !== null;
    issues.set(bunch, { files, number, date, isCompilation, heldBy: [] });
    if (number === null || isCompilation) continue;
    const there = byNumber.get(number);
    if (there === undefined) byNumber.set(number, [bunch]);
    else there.push(bunch);
  }
  for (const [bunch, issue] of issues) {
    const held = new Set(heldBy(bunch));
    if (issue.isCompilation && bunch.range !== null) {
      for (let number = bunch.range.from; number <= bunch.range.to; number += 1) {
        for (const each of byNumber.get(number) ?? []) held.add(each);
      }
    }
    for (const each of held) {
      const other = issues.get(each);
      if (other !== undefined && !other.isCompilation) other.heldBy.push(issue);
    }
  }
  return [...issues.values()];
}
