import { Parser, Renderer, type Token, type Tokens } from 'marked';
import { addressKind } from '../../export/addresses/address.ts';
import { linkAddress, pictureAddress } from '../../export/engines/rich-paste/addresses.ts';
import { nameless } from '../../export/engines/rich-paste/build-elements.ts';
import { escapeHtml, escapeMarkdownText } from '../../markdown/escape-html.ts';
import { grammar } from '../../markdown/grammar.ts';
import { parseHtml, textContent } from '../../markdown/html-tree.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { knownTokens } from '../../markdown/tokens.ts';
import type { ChapterHtml, ChapterReading } from './chapter.ts';

const mayBeRaw = /<[a-z/!?]|\[\^/iu;

/** Whether a chapter has raw HTML or footnotes, which are read as they are for a paste. */
export function needsFullReading(text: string, tokens: readonly Token[]): boolean {
  return mayBeRaw.test(text) && hasRaw(tokens);
}

const raw = new Set(['html', 'footnote_definition', 'footnote_reference']);

function hasRaw(tokens: readonly Token[] | undefined): boolean {
  return knownTokens(tokens).some((token) => {
    if (raw.has(token.type)) return true;
    if (token.type === 'list') return token.items.some((item) => hasRaw(item.tokens));
    if (token.type === 'table') {
      return [token.header, ...token.rows].flat().some((cell) => hasRaw(cell.tokens));
    }
    return 'tokens' in token && hasRaw(token.tokens);
  });
}

/** A chapter that is all Markdown, straight from its tokens. */
export function quickChapter(
  tokens: readonly Token[],
  id: string,
  reading: ChapterReading,
): ChapterHtml {
  const renderer = new ChapterRenderer(id, reading);
  return { html: withCharacters(renderer.htmlOf(tokens)), sections: renderer.sections };
}

const named = /&(?!(?:amp|lt|gt|quot|#39);)#?\w+;/gu;

/** XML knows five names of characters; the others are written out. */
function withCharacters(html: string): string {
  return html.replaceAll(named, (reference) => escapeHtml(textContent(parseHtml(reference))));
}

/** marked leaves character references in addresses. */
function plainAddress(href: string): string {
  return href.includes('&') ? textContent(parseHtml(escapeMarkdownText(href))) : href;
}

const itemHead = /^(?:\d{1,4}[、.．)]\s?|[①-⑳㉑-㉟㊱-㊿]\s*)<a [^>]*>[^]*?<\/a>/u;
const listHead = /^(<li>(?:<p>)?)(<a [^>]*>[^]*?<\/a>)/u;

class ChapterRenderer extends Renderer {
  readonly sections: { id: string; title: string }[] = [];
  private readonly id: string;
  private readonly reading: ChapterReading;
  private readonly ownParser: Parser;

  constructor(id: string, reading: ChapterReading) {
    super(grammar.defaults);
    this.id = id;
    this.reading = reading;
    this.ownParser = new Parser({ ...grammar.defaults, renderer: this });
  }

  htmlOf(tokens: readonly Token[]): string {
    return this.ownParser.parse([...tokens]);
  }

  override heading({ tokens, depth }: Tokens.Heading): string {
    const inner = this.parser.parseInline(tokens);
    if (depth === 2) return `<h2 id="${this.id}">${inner}</h2>\n`;
    if (depth !== 3) return `<h${depth}>${inner}</h${depth}>\n`;
    const own = `${this.id}-s${this.sections.length + 1}`;
    this.sections.push({ id: own, title: plainText(tokens).trim() });
    return `<h3 id="${own}">${inner}</h3>\n`;
  }
  override paragraph({ tokens }: Tokens.Paragraph): string {
    const inner = this.parser.parseInline(tokens);
    return `<p>${inner.replace(itemHead, '<strong>$&</strong>')}</p>\n`;
  }
  override list({ ordered, start, items }: Tokens.List): string {
    const tag = ordered ? 'ol' : 'ul';
    const from = ordered && start !== 1 && start !== '' ? ` start="${start}"` : '';
    const body = items.map((item) => {
      const html = this.listitem(item);
      return ordered ? html.replace(listHead, '$1<strong>$2</strong>') : html;
    });
    return `<${tag}${from}>\n${body.join('')}</${tag}>\n`;
  }
  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }
  override code({ text }: Tokens.Code): string {
    return `<pre><code>${escapeHtml(text)}\n</code></pre>\n`;
  }
  override hr(): string {
    return '<hr/>\n';
  }
  override br(): string {
    return '<br/>';
  }
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return escapeHtml(text);
  }
  override tablecell(cell: Tokens.TableCell): string {
    const tag = cell.header ? 'th' : 'td';
    const align = cell.align === null ? '' : ` style="text-align:${cell.align}"`;
    return `<${tag}${align}>${this.parser.parseInline(cell.tokens)}</${tag}>\n`;
  }
  override link({ href, tokens }: Tokens.Link): string {
    // A picture of the web may have become a link of its own.
    const within = this.parser.parseInline(tokens);
    const inner = within.includes('<a ') ? within.replaceAll(/<\/?a\b[^>]*>/gu, '') : within;
    const { context, line, addressOf } = this.reading;
    const address = linkAddress(plainAddress(href), line, context);
    const shown = address === null ? null : addressOf(address, this.id);
    return shown === null ? inner : `<a href="${escapeHtml(shown)}">${inner}</a>`;
  }
  override image({ href, title, tokens, text }: Tokens.Image): string {
    const { context, line, addressOf } = this.reading;
    const alt = tokens === undefined ? text : plainText(tokens);
    const source = pictureAddress(plainAddress(href), line, context);
    if (source === null) return escapeHtml(alt);
    const words = [alt, title ?? ''].filter((each) => each !== '').join(' – ');
    if (context.row.linksWebPictures === true && addressKind(source) === 'web') {
      context.reporter.reduced(line, 'image', 'pictureAsLink', { address: href });
      const shown = addressOf(source, this.id);
      const name = escapeHtml(words || nameless);
      return shown === null ? name : `<a href="${escapeHtml(shown)}">${name}</a>`;
    }
    return `<img src="${escapeHtml(source)}" alt="${escapeHtml(words)}"/>`;
  }
}
