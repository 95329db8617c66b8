import { Parser, Renderer, type Tokens } from 'marked';
import type { Range } from '../text/edit.ts';
import { withinCallStack } from './call-stack.ts';
import { escapeHtml } from './escape-html.ts';
import { grammar } from './grammar.ts';
import { groupBlocks } from './group-blocks.ts';
import { lexMarkdown, type MarkdownDocument } from './lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from './place-blocks.ts';

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

const imageSource = /(<img\b[^>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

function escapeAttribute(value: string): string {
  return value.replace(/"/g, '&quot;');
}

/** marked's own output, its block elements marked with their line. */
class LineRenderer extends Renderer {
  readonly lines = new Map<object, number>();
  readonly resolveImage: (src: string) => string;

  constructor(resolveImage: (src: string) => string) {
    super(grammar.defaults);
    this.resolveImage = resolveImage;
  }

  private marked(token: object, html: string): string {
    const line = this.lines.get(token);
    return line === undefined ? html : html.replace(/^<[a-z0-9]+/, `$& data-line="${line}"`);
  }

  override heading(token: Tokens.Heading): string {
    return this.marked(token, super.heading(token));
  }
  override paragraph(token: Tokens.Paragraph): string {
    return this.marked(token, super.paragraph(token));
  }
  override blockquote(token: Tokens.Blockquote): string {
    return this.marked(token, super.blockquote(token));
  }
  override code(token: Tokens.Code): string {
    return this.marked(token, super.code(token));
  }
  override list(token: Tokens.List): string {
    return this.marked(token, super.list(token));
  }
  override listitem(token: Tokens.ListItem): string {
    return this.marked(token, super.listitem(token));
  }
  override table(token: Tokens.Table): string {
    return this.marked(token, super.table(token));
  }
  override hr(token: Tokens.Hr): string {
    return this.marked(token, super.hr(token));
  }
  override image(token: Tokens.Image): string {
    return super.image({ ...token, href: this.resolveImage(token.href) });
  }
  override html(token: Tokens.HTML | Tokens.Tag): string {
    return token.text.replace(
      imageSource,
      (match, head: string, double?: string, single?: string, bare?: string) => {
        const src = double ?? single ?? bare ?? '';
        const resolved = this.resolveImage(src);
        return resolved === src ? match : `${head}"${escapeAttribute(resolved)}"`;
      },
    );
  }
}

function noteLines(blocks: readonly PlacedBlock[], lines: Map<object, number>): void {
  for (const block of blocks) {
    lines.set(block.token, block.line);
    noteLines(block.children, lines);
  }
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
  const parser = new Parser({ ...grammar.defaults, renderer });
  const placed = placeBlocks(document);
  noteLines(placed, renderer.lines);
  return groupBlocks(placed).map((group) => {
    const first = group[0];
    const from = first?.from ?? 0;
    return {
      html: parser.parse(group.map((block) => block.token as Tokens.Generic)),
      from,
      to: group[group.length - 1]?.to ?? from,
      line: first?.line ?? 1,
    };
  });
}
