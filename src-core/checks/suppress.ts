import { lineKind } from '../issue/parse/line-kind.ts';
import { scanLines } from '../issue/parse/scan-lines.ts';
import type { Issue } from '../issue/model.ts';
import type { Range, TextEdit } from '../text/edit.ts';
import type { Finding } from './create-checker.ts';
import { readSuppressions, speaksOf, type Suppression } from './suppressions.ts';

/**
 * The edit that writes the comment which keeps the finding's rule silent on its line (K7). Front matter
 * can hold no comment of ours: there the whole issue's says it.
 */
export function suppressHere(text: string, issue: Issue, finding: Finding): TextEdit {
  const { rule, from, to } = finding;
  const bodyFrom = issue.frontMatter?.to ?? 0;
  if (from < bodyFrom) return suppressInIssue(text, rule);
  const lines = readLines(text);
  const last = Math.max(from, to - 1);
  const end = lines.end(last);
  const start = lines.start(last);
  const known = readSuppressions(text).find(
    ({ comment, scope, rules }) =>
      scope === 'place' && rules.length > 0 && comment.from >= start && comment.to <= end,
  );
  if (known !== undefined) return named(text, known, rule);
  const line = text.slice(start, end);
  const { kinds, starts } = scanLines(text, bodyFrom);
  if (kinds[starts.indexOf(start)] === lineKind.definition) {
    // A word more and it would be none.
    return { from: start, to: start, insert: `<!-- galley-ignore ${rule} -->\n` };
  }
  // A hard break, or the marks that close a heading, have to stay at the end.
  const tail = line.startsWith('#') ? /(?:[^\S\n]+#+)?[^\S\n]*$/u : /(?:\\|[^\S\n]*)$/u;
  const place = start + (tail.exec(line)?.index ?? line.length);
  return { from: place, to: place, insert: ` <!-- galley-ignore ${rule} -->` };
}

/** The edit that keeps a rule silent in the whole issue. */
export function suppressInIssue(text: string, rule: string): TextEdit {
  const known = readSuppressions(text).find(
    ({ scope, rules }) => scope === 'issue' && rules.length > 0,
  );
  if (known !== undefined) return named(text, known, rule);
  const end = text.trimEnd().length;
  return { from: end, to: end, insert: `\n\n<!-- galley-ignore-issue ${rule} -->` };
}

/** The comments that keep a finding silent. */
function silencing(
  suppressions: readonly Suppression[],
  { rule, from, to }: Finding,
): readonly Suppression[] {
  return suppressions.filter((one) => speaksOf(one, rule, { from, to }));
}

/**
 * The edits after which a silenced finding is reported again: its rule's name goes from the comments that
 * speak of it, and a comment that would name none then goes with its line.
 */
export function bringBack(text: string, finding: Finding): readonly TextEdit[] {
  return silencing(readSuppressions(text), finding).map(({ comment, rules }) => {
    const rest = rules.filter((each) => each !== finding.rule);
    if (rest.length === 0) return { ...withItsSpace(text, comment), insert: '' };
    const written = text.slice(comment.from, comment.to);
    const name = new RegExp(`\\s+${finding.rule}(?=\\s)`, 'u');
    return { ...comment, insert: written.replace(name, '') };
  });
}

function named(text: string, { comment }: Suppression, rule: string): TextEdit {
  const written = text.slice(comment.from, comment.to);
  const at = comment.from + written.slice(0, -'-->'.length).trimEnd().length;
  return { from: at, to: at, insert: ` ${rule}` };
}

/** A comment with the blank before it, or with its line and the blank line above where it has one. */
function withItsSpace(text: string, { from, to }: Range): Range {
  const { start, end } = readLines(text);
  const isAlone =
    text.slice(start(from), from).trim() === '' && text.slice(to, end(to)).trim() === '';
  if (!isAlone) {
    const blanks = /[^\S\n]*$/u.exec(text.slice(start(from), from))?.[0].length ?? 0;
    return { from: from - (from - blanks === start(from) ? 0 : blanks), to };
  }
  const isLast = text.slice(end(to)).trim() === '';
  if (isLast) return { from: text.slice(0, from).trimEnd().length, to };
  return { from: start(from), to: Math.min(text.length, end(to) + 1) };
}

interface LinesOf {
  readonly start: (at: number) => number;
  readonly end: (at: number) => number;
}

function readLines(text: string): LinesOf {
  return {
    start: (at) => text.lastIndexOf('\n', at - 1) + 1,
    end: (at) => {
      const end = text.indexOf('\n', at);
      return end === -1 ? text.length : end;
    },
  };
}
