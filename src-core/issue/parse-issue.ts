import { analyseIssue } from './parse/analyse-issue.ts';
import { buildIssue, type ParseOptions } from './parse/build-issue.ts';
import { definitionsOf } from './parse/definitions.ts';
import type { Issue } from './model.ts';

export type { ParseOptions };

/**
 * Reads any text as an issue. Never throws and takes time proportional to the text; the ranges tile
 * the text as INVARIANTS.md states. `text` has LF line ends and no BOM.
 */
export function parseIssue(text: string, options: ParseOptions = {}): Issue {
  const analysis = analyseIssue(text, options.profile);
  return buildIssue(text, analysis, definitionsOf(text, analysis.lines), options);
}
