import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import { lexMarkdown } from '../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../markdown/place-blocks.ts';
import { applyEdits } from '../../text/apply-edits.ts';
import { xmlText } from '../../text/xml-text.ts';
import type { EditedBody } from '../engines/markdown-file/markdown-file.ts';
import type { ExportSource } from '../target.ts';
import { balanceHtml } from './balance-html.ts';
import type { BodyEdits } from './body-edits.ts';
import { guardBraces } from './guard-braces.ts';
import { guardText } from './guard-text.ts';
import { indentItems } from './indent-items.ts';
import { pageLinks } from './page-links.ts';
import type { SiteProfile } from './site-profile.ts';

const anyMark = /<!--\s*(?:more|truncate)\s*-->/i;

/** The marker between the intro and the first section, where the text has none of its own. */
const markExcerpt: BodyEdits = ({ text, blocks, profile: { excerpt } }) => {
  const own = anyMark.exec(text);
  const wanted = /\w+/.exec(excerpt)?.[0].toLowerCase() ?? '';
  if (excerpt === '' || own?.[0].toLowerCase().includes(wanted) === true) return [];
  // The mark of another generator stands where this one's should.
  if (own !== null) return [{ from: own.index, to: own.index, insert: `${excerpt}\n\n` }];
  const at = blocks.findIndex(({ token }) => token.type === 'heading');
  const heading = blocks[at];
  const intro = blocks.slice(0, Math.max(0, at)).filter(({ token }) => token.type !== 'space');
  if (heading === undefined || intro.length === 0) {
    // Docusaurus warns of every post without one.
    const end = text.length;
    return excerpt.includes('truncate') ? [{ from: end, to: end, insert: `\n${excerpt}\n` }] : [];
  }
  return [{ from: heading.from, to: heading.from, insert: `${excerpt}\n\n` }];
};

/** What the generator of a site needs done to a page's Markdown, so that it shows what was meant. */
export function finishBody(
  profile: SiteProfile,
  source: ExportSource,
): (body: EditedBody) => string {
  return ({ text: edited, title, reporter, lineOf: lineBefore }) => {
    const isTitled = profile.titleHeading && title !== null;
    // The line end keeps a thematic break at the beginning from being read as a front matter.
    const head = isTitled ? `\n# ${escapeMarkdown(title)}\n\n` : '\n';
    const { text: kept, removed } = xmlText(edited);
    if (removed > 0) reporter.changed(1, 'text', 'controlsLeftOut', { count: removed });
    const text = head + kept;
    const lexed = lexMarkdown(text);
    if (!lexed.ok) return guardBraces(profile.braces, text.slice(1), reporter);
    const lineOf = (offset: number) => lineBefore(Math.max(0, offset - head.length));
    const body = { text, blocks: placeBlocks(lexed.value), profile, reporter, lineOf };
    const rules = [
      markExcerpt,
      indentItems(source.profile ?? null, source.fileName),
      guardText,
      balanceHtml,
      pageLinks,
    ];
    const edits = rules
      .flatMap((rule) => rule(body))
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    return guardBraces(profile.braces, applyEdits(text, edits).slice(1), reporter);
  };
}
