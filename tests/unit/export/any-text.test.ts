import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { targets } from '#core/export/registry.ts';
import {
  attribute,
  isElement,
  parseHtml,
  textContent,
  type HtmlElement,
  type HtmlNode,
} from '#core/markdown/html-tree.ts';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { exportIssue, page } from '../../support/export-issue.ts';
import { forSeeds, type Random } from '../../support/random.ts';

const traps = readFileSync('tests/consumers/fixtures/traps.md', 'utf8');
const issue = readFileSync('tests/fixtures/library-seedlike/2024-03-02-weekly.md', 'utf8');
const bits = [
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '`',
  '*',
  '**',
  '_',
  '~~',
  '|',
  '\\',
  '\n',
  '\n\n',
  '\t',
  '    ',
  '```\n',
  '~~~\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '===\n',
  '---\n',
  '- [ ] ',
  '![',
  '](',
  '|---|\n',
  '<b>',
  '</b>',
  '<T>',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<pre>',
  '<details>\n',
  '</details>\n',
  '<img src="a.png">',
  "<img src='",
  '<a href="x">',
  '<table><tr><td>',
  '&lt;',
  '&#35;',
  '\u0000',
  '[a](javascript:x)',
  '![x](./p.png)',
  'https://e.example/a',
  '[^1]',
  '[^1]: note\n',
  '🦄',
  '① ',
];

function mutated(random: Random): string {
  const base = random.pick([traps, issue]);
  const start = random.next() < 0.5 ? 0 : random.below(base.length);
  let text = base.slice(start, start + 200 + random.below(2000));
  for (let count = random.below(30); count > 0; count -= 1) {
    const at = random.below(text.length + 1);
    const dropped = random.next() < 0.3 ? random.below(20) : 0;
    text = text.slice(0, at) + random.pick(bits) + text.slice(at + dropped);
  }
  return text;
}

function elements(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elements(element.childNodes)]);
}

const tags = new Set(
  'h1 h2 h3 h4 h5 h6 p strong em s sup sub code pre ul ol li blockquote hr br a figure img figcaption'.split(
    ' ',
  ),
);
const attributes = new Set(['href', 'src', 'alt', 'start']);
const holdText = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'strong',
  'em',
  's',
  'a',
  'code',
  'figcaption',
]);

/** What of R1, R2 and R3 the HTML breaks. */
function brokenBy(element: HtmlElement): readonly string[] {
  const { tagName, attrs, childNodes } = element;
  const [first] = childNodes;
  const address = attribute(element, 'href') ?? attribute(element, 'src');
  return [
    ...(tags.has(tagName) && attrs.every(({ name }) => attributes.has(name)) ? [] : ['R1']),
    ...(holdText.has(tagName) && textContent(childNodes).trim() === '' ? ['R2'] : []),
    ...(tagName === 'li' && (!first || first.nodeName !== 'p') ? ['R2'] : []),
    ...(tagName === 'p' && elements(childNodes).some((child) => child.tagName === 'img')
      ? ['R2']
      : []),
    ...(address !== null && !/^(?:https?:|ftp:|mailto:|tel:|data:image\/)/i.test(address)
      ? ['R3']
      : []),
  ].map((rule) => `${rule} <${tagName}>`);
}

it('X1: no text stops an export, and R1 to R3 hold for every text', () => {
  forSeeds(60, (random) => {
    const text = mutated(random);
    for (const { id } of targets) {
      const result = exportIssue(id, text);
      if (!result.ok || id !== 'substack') continue;
      const broken = elements(parseHtml(page(result.value))).flatMap(brokenBy);
      expect(broken).toEqual([]);
    }
    expect(renderBlocks(text)).toBeInstanceOf(Array);
  });
});
