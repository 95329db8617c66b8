import { footnotesOf } from '../issue/operations/link-places.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import { scanLines, type Lines } from '../issue/parse/scan-lines.ts';
import { applyEdits } from '../text/apply-edits.ts';
import type { TextEdit } from '../text/edit.ts';
import type { ChosenIssue, ChosenSection } from './choose-sections.ts';
import { headingEdits } from './heading-edits.ts';
import { portableEdits } from './portable-edits.ts';
import type { SeasonPlace } from './season-place.ts';

/**
 * What of an issue is compiled, as Markdown that stands among that of other issues: its highest headings
 * are of level `top`. '' when nothing of it was chosen; no blank lines around.
 */
export function issueMarkdown(
  { id, text, issue, sections }: ChosenIssue,
  place: SeasonPlace,
  top: number,
): string {
  if (sections.length === 0) return '';
  const lines = scanLines(text, issue.frontMatter?.to ?? 0);
  const label = String(issue.number ?? issue.date ?? id);
  const own = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  const ranges = sections.map(({ section: { from, to } }) => ({ from, to }));
  const removed = sections.flatMap((each) => withBlanksBehind(text, each));
  const headings = headingEdits(text, lines, ranges, top);
  const edits = mergedEdits(
    [
      ...headings,
      ...lineHeadingEdits(lines, sections, top),
      ...portableEdits(text, lines, own, place, label),
    ],
    removed,
  );
  let at = 0;
  const parts = ranges.map(({ from, to }) => {
    const inside: TextEdit[] = [];
    for (let edit = edits[at]; edit !== undefined && edit.from < to; edit = edits[at]) {
      if (edit.from >= from && edit.to <= to) inside.push(shifted(edit, from));
      at += 1;
    }
    return applyEdits(text.slice(from, to), inside).trim();
  });
  const body = parts.filter((part) => part !== '').join('\n\n');
  const closing = lines.isOpen && ranges.at(-1)?.to === text.length ? closingOf(text, lines) : '';
  return withFootnotes(body + closing, text, label);
}

function shifted({ from, to, insert }: TextEdit, by: number): TextEdit {
  return { from: from - by, to: to - by, insert };
}

/** The removed blocks with the blank lines that part them from what follows. */
function withBlanksBehind(text: string, { removed, section }: ChosenSection): readonly TextEdit[] {
  return removed.map(({ from, to }) => {
    const behind = /^(?:[ \t]*\n)*/u.exec(text.slice(to, section.to))?.[0].length ?? 0;
    return { from, to: to + behind, insert: '' };
  });
}

/** Headings that are no headings of Markdown, such as a bold line, become some. */
function lineHeadingEdits(
  lines: Lines,
  sections: readonly ChosenSection[],
  top: number,
): readonly TextEdit[] {
  return sections.flatMap(({ section: { head, level } }): readonly TextEdit[] => {
    if (level === 0 || head.from === head.to) return [];
    const line = lines.starts.indexOf(head.from);
    if (line === -1 || lines.kinds[line] === lineKind.heading) return [];
    const { from } = head;
    return [{ from, to: from, insert: `${'#'.repeat(top)} ` }];
  });
}

/** Ascending; what lies in a removed range goes with it. */
function mergedEdits(
  edits: readonly TextEdit[],
  removed: readonly TextEdit[],
): readonly TextEdit[] {
  const kept = edits.filter(
    ({ from, to }) =>
      !removed.some((range) => from < range.to && range.from < Math.max(to, from + 1)),
  );
  const all = [...kept, ...removed].toSorted((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  return all.filter((edit) => {
    if (edit.from < end) return false;
    end = edit.to;
    return true;
  });
}

const fence = /^ *(`{3,}|~{3,})/u;

/** What ends a block that the text leaves open, so that it does not swallow the next issue. */
function closingOf(text: string, { kinds, starts, count }: Lines): string {
  const kind = kinds[count - 1];
  let first = count - 1;
  while (first > 0 && kinds[first - 1] === kind) first -= 1;
  if (kind === lineKind.html) {
    const html = text.slice(starts[first]);
    const opened = [...html.matchAll(/<!--|<\?|<!\[CDATA\[|<(script|pre|style|textarea)\b/giu)].at(
      -1,
    );
    const [start, name] = opened ?? [];
    if (start === undefined) return '';
    if (name !== undefined) return `\n</${name}>`;
    return start === '<!--' ? '\n-->' : start === '<?' ? '\n?>' : '\n]]>';
  }
  let open = '';
  for (let line = first; line < count; line += 1) {
    const marks = fence.exec(text.slice(starts[line], starts[line + 1]))?.[1] ?? '';
    if (open === '') open = marks;
    else if (marks.startsWith(open)) open = '';
  }
  return open === '' ? '' : `\n${open}`;
}

/** Footnotes that stand in what was left out come along. */
function withFootnotes(body: string, text: string, label: string): string {
  if (!body.includes(`[^${label}-`)) return body;
  const missing = [...footnotesOf(text)].flatMap(([name, note]) => {
    const own = `[^${label}-${name}]`;
    const isUsed = body.includes(own) && !body.includes(`${own}:`);
    return isUsed ? [note.replace(`[^${name}]`, own)] : [];
  });
  return [body, ...missing].join('\n\n');
}
