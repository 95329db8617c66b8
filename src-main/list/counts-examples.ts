import { join } from 'node:path';
import type { IssueLanguage } from '#core/issue/model.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { findCountsLine, type CountsExample } from '#core/issue/plan-counts-line.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import { readText } from '../library/read-text.ts';

const mostExamples = 12;
/** A library that says nothing of the kind is not read through for it. */
const mostRead = 60;

/** The lines of counts of the library's newest issues in a language, but for one of them. */
export function countsExamples(
  { folder, shown, settings }: OpenLibrary,
  issueId: string,
  language: IssueLanguage | null,
): CountsExample[] {
  const profile = parseProfileOf(settings);
  const examples: CountsExample[] = [];
  const issues = shown.files.filter(({ id, kind }) => kind === 'issue' && id !== issueId);
  for (const { id } of issues.slice(0, mostRead)) {
    const text = readText(join(folder, id));
    if (text === null) continue;
    const issue = parseIssue(text, { fileName: id, profile });
    const found = issue.language === language ? findCountsLine(text, issue) : null;
    if (found !== null) examples.push({ line: found.line, block: found.block });
    if (examples.length === mostExamples) break;
  }
  return examples;
}
