import { mapBlocks } from '../../export/engines/rich-paste/map-blocks.ts';
import type { Token } from 'marked';
import { plainLook } from '../../export/engines/rich-paste/look.ts';
import { richBody } from '../../export/engines/rich-paste/rich-body.ts';
import type { Run } from '../../export/engines/rich-paste/rich-block.ts';
import { runsToHtml } from '../../export/engines/rich-paste/runs-to-html.ts';
import { blocksToHtml } from '../../export/engines/rich-paste/to-html.ts';
import type { ReportEntry } from '../../export/report.ts';
import type { Issue } from '../../issue/model.ts';
import { parseIssue } from '../../issue/parse-issue.ts';
import { ok, type Result } from '../../result.ts';
import type { ChapterHtml, ChapterReading } from './chapter.ts';

/**
 * A chapter with raw HTML or footnotes, by way of the blocks of a paste: they nest as HTML allows, whatever
 * the HTML, so that nothing of it can do harm or break the book.
 */
export function fullChapter(
  tokens: readonly Token[],
  id: string,
  { context: { row, reporter, pictures }, line, addressOf }: ChapterReading,
  language: Issue['language'],
): Result<ChapterHtml, readonly ReportEntry[]> {
  // Two blank lines are no front matter.
  const text = `\n\n${tokens.map(({ raw }) => raw).join('')}`;
  const body = richBody(
    row,
    { text, issue: issueOf(text, language), fileName: 'season.md' },
    pictures,
  );
  if (!body.ok) return body;
  reporter.repeat(
    body.value.reporter.entries.map((entry) => ({ ...entry, line: entry.line + line - 3 })),
  );
  const linked = (run: Run): Run => {
    if (run.type !== 'text' || run.marks.href === null) return run;
    return { ...run, marks: { ...run.marks, href: addressOf(run.marks.href, id) } };
  };
  const sections: { id: string; title: string }[] = [];
  const html = mapBlocks(body.value.blocks, (runs) => runs.map(linked)).map((block) => {
    if (block.type !== 'heading') return closed(blocksToHtml([block], plainLook));
    const inner = closed(runsToHtml(block.runs, plainLook));
    const { level } = block;
    if (level === 2) return `<h2 id="${id}">${inner}</h2>\n`;
    if (level !== 3) return `<h${level}>${inner}</h${level}>\n`;
    const own = `${id}-s${sections.length + 1}`;
    sections.push({ id: own, title: textOf(block.runs) });
    return `<h3 id="${own}">${inner}</h3>\n`;
  });
  return ok({ html: html.join(''), sections });
}

/** The line with an issue's date and address begins with a link, as some newsletters' items do. */
function issueOf(text: string, language: Issue['language']): Issue {
  const parsed = parseIssue(text);
  const sections = parsed.sections.map((section) => ({
    ...section,
    items: section.items.filter(({ marker }) => marker !== 'link' || parsed.style === 'link'),
  }));
  return { ...parsed, sections, title: null, language };
}

/** The words of a heading. */
function textOf(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.type === 'text' ? run.text : ' '))
    .join('')
    .trim();
}

/** Our own markup writes `>` in attributes as a reference, so a tag ends where it seems to. */
function closed(html: string): string {
  return html.replaceAll(/<(br|hr|img)\b([^>]*)>/gu, '<$1$2/>');
}
