const tag = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
const voidElements = new Set([
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
  for (const [, slash, name = '', rest = ''] of html.matchAll(tag)) {
    const element = name.toLowerCase();
    if (element === '' || voidElements.has(element) || optionalEnd.has(element)) continue;
    if (slash === '/') {
      const opened = open.lastIndexOf(element);
      if (opened >= 0) open.length = opened;
    } else if (!rest.endsWith('/')) {
      open.push(element);
    }
  }
  return open;
}
