import { dateMentions } from '../new-issue/date-mentions.ts';
import type { IssueIdentity } from '../new-issue/identity-edits.ts';
import { placeholder } from '../new-issue/subtitle.ts';

const fields: Readonly<Record<string, string>> = {
  date: '(?:19|20)\\d{2}[-_.年]?\\d{1,2}[-_.月]?\\d{1,2}日?',
  number: '\\d{1,6}',
  year: '(?:19|20)\\d{2}',
  title: '[^/]+?',
  '*': '[^/]*?',
};
const field = /\{(date|number|year|title)\}|\*/gu;
const extension = /\.(?:md|markdown)$/iu;

/**
 * Whether a path below the library (with `/`) fits the pattern of its issues; `issues.file` of galley.yaml
 * says how one is written.
 */
export function fitsPattern(pattern: string, path: string): boolean {
  if (pattern !== latest.pattern) latest = { pattern, ...compile(pattern) };
  const name = latest.hasFolder ? path : path.slice(path.lastIndexOf('/') + 1);
  return latest.expression.test(withoutExtension(name));
}

interface Compiled {
  readonly expression: RegExp;
  readonly hasFolder: boolean;
}

/** The last pattern asked about: a library has one, for all of its files. */
let latest: Compiled & { readonly pattern: string } = { pattern: '', ...compile('') };

function compile(pattern: string): Compiled {
  const wanted = withoutExtension(pattern.trim().replace(/^\.?\//u, ''));
  let source = '';
  let at = 0;
  for (const match of wanted.matchAll(field)) {
    source += literal(wanted.slice(at, match.index)) + (fields[match[1] ?? '*'] ?? '');
    at = match.index + match[0].length;
  }
  source += literal(wanted.slice(at));
  return { expression: new RegExp(`^${source}$`, 'iu'), hasFolder: wanted.includes('/') };
}

/**
 * The path of the issue `next` after one at `last` (null for a first issue) by the pattern: date and number
 * are written as they were, a title is left to be written. Null when the pattern does not tell it.
 */
export function pathByPattern(
  pattern: string,
  last: (IssueIdentity & { readonly path: string }) | null,
  next: IssueIdentity,
): string | null {
  if (pattern.includes('*')) return null;
  const { date, number } = next;
  const wanted = pattern.trim().replace(/^\.?\//u, '');
  const known = last?.path ?? '';
  const own = known.slice(known.lastIndexOf('/') + 1);
  const written = last?.date ? dateMentions(own, last.date)[0] : undefined;
  const undated = written ? own.slice(0, written.from) + own.slice(written.to) : own;
  const values: Readonly<Record<string, string | null>> = {
    date: date === null ? null : (written?.write(date) ?? date),
    number: number === null ? null : numberLike(undated, last?.number ?? null, number),
    year: date?.slice(0, 4) ?? null,
    title: placeholder,
  };
  const names = [...wanted.matchAll(field)].map(([, name = '']) => name);
  if (!names.some((name) => name === 'date' || name === 'number')) return null;
  if (names.some((name) => values[name] === null)) return null;
  const filled = wanted.replaceAll(field, (_, name: string) => values[name] ?? '');
  const folder = wanted.includes('/') ? '' : folderOf(known, last?.date ?? null, date);
  const ending = extension.exec(wanted) === null ? (extension.exec(known)?.[0] ?? '.md') : '';
  return folder + filled + ending;
}

function numberLike(name: string, last: number | null, number: number): string {
  const digits = last === null ? null : new RegExp(`(?<!\\d)0*${last}(?!\\d)`, 'u').exec(name);
  return String(number).padStart(digits?.[0].length ?? 0, '0');
}

/** The folder of the issue before; one that is named for the year is the next year's. */
function folderOf(path: string, last: string | null, next: string | null): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  if (last === null || next === null) return folder;
  return folder.replace(new RegExp(`(?<=^|/)${last.slice(0, 4)}(?=/)`, 'u'), next.slice(0, 4));
}

function withoutExtension(path: string): string {
  return path.replace(extension, '');
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
