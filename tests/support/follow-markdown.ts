import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { trackMarkdown, type TrackedMarkdown } from '#core/markdown/track-markdown.ts';
import { updateMarkdown } from '#core/markdown/update-markdown.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { randomMarkdownEdits } from './markdown-edits.ts';
import type { Random } from './random.ts';

interface ShownBlock {
  readonly html: string;
  readonly line: number;
}

/** The blocks of a page, each with the line on which it begins. */
function blocksOf({ pieces, line: firstLine }: TrackedMarkdown): readonly ShownBlock[] {
  let line = firstLine;
  return pieces.flatMap(({ html, lines }) => {
    const own = { html: html ?? '', line };
    line += lines;
    return html === null ? [] : [own];
  });
}

/** The same by a reading of the whole text in one go, lines counted from the blocks'. */
function wholeBlocks(text: string): readonly ShownBlock[] {
  return renderBlocks(text).map(({ html, line }) => ({
    html: html.replace(
      / data-line="(\d+)"/g,
      (_, at: string) => ` data-line="${Number(at) - line}"`,
    ),
    line,
  }));
}

export interface Following {
  readonly edits: number;
  /** How many of them needed the whole text to be read. */
  readonly fallbacks: number;
  /** What was wrong first; null for nothing. */
  readonly difference: string | null;
}

/** Follows a text through random edits; after each the page must be that of the whole text. */
export function followMarkdown(start: string, random: Random, steps: number): Following {
  let text = start;
  let page = trackMarkdown(text);
  let fallbacks = 0;
  const isRight = (): boolean => {
    const shown = blocksOf(page);
    const whole = wholeBlocks(text);
    return (
      shown.length === whole.length &&
      shown.every(({ html, line }, at) => html === whole[at]?.html && line === whole[at]?.line)
    );
  };
  if (!isRight()) return { edits: 0, fallbacks, difference: JSON.stringify(text) };
  for (let step = 0; step < steps; step += 1) {
    const before = text;
    const edits = randomMarkdownEdits(random, text);
    text = applyEdits(text, edits);
    const now = text;
    const source = { length: now.length, slice: (from: number, to: number) => now.slice(from, to) };
    const next = updateMarkdown(page, source, edits);
    if (next === null) fallbacks += 1;
    page = next ?? trackMarkdown(text);
    if (!isRight()) {
      const difference = `step ${step}${next === null ? ' (whole)' : ''}: ${JSON.stringify(edits)} on ${JSON.stringify(before)}`;
      return { edits: step + 1, fallbacks, difference };
    }
    // A text that only grows would be another kind of text in the end.
    if (text.length > start.length * 2 + 500) {
      text = start;
      page = trackMarkdown(text);
    }
  }
  return { edits: steps, fallbacks, difference: null };
}
