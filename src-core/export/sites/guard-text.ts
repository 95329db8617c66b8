import { offsetInDocument } from '../../markdown/place-inline.ts';
import type { TextEdit } from '../../text/edit.ts';
import { textsOf, type BodyEdits, type TextPlace } from './body-edits.ts';
import type { SiteProfile } from './site-profile.ts';

/** What a dialect reads into plain text, and what stands for its first character so that it does not. */
interface Guard {
  readonly pattern: RegExp;
  readonly insert: string;
  /** Only where this holds. */
  readonly when?: (place: TextPlace) => boolean;
}

const notInTable = ({ block }: TextPlace) => block.token.type !== 'table';
const inHeading = ({ block, isLast }: TextPlace) => block.token.type === 'heading' && isLast;

/** kramdown: tables by any bar, attributes and extensions in braces, mathematics, definitions, abbreviations. */
const kramdown: readonly Guard[] = [
  { pattern: /(?<!\\)\|/g, insert: '\\|', when: notInTable },
  { pattern: /(?<!\\)\{(?=[:#.])/g, insert: '\\{' },
  { pattern: /(?<!\\)\$(?=\$)|(?<=\$)\$/g, insert: '\\$' },
  { pattern: /^:(?=\s)/gm, insert: '\\:' },
  { pattern: /(?<!\\)<(?=<)|(?<=<)</g, insert: '\\<' },
  { pattern: /^\*(?=\[[^\]\n]+\]:)/gm, insert: '\\*' },
];

/** VitePress: interpolations and attributes in braces, a table of contents, included code, names of emoji. */
const vitepress: readonly Guard[] = [
  { pattern: /(?<!\\)\{/g, insert: '\\{' },
  { pattern: /\[(?=\[toc\]\])/gi, insert: '\\[' },
  { pattern: /^<(?=<<)/gm, insert: '\\<' },
  { pattern: /(?<!\\):(?=[\w+-]+:)/g, insert: '\\:' },
];

/** Docusaurus: directives, ids of headings, names of emoji. */
const docusaurus: readonly Guard[] = [
  { pattern: /^:(?=::?)/gm, insert: '\\:' },
  { pattern: /(?<!\\):(?=[A-Za-z][\w-]*[[{])/g, insert: '\\:' },
  { pattern: /\{(?=#[^{}]*\}\s*$)/g, insert: '{\u2060', when: inHeading },
  { pattern: /:(?=(?:\+1|-1|[a-z][a-z0-9_]*):)/g, insert: ':\u2060' },
];

/** Goldmark: attributes behind headings, definitions, guillemets. */
const goldmark: readonly Guard[] = [
  { pattern: /(?<!\\)\{(?=[^{}]*\}\s*$)/g, insert: '\\{', when: inHeading },
  { pattern: /^:(?=\s)/gm, insert: '\\:' },
  { pattern: /(?<!\\)<(?=<)|(?<=<)</g, insert: '\\<' },
];

function guardsOf({ dialect, braces }: SiteProfile): readonly Guard[] {
  if (dialect === 'kramdown') return kramdown;
  if (dialect === 'vitepress') return vitepress;
  if (dialect === 'docusaurus') return docusaurus;
  return braces === 'shortcodes' ? goldmark : [];
}

/** Writes plain text so that the site's dialect reads it as plain text. */
export const guardText: BodyEdits = ({ blocks, profile, reporter, lineOf, text }) => {
  const guards = guardsOf(profile);
  if (guards.length === 0) return [];
  return textsOf(blocks).flatMap((place) => {
    const { node } = place;
    const { raw } = node.token;
    const edits = new Map<number, TextEdit>();
    for (const { pattern, insert, when } of guards) {
      if (when !== undefined && !when(place)) continue;
      for (const match of raw.matchAll(pattern)) {
        const from = offsetInDocument(node, match.index);
        if (text[from] !== raw[match.index] || edits.has(from)) continue;
        edits.set(from, { from, to: from + 1, insert });
        if (!insert.includes('\u2060')) continue;
        const shown = raw.slice(match.index, match.index + 20);
        reporter.changed(lineOf(from), 'text', 'codeGuarded', { text: shown });
      }
    }
    return [...edits.values()];
  });
};
