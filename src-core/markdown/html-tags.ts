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

/** A tag that leaves an element open, or that closes one. */
export interface Opening {
  readonly name: string;
  readonly closing: boolean;
}

/** The tags of a piece of raw HTML that count for what is open after it. */
export function openingsOf(html: string): readonly Opening[] {
  return htmlTags(html)
    .filter(
      ({ name, closing, selfClosing }) =>
        name !== '' &&
        !voidElements.has(name) &&
        !optionalEnd.has(name) &&
        (closing || !selfClosing),
    )
    .map(({ name, closing }) => ({ name, closing }));
}

/** The elements still open after some tags, outermost first, given those open before them. */
export function openAfter(
  openings: readonly Opening[],
  before: readonly string[] = [],
): readonly string[] {
  const open = [...before];
  for (const { name, closing } of openings) {
    if (!closing) open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
  }
  return open;
}
