const everywhere =
  'a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl ' +
  'dt em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ' +
  'ruby s samp small source span strike strong sub summary sup table tbody td tfoot th thead tr tt ' +
  'u ul var wbr';
const onPages =
  'address article aside audio footer header iframe main nav section time track video';

/** Raw elements that a page of a blog may hold; anything else in `<…>` is shown as text. */
export const pageElements: ReadonlySet<string> = new Set(`${everywhere} ${onPages}`.split(' '));

/** Those that GitHub shows; its filter makes text of some others, and drops the rest. */
export const githubElements: ReadonlySet<string> = new Set(everywhere.split(' '));
