import { beforeAll, describe, expect, it } from 'vitest';
import {
  attribute,
  isElement,
  isText,
  parseHtml,
  type HtmlElement,
  type HtmlNode,
} from '#core/markdown/html-tree.ts';
import { contentOf, missing } from '../support/content.ts';
import { buildSite, generators, type SiteBuild } from './build-site.ts';
import { isLocal, postFor, sitePosts, type Post } from './site-posts.ts';

const zones = ['UTC', 'Asia/Shanghai'] as const;
const posts = sitePosts();

function elements(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elements(element.childNodes)]);
}

function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value;
      return isElement(node) && attribute(node, 'class') !== 'header-anchor'
        ? textOf(node.childNodes)
        : '';
    })
    .join('');
}

/** The text without the blanks and the unseen anchors that a site puts into it. */
function plainly(text: string): string {
  return text
    .replace(/[\u200b\s]+/g, ' ')
    .replaceAll('\u2060', '')
    .trim();
}

interface BuiltPage {
  readonly body: readonly HtmlNode[];
  readonly html: string;
  readonly title: string;
  readonly date: string;
}

function builtPage(html: string): BuiltPage {
  const all = elements(parseHtml(html));
  const find = (name: string) => all.find(({ tagName }) => tagName === name);
  const main = find('main') ?? find('body');
  // Docusaurus has the title in its article, too.
  const body = all.find((element) => attribute(element, 'id') === '__blog-post-container') ?? main;
  return {
    body: body?.childNodes ?? [],
    // Blocks that follow one another without a blank are words of their own.
    html: (/<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? '').replace(
      /<(?=(?:ul|ol|li|pre|p|div|table)\b)/g,
      ' <',
    ),
    title: plainly(textOf(find('h1')?.childNodes ?? [])),
    date: attribute(find('time') ?? body ?? all[0] ?? missingElement(), 'datetime') ?? '',
  };
}

function missingElement(): never {
  throw new Error('the page has no elements');
}

function numbersOf(body: readonly HtmlNode[]): readonly number[] {
  return elements(body)
    .filter(({ tagName }) => tagName === 'ol')
    .flatMap((list) => {
      const start = Number(attribute(list, 'start') ?? 1);
      return list.childNodes.filter(isElement).map((_item, index) => start + index);
    });
}

function isInOrder(wanted: readonly number[], found: readonly number[]): boolean {
  let at = 0;
  for (const number of found) if (number === wanted[at]) at += 1;
  return at === wanted.length;
}

/** Links inside a page that lead to nothing on it. */
function deadFragments(body: readonly HtmlNode[]): readonly string[] {
  const all = elements(body);
  const ids = new Set(all.map((element) => attribute(element, 'id')));
  return all
    .filter(({ tagName }) => tagName === 'a')
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => href.length > 1 && href.startsWith('#'))
    .map((href) => decodeURIComponent(href.slice(1)))
    .filter((id) => !ids.has(id));
}

/** An address as browsers follow it: some generators write it so, some as it was. */
function followed(address: string): string {
  try {
    return decodeURIComponent(new URL(address).href);
  } catch {
    return address;
  }
}

function comparable(addresses: readonly string[]): readonly string[] {
  return addresses.filter((address) => address !== '' && !address.startsWith('#')).map(followed);
}

async function problemsOf(post: Post, site: SiteBuild): Promise<readonly string[]> {
  const html = await site.page(post.page);
  if (html === null) return ['no page'];
  const built = builtPage(html);
  const { links, pictures, words } = contentOf(built.html);
  const numbers = numbersOf(built.body);
  const local = pictures.filter(isLocal);
  const files = await Promise.all(
    local.map(async (src) => src.startsWith('data:') || (await site.hasFile(post.page, src))),
  );
  return [
    ...(built.title === plainly(post.title) ? [] : [`title ${built.title}`]),
    ...(built.date.startsWith(post.date) ? [] : [`date ${built.date}`]),
    ...(words.length === 0 ? ['empty page'] : []),
    ...(isInOrder(post.numbers, numbers) ? [] : [`numbers ${numbers.join(' ')}`]),
    ...missing(comparable(post.content.links), comparable(links)).map((link) => `link ${link}`),
    ...missing(
      comparable(post.content.pictures.filter((src) => !isLocal(src))),
      comparable(pictures),
    ).map((src) => `picture ${src}`),
    ...deadFragments(built.body).map((id) => `nothing is called ${id}`),
    ...(local.length >= post.localPictures ? [] : [`${local.length} local pictures`]),
    ...local.filter((_, index) => files[index] !== true).map((src) => `no file ${src}`),
    // The numbers of footnotes are numbers of a list in some places.
    ...missing(post.content.words, [...words, ...numbers.map(String)]).map(
      (word) => `word ${word}`,
    ),
  ].slice(0, 20);
}

const literals = [
  '{{ section }} 🦄 {{ code }} {% raw %} {#own-id}',
  'One {{ brace }} | bar',
  'Text under one with {% tag %}, {{< short >}} and {#id}. Vec<T> and <funcname> stay, so does <T> and a | bar.',
  'd = {{ "a": 1 }}',
  '{% raw %}{{< in-code >}}{{% both %}}{{< open',
  'Two {{< c >}}',
  'A quotation {: .x} with {::comment} marks, $$math$$ and :tada: in it.',
  'under two {.cls}',
  'Second {{ section }} {.class}',
  'Words : as {{ x }}{.attr} ends with {{ user.name }}',
  'directive text',
  '[[toc]]',
  '<<< @/secret.txt',
  ': a definition',
  '*[HTML]: no abbreviation, and :name[label]{x=1} stays',
  '{{ cell }}',
  '{{{{ }}}}',
  '{{ kept }} <T>',
  ']]>',
  'never closed',
  'characters, still read {{<',
];

describe.each(generators)('%s', (generator) => {
  describe.each(zones)('built in %s', (zone) => {
    let site: SiteBuild;

    beforeAll(async () => {
      const files = posts.flatMap((post) => postFor(generator, post).files);
      const name = `${generator}-${zone.replace('/', '-')}`;
      site = await buildSite(generator, name, files, zone);
    });

    it('takes every post without an error', () => {
      expect({ status: site.status, troubles: site.troubles }).toEqual({ status: 0, troubles: [] });
    });

    it('shows every title, date, number, link, picture and word', async () => {
      const problems = [];
      for (const post of posts) {
        const own = await problemsOf(post, site);
        if (own.length > 0) problems.push({ name: post.name, own });
      }
      expect(problems).toEqual([]);
    });

    it('shows the traps as they were meant', async () => {
      const { body, html } = builtPage((await site.page(posts[0]?.page ?? '')) ?? '');
      const text = plainly(textOf(body));
      expect(literals.filter((literal) => !text.includes(literal))).toEqual([]);
      expect(html).not.toContain('<script>document.title');
      expect(html).not.toContain('javascript:');
    });
  });
});
