import { stringify } from 'yaml';
import type { SeasonIssue } from './season-issue.ts';

/** Keys that say the same of every issue and so of the season; others are an issue's own. */
const shared = new Set(['author', 'authors', 'lang', 'language', 'layout', 'license', 'licence']);

/**
 * The front matter of a compilation, in the keys of its issues: its title, the date of its last issue, and
 * what all issues say alike. With nothing to go by it has `title` and `date`.
 */
export function seasonFrontMatter(title: string, issues: readonly SeasonIssue[]): string {
  const values: Record<string, string> = {};
  const last = issues.findLast(({ issue }) => issue.date !== null);
  const given = last?.issue.frontMatter?.values ?? {};
  const date = last?.issue.date ?? null;
  values['title'] = title;
  const dateKey = Object.keys(given).find((key) => date !== null && given[key]?.startsWith(date));
  if (date !== null) values[dateKey ?? 'date'] = date;
  for (const [key, value] of Object.entries(given)) {
    if (!shared.has(key.toLowerCase())) continue;
    const isAlike = issues.every(({ issue }) => issue.frontMatter?.values[key] === value);
    if (isAlike) values[key] = value;
  }
  return `---\n${stringify(values, { lineWidth: 0, singleQuote: true })}---`;
}
