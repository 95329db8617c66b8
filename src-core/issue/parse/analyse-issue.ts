import { findMarks } from './find-marks.ts';
import { readFrontMatter } from '../front-matter.ts';
import { findTitleHeading } from './identity.ts';
import type { HeadingLine, LineMarks } from './head-line.ts';
import type { FrontMatter } from '../model.ts';
import { draftOutline, type OutlineDraft } from './outline-draft.ts';
import { noProfile, type ParseProfile } from '../profile/parse-profile.ts';
import { scanLines, type Lines } from './scan-lines.ts';

/** A text cut into sections and items, before what is inside them is read. */
export interface IssueAnalysis {
  readonly frontMatter: FrontMatter | null;
  /** Where the front matter ends; 0 without one. */
  readonly bodyFrom: number;
  readonly lines: Lines;
  readonly marks: LineMarks;
  /** The H1 that is the issue's title and so no section. */
  readonly titleHeading: HeadingLine | null;
  readonly draft: OutlineDraft;
}

export function analyseIssue(text: string, profile: ParseProfile = noProfile): IssueAnalysis {
  const frontMatter = readFrontMatter(text);
  const bodyFrom = frontMatter?.to ?? 0;
  const lines = scanLines(text, bodyFrom);
  const marks = findMarks(text, lines);
  const titleHeading = findTitleHeading(lines, marks, frontMatter);
  const draft = draftOutline(text, lines, marks, titleHeading, profile);
  return { frontMatter, bodyFrom, lines, marks, titleHeading, draft };
}
