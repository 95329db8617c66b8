import { stringify } from 'yaml';
import { blocksOfNodes } from '../export/engines/rich-paste/rich-blocks.ts';
import type { RichReading } from '../export/engines/rich-paste/context.ts';
import { createReporter, type ReportEntry } from '../export/report.ts';
import { withinCallStack } from '../markdown/call-stack.ts';
import { attribute, isElement, type HtmlElement, type HtmlNode } from '../markdown/html-tree.ts';
import { xmlText } from '../text/xml-text.ts';
import { blocksToMarkdown, bodyMarkdown } from './blocks-to-markdown.ts';
import { cleanSubstack, noteMark, paywallMark } from './clean-substack.ts';
import type { ImportedPost } from './imported-post.ts';

/** What of a post's HTML an issue can hold. */
const reading: RichReading = {
  title: 'Markdown',
  deepestHeading: 6,
  pictureTypes: new Set(),
  largePicture: { bytes: Infinity, reason: 'pictureLarge' },
  publicPicturesOnly: true,
  tables: true,
  marksOnCode: true,
  embedsAddresses: true,
  elements: {
    details: { as: 'details' },
    ins: { as: 'mark', mark: 'underline' },
    mark: { as: 'mark', mark: 'highlight' },
    u: { as: 'mark', mark: 'underline' },
  },
};

export interface MadeIssue {
  readonly text: string;
  readonly report: readonly ReportEntry[];
}

/** A post as the text of an issue; null when it nests deeper than can be read. */
export function postToIssue(post: ImportedPost): MadeIssue | null {
  return withinCallStack<MadeIssue | null>(
    () => write(post),
    () => null,
  );
}

function write(post: ImportedPost): MadeIssue {
  const reporter = createReporter();
  const { nodes, notes, dropped } = cleanSubstack(xmlText(post.html).text);
  for (const text of dropped) reporter.dropped(1, 'html', 'importWidget', { text });
  const blocksOf = (part: readonly HtmlNode[]) => {
    if (post.base !== null) absolute(part, post.base);
    return blocksOfNodes(part, reading, reporter);
  };
  const body = bodyMarkdown(blocksOf(nodes))
    .replaceAll(new RegExp(noteMark('(\\d+)'), 'gu'), '[^$1]')
    .replaceAll(paywallMark, '<!-- paywall -->');
  const footnotes = notes.map(
    ({ number, nodes: own }) =>
      `[^${number}]: ${blocksToMarkdown(blocksOf(own)).replaceAll(/\n(?!\n)/gu, '\n    ')}`,
  );
  const parts = [head(post), body.trim(), ...footnotes];
  return {
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    report: reporter.entries.filter(({ reason }) => reason !== 'linkUnderPicture'),
  };
}

function head({ title, subtitle, date, isDraft }: ImportedPost): string {
  const fields = [
    ...(title === '' ? [] : [`title: ${quoted(title)}`]),
    ...(date === null ? [] : [`pubDate: ${date}`]),
    ...(subtitle === '' ? [] : [`description: ${quoted(subtitle)}`]),
    ...(isDraft ? ['draft: true'] : []),
  ];
  return fields.length === 0 ? '' : `---\n${fields.join('\n')}\n---`;
}

function quoted(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return stringify(line, { defaultStringType: 'QUOTE_SINGLE', lineWidth: 0 }).trimEnd();
}

/** Makes links and pictures whole, in place. */
function absolute(nodes: readonly HtmlNode[], base: string): void {
  const waiting: HtmlElement[] = nodes.filter(isElement);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    waiting.push(...node.childNodes.filter(isElement));
    for (const name of ['href', 'src']) {
      const value = attribute(node, name);
      if (value === null || value.startsWith('#') || !URL.canParse(value, base)) continue;
      const { href } = new URL(value, base);
      node.attrs = node.attrs.map((each) => (each.name === name ? { ...each, value: href } : each));
    }
  }
}
