import { Parser, Renderer, type Tokens } from 'marked';
import { grammar } from './grammar.ts';
import type { PlacedBlock } from './place-blocks.ts';

const imageSource = /(<img\b[^>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

function escapeAttribute(value: string): string {
  return value.replace(/"/g, '&quot;');
}

/** marked's own output, its block elements marked with their line. */
export class LineRenderer extends Renderer {
  private readonly lines = new Map<object, number>();
  private readonly resolveImage: (src: string) => string;
  private readonly ownParser: Parser;

  constructor(resolveImage: (src: string) => string) {
    super(grammar.defaults);
    this.resolveImage = resolveImage;
    this.ownParser = new Parser({ ...grammar.defaults, renderer: this });
  }

  /** Notes on which line each block stands, those inside it too; lines count from `first`. */
  noteLines(blocks: readonly PlacedBlock[], first = 1): void {
    for (const block of blocks) {
      this.lines.set(block.token, block.line - 1 + first);
      this.noteLines(block.children, first);
    }
  }

  /** The HTML of blocks that stand side by side. */
  htmlOf(blocks: readonly PlacedBlock[]): string {
    return this.ownParser.parse(blocks.map((block) => block.token as Tokens.Generic));
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
