import { find } from 'linkifyjs';
import type { Reporter } from '../../report.ts';
import type { RichBlock, Run } from './rich-block.ts';
import { plainTextOf } from './runs.ts';

/**
 * What editors built on TipTap make of plain text that is pasted: words that look like addresses
 * become links (also inside the text of another link), and Markdown's marks become formatting. The
 * patterns are those of TipTap 3's extensions; code is left alone by all of them.
 */
const markPatterns: readonly RegExp[] = [
  /(?:^|\s)\*\*(?!\s+\*\*)[^*]+\*\*(?!\s+\*\*)/g,
  /(?:^|\s)__(?!\s+__)[^_]+__(?!\s+__)/g,
  /(?:^|\s)\*(?!\s+\*)[^*]+\*(?!\s+\*)/g,
  /(?:^|\s)_(?!\s+_)[^_]+_(?!\s+_)/g,
  /(?:^|\s)~~(?!\s+~~)[^~]+~~(?!\s+~~)/g,
  /(?:^|[^`])`[^`]+`(?!`)/g,
];

/** The runs that a stretch of the paragraph's text lies in. */
function runsAt(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const found: Run[] = [];
  let position = 0;
  for (const run of runs) {
    const end = position + (run.type === 'text' ? run.text.length : 1);
    if (end > from && position < to) found.push(run);
    position = end;
  }
  return found;
}

function isCode(run: Run): boolean {
  return run.type === 'text' && run.marks.code;
}

interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
  readonly value: string;
}

/** Addresses hold no white space, so only words that could be one are looked at. */
function foundLinks(text: string): readonly FoundLink[] {
  return [...text.matchAll(/\S+/g)]
    .filter(([word]) => /[.@:]./.test(word))
    .flatMap((match) =>
      find(match[0]).map(({ start, end, href, value }) => ({
        start: match.index + start,
        end: match.index + end,
        href,
        value,
      })),
    );
}

function reportLinks(runs: readonly Run[], text: string, line: number, reporter: Reporter): void {
  for (const { start, end, href, value } of foundLinks(text)) {
    // An address alone in its paragraph is there to be embedded.
    if (value === text && href === text) continue;
    const hit = runsAt(runs, start, end);
    if (hit.some(isCode)) continue;
    const linked = hit.flatMap((run) =>
      run.type === 'text' && run.marks.href !== null ? [run.marks.href] : [],
    );
    if (linked.length === hit.length && linked.every((address) => address === href)) continue;
    const address = linked.find((candidate) => candidate !== href);
    if (address === undefined) reporter.changed(line, 'text', 'pasteLinksWord', { word: value });
    else reporter.reduced(line, 'link', 'pasteChangesLink', { word: value, address });
  }
}

function reportMarks(runs: readonly Run[], text: string, line: number, reporter: Reporter): void {
  for (const pattern of markPatterns) {
    for (const match of text.matchAll(pattern)) {
      const to = match.index + match[0].length;
      if (runsAt(runs, match.index, to).some(isCode)) continue;
      reporter.reduced(line, 'text', 'pasteReadsMarks', { text: match[0].trim() });
    }
  }
}

interface Line {
  readonly runs: readonly Run[];
  readonly line: number;
}

function lineOf(block: RichBlock): Line | null {
  if (block.type === 'figure') return { runs: block.caption, line: block.line };
  return block.type === 'paragraph' || block.type === 'heading' ? block : null;
}

/** Reports where a default TipTap editor would change pasted text. */
export function reportPasteRules(blocks: readonly RichBlock[], reporter: Reporter): void {
  for (const block of blocks) {
    if (block.type === 'list') for (const item of block.items) reportPasteRules(item, reporter);
    if (block.type === 'quote') reportPasteRules(block.blocks, reporter);
    const own = lineOf(block);
    if (own === null) continue;
    const text = plainTextOf(own.runs);
    reportLinks(own.runs, text, own.line, reporter);
    reportMarks(own.runs, text, own.line, reporter);
  }
}
