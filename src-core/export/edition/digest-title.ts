import type { Token } from 'marked';
import type { Item } from '../../issue/model.ts';
import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import { lexInline } from '../../markdown/lex-inline.ts';
import { plainText } from '../../markdown/plain-text.ts';
import { knownTokens, type NodeKind, type TokenOf } from '../../markdown/tokens.ts';

/** What Markdown could read as more than words, and what is read as a link by itself. */
const special = /[\\`*_[\]<>!~|&@]|:\/\/|www\./i;
const address = /(?:https?:\/\/|www\.)[^\s`]+|[\w.+-]+@[\w-]+\.[\w.-]+/gi;

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An address that no reader makes a link of. */
function asCode(found: string): string {
  return `\`${found.replace(/^(?:https?:\/\/|mailto:)/i, '')}\``;
}

type TitleRule<Kind extends NodeKind> = 'keep' | 'drop' | ((token: TokenOf<Kind>) => string);

function marked({ raw, text, tokens }: TokenOf<'strong' | 'em' | 'del'>): string {
  const marks = raw.slice(0, (raw.length - text.length) / 2);
  return `${marks}${withoutLinks(tokens)}${marks}`;
}

/** What a title in a digest keeps of each kind of node; blocks cannot stand in a title. */
const titleRules: { readonly [Kind in NodeKind]: TitleRule<Kind> } = {
  blockquote: 'keep',
  br: () => ' ',
  checkbox: 'keep',
  code: 'keep',
  codespan: 'keep',
  def: 'keep',
  del: marked,
  em: marked,
  escape: 'keep',
  footnote_definition: 'keep',
  footnote_reference: 'drop',
  heading: 'keep',
  hr: 'keep',
  html: ({ raw }) => (/^<\/?(?:a|img)\b/i.test(raw) ? '' : raw),
  image: 'drop',
  link: ({ autolink, text, tokens }) => (autolink ? asCode(text) : withoutLinks(tokens)),
  list: 'keep',
  list_item: 'keep',
  paragraph: 'keep',
  space: 'keep',
  strong: marked,
  table: 'keep',
  text: 'keep',
};

/** Inline Markdown without its links, pictures and anchors; their text stays. */
function withoutLinks(tokens: readonly Token[] | undefined): string {
  return knownTokens(tokens)
    .map((token) => {
      const rule = titleRules[token.type] as TitleRule<NodeKind>;
      if (rule === 'keep') return token.raw;
      return rule === 'drop' ? '' : rule(token);
    })
    .join('');
}

/** Whether anything in it leads somewhere. */
function hasLink(tokens: readonly Token[] | undefined): boolean {
  return knownTokens(tokens).some(
    (token) =>
      token.type === 'link' ||
      (token.type === 'html' && /^<a\s/i.test(token.raw)) ||
      ('tokens' in token && hasLink(token.tokens)),
  );
}

/** Words alone, each as it is; addresses in them as code. */
function escaped(title: string): string {
  let result = '';
  let position = 0;
  for (const match of title.matchAll(address)) {
    result += escapeMarkdown(title.slice(position, match.index)) + asCode(match[0]);
    position = match.index + match[0].length;
  }
  return result + escapeMarkdown(title.slice(position));
}

/**
 * An item's title as inline Markdown that holds no link, with its code and emphasis where it can be
 * read alone, else in plain words; '' when the item has none. What an address in it begins with
 * (`https://`) goes.
 */
export function digestTitle(text: string, { title, titleRange }: Item): string {
  const source = text.slice(titleRange.from, titleRange.to);
  const words = collapsed(title);
  if (words === '') return '';
  if (!special.test(source) && collapsed(source) === words) return source;
  const unlinked = withoutLinks(lexInline(source)).trim();
  const read = lexInline(unlinked);
  const isSame =
    collapsed(plainText(read)) === words.replace(address, (found) => asCode(found).slice(1, -1));
  return isSame && !hasLink(read) && !unlinked.includes('\n') ? unlinked : escaped(words);
}
