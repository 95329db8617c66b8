export interface HtmlTag {
  /** Offset of its `<`. */
  readonly at: number;
  /** The whole tag, or the comment. */
  readonly source: string;
  /** Lower case; '' for comments, declarations and instructions. */
  readonly name: string;
  readonly closing: boolean;
  readonly selfClosing: boolean;
  /** The source of its attributes. */
  readonly attributes: string;
}

const tag =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** Every tag, comment and declaration in a piece of raw HTML, in order. */
export function htmlTags(html: string): readonly HtmlTag[] {
  return [...html.matchAll(tag)].map((match) => {
    const [source, slash, name = '', attributes = ''] = match;
    return {
      at: match.index,
      source,
      name: name.toLowerCase(),
      closing: slash === '/',
      selfClosing: attributes.endsWith('/'),
      attributes,
    };
  });
}

/** Where a `<` that begins no whole tag could still begin one to a reader of HTML: `<img src='`. */
export function looseBrackets(html: string): readonly number[] {
  const tags = htmlTags(html);
  return [...html.matchAll(/<(?=[a-zA-Z/!?])/g)]
    .map((match) => match.index)
    .filter((at) => !tags.some((known) => at >= known.at && at < known.at + known.source.length));
}

/** Elements that have no end tag. */
const voidElements: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
/** HTML lets these end without a tag of their own. */
const optionalEnd = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option']);

/** The elements still open after a piece of raw HTML, outermost first, given those open before it. */
export function openElements(html: string, before: readonly string[] = []): readonly string[] {
  const open = [...before];
  for (const { name, closing, selfClosing } of htmlTags(html)) {
    if (name === '' || voidElements.has(name) || optionalEnd.has(name)) continue;
    if (closing) {
      const opened = open.lastIndexOf(name);
      if (opened >= 0) open.length = opened;
    } else if (!selfClosing) {
      open.push(name);
    }
  }
  return open;
}
