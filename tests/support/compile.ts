import { parseIssue } from '#core/issue/parse-issue.ts';
import { compileSeason, type CompileOptions } from '#core/season/compile-season.ts';
import type { SeasonIssue } from '#core/season/season-issue.ts';

export const plainSeason: CompileOptions = {
  form: 'full',
  language: null,
  season: { number: 1, from: 1, to: 3, own: null },
  settings: {},
  sections: [],
  profile: null,
  preface: '',
  afterword: '',
  place: { folder: '', before: '' },
};

export function seasonIssue(id: string, text: string): SeasonIssue {
  return { id, text, issue: parseIssue(text, { fileName: id }) };
}

export function compiled(
  issues: readonly SeasonIssue[],
  options: Partial<CompileOptions> = {},
): string {
  return compileSeason(issues, { ...plainSeason, ...options }).text;
}
