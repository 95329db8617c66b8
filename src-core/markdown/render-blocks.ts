import type { Range } from '../text/edit.ts';
import { withinCallStack } from './call-stack.ts';
import { escapeHtml } from './escape-html.ts';
import { groupBlocks } from './group-blocks.ts';
import { LineRenderer } from './line-renderer.ts';
import { lexMarkdown, type MarkdownDocument } from './lex-markdown.ts';
import { placeBlocks } from './place-blocks.ts';

/** One top-level block as HTML, not sanitised: raw HTML of the text passes through. */
export interface RenderedBlock extends Range {
  readonly html: string;
  /** 1-based line on which the block begins; also in `data-line` of its elements. */
  readonly line: number;
}

export interface RenderOptions {
  /** Gives the address to show for a picture's address as written. */
  readonly resolveImage?: (src: string) => string;
}

function plainBlock(text: string): readonly RenderedBlock[] {
  return [{ html: `<pre>${escapeHtml(text)}</pre>`, from: 0, to: text.length, line: 1 }];
}

/**
 * The document as the preview shows it, block by block in order, front matter excluded. The caller
 * sanitises. A text nested too deep to read as Markdown comes back as one block of plain text.
 */
export function renderBlocks(text: string, options: RenderOptions = {}): readonly RenderedBlock[] {
  const document = lexMarkdown(text);
  if (!document.ok) return plainBlock(text);
  return withinCallStack(
    () => renderDocument(document.value, options),
    () => plainBlock(text),
  );
}

function renderDocument(
  document: MarkdownDocument,
  options: RenderOptions,
): readonly RenderedBlock[] {
  const renderer = new LineRenderer(options.resolveImage ?? ((src) => src));
  const placed = placeBlocks(document);
  renderer.noteLines(placed);
  return groupBlocks(placed).map((group) => {
    const first = group[0];
    const from = first?.from ?? 0;
    return {
      html: renderer.htmlOf(group),
      from,
      to: group[group.length - 1]?.to ?? from,
      line: first?.line ?? 1,
    };
  });
}
