import { pathPattern } from '../new-issue/file-name.ts';
import type { IssueHead } from '../summary.ts';
import { fitsPattern } from './file-pattern.ts';
import { commonest, type Found } from './found-profile.ts';

type NamedIssue = IssueHead & { readonly path: string };

const extension = /\.(?:md|markdown)$/iu;
/** The newest issues show how files are named now. */
const newestLooked = 200;
/** Patterns tried at most: a library of a thousand names has a thousand. */
const mostTried = 12;

/**
 * The pattern that most paths of issues, given newest first, fit: as they are written where several are written alike, else with the words
 * of each issue's own as its title. Null without issues, and where names tell nothing of issues.
 */
export function findFilePattern(issues: readonly NamedIssue[]): Found<string> | null {
  const written = issues.slice(0, newestLooked).map(writtenPattern);
  const counts = new Map<string, number>();
  const named = [...written, ...written.map(withTitle)];
  // The names alone come last: of equally good patterns the one with the folder tells more.
  for (const pattern of [...named, ...named.map(withoutFolder)]) {
    if (!/\{(?:date|number)\}/u.test(pattern)) continue;
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const likely = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, mostTried);
  const fitting = likely.flatMap(([pattern]) =>
    issues.filter(({ path }) => fitsPattern(pattern, path)).map(() => pattern),
  );
  const best = commonest(fitting);
  return best === null ? null : { ...best, of: issues.length };
}

function writtenPattern(issue: NamedIssue): string {
  const [year = ''] = issue.date?.split('-') ?? [];
  const pattern = pathPattern(issue)
    .replace(extension, '')
    .replaceAll('\u{e000}', '{date}')
    .replaceAll('\u{e001}', '{number}');
  const cut = pattern.lastIndexOf('/') + 1;
  const folder = pattern.slice(0, cut).replaceAll(/(?<=^|\/)2000(?=\/)/gu, '{year}');
  return year === '' || !folder.includes('{year}') ? pattern : folder + pattern.slice(cut);
}

function withoutFolder(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf('/') + 1);
}

/** The words after the last field are the title. */
function withTitle(pattern: string): string {
  const end = pattern.lastIndexOf('}') + 1;
  const own = /^([^\p{L}\p{N}]*)[\p{L}\p{N}].*$/su.exec(pattern.slice(end));
  return own === null ? pattern : `${pattern.slice(0, end)}${own[1] ?? ''}{title}`;
}
