import { basename } from 'node:path';
import type { LibraryFile } from '#core/ipc/shapes.ts';
import type { IssueHabits } from '#core/issue/profile/issue-habits.ts';
import { parseProfileOf, type ParseProfile } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { analyseIssue } from '#core/issue/parse/analyse-issue.ts';
import { readIdentity } from '#core/issue/parse/identity.ts';
import { summariseAnalysis, summariseHead } from '#core/issue/summary.ts';
import { linksOfAnalysis } from '#core/links/issue-links.ts';
import { partFacts } from '#core/parts/part-file.ts';
import type { SentFile } from '#core/links/sent-links.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import { createSearchDocument, type SearchDocument } from '#core/search/search-document.ts';

/** How a library's files are read: what its settings say of issues and items. */
export interface FileReading {
  readonly profile: ParseProfile;
  /** The pattern of the issues' paths; null takes every file for one that has no other name. */
  readonly pattern: string | null;
}

export function readingOf(settings: LibrarySettings): FileReading {
  return { profile: parseProfileOf(settings), pattern: settings.issues?.file ?? null };
}

export interface SummarisedFile {
  /** What the library's list shows of the file. */
  readonly file: LibraryFile;
  readonly habits: IssueHabits;
  /** Null for a file that is no issue. */
  readonly sent: SentFile | null;
  /** The file as it is searched; made when it is asked for. */
  readonly searched: () => SearchDocument;
}

/** Summarises a file whose whole text was read. */
export function summariseFile(id: string, text: string, reading: FileReading): SummarisedFile {
  const fileName = basename(id);
  const analysis = analyseIssue(text, reading.profile);
  const summary = summariseAnalysis(text, fileName, analysis);
  const { number, title, date, language, habits } = summary;
  const sections = [...summary.sections];
  const kind = kindOf(id, reading);
  const file = { id, fileName, kind, number, title, date, sections };
  const searched = () => {
    const { frontMatter, titleHeading } = analysis;
    const { titleRange } = readIdentity(text, frontMatter, titleHeading, fileName);
    return createSearchDocument({ id, number, title, date, language }, text, analysis, titleRange);
  };
  if (kind !== 'issue') return { file, habits, sent: null, searched };
  const links = linksOfAnalysis(text, analysis);
  const facts = partFacts(text, analysis);
  return { file, habits, sent: { id, number, title, date, links, facts }, searched };
}

/** The same, as far as the beginning of the text tells; the sections are not known yet. */
export function summariseBeginning(
  id: string,
  beginning: string,
  reading: FileReading,
): LibraryFile {
  const fileName = basename(id);
  const head = summariseHead(beginning, fileName);
  return { id, fileName, kind: kindOf(id, reading), ...head, sections: null };
}

function kindOf(id: string, { pattern }: FileReading): LibraryFile['kind'] {
  return classifyFile(id, pattern) === 'issue' ? 'issue' : 'other';
}
