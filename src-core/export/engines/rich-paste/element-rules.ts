import type { Marks } from './rich-block.ts';

/**
 * What becomes of an HTML element, be it raw or made from Markdown:
 * - `inline`: its content, in the line; `block`: its content, in paragraphs of its own
 * - `mark`: its content with a mark; `plain`: its content, and the report says that its look is lost
 * - `drop`: nothing, reported; `skip`: nothing, and nothing is missed
 * - `no-picture`: nothing, and the report names the picture; for places that take text only
 * - the others are made by a builder of their own
 */
export type ElementRule =
  | { readonly as: 'inline' | 'block' | 'plain' | 'drop' | 'skip' }
  | { readonly as: 'mark'; readonly mark: Exclude<keyof Marks, 'href'> }
  | {
      readonly as:
        | 'break'
        | 'caption'
        | 'checkbox'
        | 'code'
        | 'details'
        | 'details-summary'
        | 'embed'
        | 'heading'
        | 'image'
        | 'link'
        | 'list'
        | 'no-picture'
        | 'quotation-marks'
        | 'quote'
        | 'rule'
        | 'table';
    };

export type ElementRules = Readonly<Record<string, ElementRule>>;

function rules(as: ElementRule, names: string): ElementRules {
  return Object.fromEntries(names.split(' ').map((name) => [name, as]));
}

/** Every element a reader of HTML knows; one that is not here is text to its readers. */
export const elementRules: ElementRules = {
  ...rules(
    { as: 'block' },
    'address article aside body center dd details dialog div dl dt fieldset figure footer form ' +
      'header hgroup html legend li main nav p search section',
  ),
  ...rules(
    { as: 'inline' },
    'bdi bdo button data datalist label meter optgroup option output picture progress ruby rb rp rt ' +
      'rtc select slot span textarea time',
  ),
  ...rules({ as: 'plain' }, 'abbr acronym big font ins mark small u'),
  ...rules(
    { as: 'drop' },
    'applet canvas embed frame frameset map math noembed noframes noscript object script style svg ' +
      'template title',
  ),
  ...rules({ as: 'skip' }, 'area base basefont col colgroup head link meta param source track wbr'),
  ...rules({ as: 'mark', mark: 'bold' }, 'b strong'),
  ...rules({ as: 'mark', mark: 'italic' }, 'cite dfn em i var'),
  ...rules({ as: 'mark', mark: 'strike' }, 'del s strike'),
  ...rules({ as: 'mark', mark: 'code' }, 'code kbd samp tt'),
  ...rules({ as: 'mark', mark: 'superscript' }, 'sup'),
  ...rules({ as: 'mark', mark: 'subscript' }, 'sub'),
  ...rules({ as: 'heading' }, 'h1 h2 h3 h4 h5 h6'),
  ...rules({ as: 'list' }, 'dir menu ol ul'),
  ...rules({ as: 'embed' }, 'audio iframe video'),
  ...rules({ as: 'code' }, 'listing plaintext pre xmp'),
  ...rules({ as: 'table' }, 'caption table tbody td tfoot th thead tr'),
  a: { as: 'link' },
  blockquote: { as: 'quote' },
  br: { as: 'break' },
  figcaption: { as: 'caption' },
  hr: { as: 'rule' },
  img: { as: 'image' },
  image: { as: 'image' },
  input: { as: 'checkbox' },
  q: { as: 'quotation-marks' },
  summary: { as: 'details-summary' },
};
