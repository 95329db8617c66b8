import { char } from './characters.ts';

/** An HTML block that is still open: it ends on the line with `closing`, or at a blank line. */
export interface HtmlBlock {
  /** Lower case. */
  readonly closing: string;
  readonly endsAtBlank: boolean;
}

const literalTags = new Set(['script', 'pre', 'style', 'textarea']);
const voidTags = new Set(['base', 'basefont', 'col', 'frame', 'hr', 'link', 'param', 'track']);
const blockTags = new Set(
  `address article aside blockquote body caption center colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header html iframe legend
  li main menu menuitem nav noframes ol optgroup option p search section summary table tbody td
  tfoot th thead title tr ul`.split(/\s+/u),
);

const tagName = /^<(\/?)([a-zA-Z][a-zA-Z0-9]{0,15})(?=[\s/>]|$)/u;

/**
 * Reads the line `at..to` that begins with `<`: null when it opens no HTML block, 'line' when the
 * block is that line alone, else what ends it. Follows CommonMark 4.6, but a block whose element is
 * closed ends there and not at the next blank line, because curators put the next item right below.
 */
export function openHtmlBlock(text: string, at: number, to: number): HtmlBlock | 'line' | null {
  if (text.startsWith('<!--', at)) return until(text, at + 4, to, '-->');
  if (text.startsWith('<?', at)) return until(text, at + 2, to, '?>');
  if (text.startsWith('<![CDATA[', at)) return until(text, at + 9, to, ']]>');
  if (text.charCodeAt(at + 1) === char.bang) return until(text, at + 2, to, '>');
  const match = tagName.exec(text.slice(at, Math.min(to, at + 20)));
  const name = match?.[2]?.toLowerCase();
  if (match === null || name === undefined) return null;
  const isClosing = match[1] === '/';
  if (literalTags.has(name)) {
    return isClosing ? 'line' : until(text, at, to, `</${name}`);
  }
  if (voidTags.has(name)) return 'line';
  if (!blockTags.has(name)) return null;
  return isClosing ? 'line' : until(text, at, to, `</${name}`, true);
}

/** Whether the line `from..to` holds the end of an open block. */
export function closesHtmlBlock(block: HtmlBlock, text: string, from: number, to: number): boolean {
  const line = text.slice(from, to);
  return line.includes('>') && line.toLowerCase().includes(block.closing);
}

function until(
  text: string,
  from: number,
  to: number,
  closing: string,
  endsAtBlank = false,
): HtmlBlock | 'line' {
  const block: HtmlBlock = { closing, endsAtBlank };
  return closesHtmlBlock(block, text, from, to) ? 'line' : block;
}
