import { lexMarkdown } from '../../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../../markdown/place-blocks.ts';
import { err, ok, type Result } from '../../../result.ts';
import { applyEdits } from '../../../text/apply-edits.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { refusal, type ReportEntry } from '../../report.ts';
import { countsOf } from '../../../issue/counts-line.ts';
import { folderOf, type IndexEntry } from './index-entry.ts';
import { itemKinds, type ItemCounts } from '../../../issue/item-kinds.ts';
import { readIndexes, type IssueIndex } from './read-index.ts';
import { totalsEdits, type TotalsChange } from './totals.ts';
import { entryCounts, writeEntry, type ArchiveIssue } from './write-entry.ts';

export interface ArchiveFile {
  /** From the archive's root. */
  readonly path: string;
  /** LF line ends, no BOM. */
  readonly text: string;
}

/** Why an issue does not fit into the lists of a file. */
function misfit(
  indexes: readonly IssueIndex[],
  issue: ArchiveIssue,
  path: string,
): ReportEntry | null {
  const { number } = issue;
  const entries = indexes.flatMap((index) => index.entries);
  const [main] = indexes;
  const taken = entries.find((entry) => entry.number === number && entry.path !== issue.path);
  if (taken) {
    return refusal(1, 'archive', 'archiveNumberTaken', { path, number, other: taken.path });
  }
  const other = entries.find((entry) => entry.path === issue.path && entry.number !== number);
  if (other) {
    return refusal(1, 'archive', 'archivePathTaken', {
      path,
      file: issue.path,
      other: other.number,
    });
  }
  const listed = main?.entries.filter((entry) => entry.number === number).length ?? 0;
  if (listed > 1) return refusal(1, 'archive', 'archiveListedTwice', { path, number });
  const last = Math.max(...(main?.entries.map((entry) => entry.number) ?? []));
  const isListed = entries.some((entry) => entry.number === number);
  if (isListed || last === number - 1) return null;
  return refusal(1, 'archive', 'archiveGap', { path, number, last });
}

/** The entry to write another like: the nearest in number, of those that state counts if any does. */
function modelFor(index: IssueIndex, text: string, number: number): readonly IndexEntry[] {
  const nearest = index.entries.toSorted(
    (a, b) => Math.abs(a.number - number) - Math.abs(b.number - number),
  );
  const own = nearest.find((entry) => entry.number === number);
  const counting = nearest.filter((entry) => entryCounts(text, entry) !== null);
  const model = own ?? counting[0] ?? nearest[0];
  return model ? [model, ...counting.filter((entry) => entry !== model)] : [];
}

function insertion(index: IssueIndex, text: string, entry: string): TextEdit | null {
  const { entries, newestFirst } = index;
  const [first, second] = entries;
  const last = entries.at(-1);
  if (!first || !last) return null;
  const lineStart = text.lastIndexOf('\n', first.from - 1) + 1;
  const indent = /^[ \t>]*/.exec(text.slice(lineStart, first.from))?.[0] ?? '';
  const between = second ? text.slice(first.to, second.from) : '';
  const gap = /^\s*\n[\s>]*$/.test(between) ? between : `\n${indent}`;
  return newestFirst
    ? { from: first.from, to: first.from, insert: entry + gap }
    : { from: last.to, to: last.to, insert: gap + entry };
}

function difference(after: ItemCounts, before: ItemCounts, issues: number): TotalsChange {
  const changes = itemKinds.map((kind) => [kind, after[kind] - before[kind]]);
  return { ...(Object.fromEntries(changes) as ItemCounts), issues };
}

/**
 * A file of an archive with `issue` in its list of issues and in its totals; the same text when it is
 * there already. Null when the file has no list of issues of that folder, an error when the issue
 * does not follow what is listed.
 */
export function patchIndex(
  file: ArchiveFile,
  issue: ArchiveIssue,
): Result<string, ReportEntry> | null {
  const { path, text } = file;
  const lexed = lexMarkdown(text);
  if (!lexed.ok) return null;
  const blocks = placeBlocks(lexed.value);
  const indexes = readIndexes(blocks, text, path, folderOf(issue.path));
  const [main] = indexes;
  if (!main) return null;
  const reason = misfit(indexes, issue, path);
  if (reason !== null) return err(reason);

  const isListed = (each: IssueIndex): boolean =>
    each.entries.some((entry) => entry.number === issue.number);
  const index = indexes.find(isListed) ?? main;
  const [model, ...others] = modelFor(index, text, issue.number);
  if (!model) return null;
  const examples = others.flatMap((entry) => entryCounts(text, entry) ?? []);
  const entry = writeEntry(issue, model, text, examples);
  if (model.number !== issue.number) {
    const edit = insertion(index, text, entry);
    const change = { ...issue.counts, issues: 1 };
    return ok(patched(text, edit ? [edit] : [], totalsEdits(blocks, text, change)));
  }
  const before = entryCounts(text, model);
  const change = before === null ? null : difference(issue.counts, countsOf(before), 0);
  const edit = { from: model.from, to: model.to, insert: entry };
  return ok(patched(text, [edit], change === null ? [] : totalsEdits(blocks, text, change)));
}

function patched(text: string, entry: readonly TextEdit[], totals: readonly TextEdit[]): string {
  return applyEdits(
    text,
    [...entry, ...totals].toSorted((a, b) => a.from - b.from),
  );
}
