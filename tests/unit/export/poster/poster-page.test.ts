import { describe, expect, it, test } from 'vitest';
import { posterPage } from '#core/export/poster/poster-page.ts';
import {
  attribute,
  isElement,
  parseHtml,
  textContent,
  type HtmlNode,
} from '#core/markdown/html-tree.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { forSeeds } from '../../../support/random.ts';

function poster(text: string, address = 'https://www.example.org/posts/7/') {
  return posterPage(parseIssue(text, { fileName: '2024-03-16-weekly.md' }), 'a.png', address);
}

function elements(nodes: readonly HtmlNode[], tag: string): readonly string[] {
  return nodes.filter(isElement).flatMap((node) => {
    const own = node.tagName === tag ? [textContent(node.childNodes)] : [];
    return [...own, ...elements(node.childNodes, tag)];
  });
}

function shown(html: string) {
  const nodes = parseHtml(html.slice(html.indexOf('<body>') + '<body>'.length));
  return {
    headline: elements(nodes, 'h1'),
    sections: elements(nodes, 'h2'),
    items: elements(nodes, 'li'),
    words: textContent(nodes),
  };
}

function issue(title: string, sections: number, items: number, item: (at: number) => string) {
  const parts = Array.from({ length: sections }, (_, section) => {
    const lines = Array.from(
      { length: items },
      (_each, at) => `${at + 1}. [${item(at)}](https://e.example/)\n`,
    );
    return `## 🦄Section ${section}\n\n${lines.join('\n')}`;
  });
  return `# ${title}\n\n${parts.join('\n')}`;
}

describe('a poster', () => {
  it('shows number, date, own words, sections, items and where the issue is', () => {
    const { html } = poster(issue('Weekly #7: Own words', 2, 2, (at) => `Item ${at}`));
    const { headline, sections, items, words } = shown(html);
    expect(headline).toEqual(['Own words']);
    expect(sections).toEqual(['🦄 Section 0', '🦄 Section 1']);
    expect(items).toEqual(['1Item 0', '2Item 1', '1Item 0', '2Item 1']);
    for (const word of ['Weekly', 'No. 7', '16 March 2024', '4 items', 'example.org/posts/7']) {
      expect(words).toContain(word);
    }
  });

  it('speaks the language of the issue', () => {
    const { html } = poster(
      '# 周刊#8：标题很长的一期\n\n## 文章\n\n1、[这里有一个中文标题](https://e.example/)\n',
    );
    const { words } = shown(html);
    expect(html).toContain('<html lang="zh-CN">');
    for (const word of ['第 8 期', '2024 年 3 月 16 日', '共 1 条']) expect(words).toContain(word);
  });

  it('names fewer items when there are too many, and says how many more there are', () => {
    const { items } = shown(
      poster(issue('T #7: x', 3, 40, (at) => `A title of some length ${at}`)).html,
    );
    expect(items.length).toBeGreaterThan(12);
    expect(items.filter((item) => /^…and \d+ more$/.test(item))).toHaveLength(3);
  });

  it('leaves out no item of a usual issue', () => {
    const { items } = shown(
      poster(issue('T #7: x', 3, 8, () => 'x'.repeat(12).concat(' words').repeat(3))).html,
    );
    expect(items).toHaveLength(24);
  });

  test.each([
    ['few items', issue('T', 1, 2, () => 'a'), 1200],
    ['many items', issue('T', 3, 12, () => 'a title of a usual length'), 1500],
  ])('is as high as %s need', (_what, text, height) => {
    expect(poster(text)).toMatchObject({ width: 1200, height });
  });

  const bits = [
    'a',
    '<script>alert(1)</script>',
    '"',
    '&',
    '中',
    '👩‍👩‍👧',
    '\u202e',
    '\u0001',
    '</style>',
    'word ',
  ];
  it('is a page without scripts and addresses, whatever the titles are', () => {
    forSeeds(60, (random) => {
      const title = () =>
        Array.from({ length: 1 + random.below(60) }, () => random.pick(bits)).join('');
      const { html, height } = poster(
        issue(title(), 1 + random.below(5), random.below(30), title),
        title(),
      );
      const visit = (nodes: readonly HtmlNode[]): void => {
        for (const node of nodes.filter(isElement)) {
          expect(['script', 'img', 'a', 'iframe', 'object']).not.toContain(node.tagName);
          expect(attribute(node, 'style')).toBeNull();
          expect(attribute(node, 'src')).toBeNull();
          visit(node.childNodes);
        }
      };
      visit(parseHtml(html));
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(height).toBeLessThanOrEqual(1500);
    });
  });
});
