import { beforeAll, describe, expect, it } from 'vitest';
import { attribute, isElement, parseHtml, type HtmlNode } from '#core/markdown/html-tree.ts';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { CopyPart, ExportOutput } from '#core/export/target.ts';
import { contentOf } from '../support/content.ts';
import { exported } from '../support/export-issue.ts';
import { messageIssues, messagesOf, type MadeMessage } from './message-issues.ts';
import { openTelegramParser, type ParsedMessage } from './tdlib.ts';

let parse: (html: string) => ParsedMessage;
beforeAll(() => {
  parse = openTelegramParser();
});

const issues = messageIssues('Telegram’s parser');

/** What HTML says, read by another parser: its text and its addresses in order. */
function sent(html: string): { readonly text: string; readonly links: readonly string[] } {
  const links: string[] = [];
  const visit = (nodes: readonly HtmlNode[]): string =>
    nodes
      .map((node) => {
        if (!isElement(node)) return 'value' in node ? node.value : '';
        const href = attribute(node, 'href');
        if (href !== null) links.push(href);
        return visit(node.childNodes);
      })
      .join('');
  // A line end right behind <pre> is dropped by HTML and kept by Telegram.
  return { text: visit(parseHtml(html.replaceAll('<pre>\n', '<pre>\n\n'))), links };
}

function sameAddress(address: string): string {
  try {
    return decodeURI(new URL(address).href);
  } catch {
    return address;
  }
}

/** The file of a message, which is what a bot sends. */
function botHtml({ files }: ExportOutput, { id }: CopyPart): string {
  const ending = `-${id.replace('message-', '')}.html`;
  const content = files.find(({ path }) => path.endsWith(ending))?.content;
  if (typeof content !== 'string') throw new Error(`no file of ${id}`);
  return content;
}

function problemsOf({ id, count }: Pick<CopyPart, 'id' | 'count'>, html: string) {
  const parsed = parse(html);
  if (parsed._ === 'error') return [`${id}: ${parsed.message}`];
  const original = sent(html);
  const links = parsed.entities.flatMap(({ type }) => (type.url === undefined ? [] : [type.url]));
  const same = links.map(sameAddress).join('\n') === original.links.map(sameAddress).join('\n');
  const { length } = parsed.text;
  return [
    ...(parsed.text === original.text ? [] : [`${id}: the text differs`]),
    ...(parsed.text === parsed.text.trim() ? [] : [`${id}: blanks at an end`]),
    ...(same ? [] : [`${id}: the links differ`]),
    ...(length <= (count?.limit ?? 0) ? [] : [`${id}: ${length} units`]),
    ...(length === count?.used ? [] : [`${id}: ${length} units and not ${count?.used}`]),
    ...(parsed.entities.length <= 100 ? [] : [`${id}: ${parsed.entities.length} entities`]),
  ];
}

function allProblems(made: readonly MadeMessage[]): readonly object[] {
  return made.flatMap(({ name, output }) => {
    const problems = output.copies.flatMap((copy) => problemsOf(copy, botHtml(output, copy)));
    return problems.length === 0 ? [] : [{ name, problems: problems.slice(0, 5) }];
  });
}

describe('Telegram’s own parser', () => {
  it('reads every message of every issue as it was meant, within 4,096 units', () => {
    const made = messagesOf('telegram', issues);
    expect(allProblems(made)).toEqual([]);
    const limits = made.flatMap(({ output }) => output.copies.map(({ count }) => count?.limit));
    expect(new Set(limits)).toEqual(new Set([4096]));
  });

  it('reads captions and the lines of a channel’s own', () => {
    const made = messagesOf('telegram', issues, {
      tag: '#Weekly',
      header:
        '🐬🐬🐬 [No. {number} & <more>](https://example.org/posts/{stem}) 🐬🐬🐬\n**{title}**',
      footer:
        '👀[Read on](https://example.org/posts/{stem}?a=1&b="2") 🤝[Write](https://example.org)',
      photo: 'poster',
    });
    expect(allProblems(made)).toEqual([]);
    const captions = made.filter(({ output }) => output.copies[0]?.kind === 'caption');
    expect(captions.length).toBeGreaterThan(0);
    for (const { output } of captions) expect(output.copies[0]?.count?.limit).toBe(1024);
  });

  it('gets every link of an issue, or the report names it', () => {
    for (const { name, text } of issues) {
      const { copies, report } = exported('telegram', text, { fileName: name });
      const links = copies.flatMap(({ html }) => sent(html ?? '').links).map(sameAddress);
      const named = report.flatMap(({ values }) => Object.values(values).map(String));
      const lost = contentOf(
        renderBlocks(text)
          .map(({ html }) => html)
          .join('\n'),
      ).links.filter(
        (link) =>
          !links.includes(sameAddress(link)) && !named.some((value) => value.includes(link)),
      );
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });

  it.each([
    ['a tag it does not know', '<p>a</p>'],
    ['a bare bracket', '1 < 2'],
    ['an open tag', '<b>a'],
    ['crossed tags', '<b><i>a</b></i>'],
    ['a relative link', '<a href="./a.md">a</a>'],
    ['a link that runs', '<a href="javascript:alert(1)">a</a>'],
    ['a mailbox', '<a href="mailto:a@example.org">a</a>'],
    ['a link to this machine', '<a href="http://localhost:3000/">a</a>'],
    ['a reference of HTML', 'a&nbsp;b'],
    ['a long message', 'a'.repeat(4097)],
  ])('does not take %s, so it would have been seen', (_what, html) => {
    const { length } = sent(html).text;
    const count = { used: length, limit: 4096, unit: 'units' } as const;
    expect(problemsOf({ id: 'control', count }, html)).not.toEqual([]);
  });
});
