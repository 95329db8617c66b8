import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import {
  attribute,
  isElement,
  parseHtml,
  type HtmlElement,
  type HtmlNode,
} from '#core/markdown/html-tree.ts';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { ExportFile, ExportOutput, Picture } from '#core/export/target.ts';
import { contentOf, missing, type Content } from '../support/content.ts';
import { corpusIssues } from '../support/corpus.ts';
import { exported, exportIssue, page } from '../support/export-issue.ts';
import { buildAstro, makeAstroProject, type AstroBuild } from './build-astro.ts';
import { redPng } from '../support/red-png.ts';

interface Post {
  readonly name: string;
  readonly text: string;
  readonly output: ExportOutput;
  /** Its folder in the collection. */
  readonly folder: string;
}

const zones = ['UTC', 'Asia/Shanghai'] as const;
const here = new URL('.', import.meta.url);

const traps = readFileSync(new URL('fixtures/traps.md', here), 'utf8');
const trapPictures: readonly Picture[] = [
  { path: 'pictures/red.png', mediaType: 'image/png', bytes: redPng },
  { path: 'other/red.png', mediaType: 'image/png', bytes: redPng },
  { path: 'pictures/gone.png', mediaType: 'image/png', bytes: null },
];

/** An issue without a date cannot be a post, so it gets one here. */
function dated(text: string, name: string): string {
  const result = exportIssue('astro', text, { fileName: name });
  if (result.ok) return text;
  expect(result.error.map((entry) => entry.reason)).toEqual(['noDate']);
  return `---\npubDate: 2024-01-06\n---\n${text}`;
}

function postOf(name: string, text: string, pictures: readonly Picture[] = []): Post {
  const folder = name
    .replace(/\.md$/, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .toLowerCase();
  return { name, text, folder, output: exported('astro', text, { fileName: name, pictures }) };
}

function fixturePosts(): readonly Post[] {
  return ['2024-03-02', '2024-03-09', '2024-03-16'].map((date) => {
    const library = new URL('../fixtures/library-seedlike/', here);
    const text = readFileSync(new URL(`${date}-weekly.md`, library), 'utf8');
    const paths = [...text.matchAll(/\]\((assets\/[^)]+)\)/g)].map((match) => match[1] ?? '');
    const pictures = paths.map((path) => ({
      path,
      mediaType: 'image/png',
      bytes: readFileSync(new URL(path, library)),
    }));
    return postOf(`fixture-${date}-weekly.md`, text, pictures);
  });
}

const posts: readonly Post[] = [
  postOf('traps.md', traps, trapPictures),
  ...fixturePosts(),
  ...corpusIssues('Astro’s build').map(({ name, text }) => postOf(name, dated(text, name))),
];
const files: readonly ExportFile[] = posts.flatMap(({ folder, output }) =>
  output.files.map((file) => ({ ...file, path: `content/blog/${folder}/${file.path}` })),
);
/** Some blogs have no collection: their posts are pages. */
const pageFiles: readonly ExportFile[] = (posts[0]?.output.files ?? []).map((file) => ({
  ...file,
  path: `pages/posts/${file.path}`,
}));

function elements(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elements(element.childNodes)]);
}

interface BuiltPage {
  readonly html: string;
  readonly body: string;
  readonly content: Content;
  readonly title: string;
  readonly day: string;
  readonly isoDate: string;
  readonly numbers: readonly number[];
}

function numbersOf(body: string): readonly number[] {
  return elements(parseHtml(body))
    .filter((element) => element.tagName === 'ol')
    .flatMap((list) => {
      const start = Number(attribute(list, 'start') ?? 1);
      const items = list.childNodes.filter(isElement);
      return items.map((_item, index) => start + index);
    });
}

async function builtPage(build: AstroBuild, post: Post): Promise<BuiltPage> {
  const stem = post.output.files[0]?.path.replace(/\.md$/, '');
  const html = await build.read(`${post.folder}/${stem}/index.html`);
  if (html === null) throw new Error(`${post.name} has no page`);
  const body = /<main>([^]*)<\/main>/.exec(html)?.[1] ?? '';
  const time = elements(parseHtml(html)).find((element) => element.tagName === 'time');
  return {
    html,
    body,
    content: contentOf(body),
    title: contentOf(/<h1>([^]*?)<\/h1>/.exec(html)?.[1] ?? '').words.join(' '),
    day: (time && attribute(time, 'data-day')) ?? '',
    isoDate: (time && attribute(time, 'datetime')) ?? '',
    numbers: numbersOf(body),
  };
}

/** The exported Markdown as the preview shows it. */
function expectedContent(post: Post): Content {
  const blocks = renderBlocks(page(post.output));
  return contentOf(blocks.map((block) => block.html).join(''));
}

function isLocal(address: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(address);
}

function remoteOnes(addresses: readonly string[]): readonly string[] {
  return addresses.filter((address) => !isLocal(address));
}

function problemsOf(
  post: Post,
  built: BuiltPage,
  assets: (address: string) => boolean,
): readonly string[] {
  const issue = parseIssue(post.text, { fileName: post.name });
  const expected = expectedContent(post);
  const itemNumbers = issue.sections
    .flatMap((section) => section.items)
    .filter((item) => item.marker === 'dot' && item.number !== null)
    .map((item) => String(item.number));
  return [
    ...missing(expected.links, built.content.links).map((link) => `link ${link}`),
    ...missing(remoteOnes(expected.pictures), built.content.pictures).map(
      (src) => `picture ${src}`,
    ),
    ...built.content.pictures
      .filter((src) => isLocal(src) && !assets(src))
      .map((src) => `no file ${src}`),
    // The numbers of footnotes are numbers of a list there.
    ...missing(expected.words, [...built.content.words, ...built.numbers.map(String)]).map(
      (word) => `word ${word}`,
    ),
    ...missing(itemNumbers, built.numbers.map(String)).map((number) => `number ${number}`),
    ...(built.content.words.length === 0 ? ['empty page'] : []),
    ...(/<h1[\s>]/.test(built.body) ? ['a second first-level heading'] : []),
  ];
}

describe.each(zones)('Astro, built in %s', (zone) => {
  let build: AstroBuild;
  const pages = new Map<string, BuiltPage>();

  beforeAll(async () => {
    const project = await makeAstroProject(`astro-${zone.replace('/', '-')}`, [
      ...files,
      ...pageFiles,
    ]);
    build = await buildAstro(project, zone);
    if (build.status !== 0) throw new Error(build.log.slice(-4000));
    for (const post of posts) pages.set(post.name, await builtPage(build, post));
  });

  it('takes every post without an error', () => {
    expect(build.log).not.toMatch(/\[error\]|\[ERROR\]/);
    expect(pages.size).toBe(posts.length);
  });

  it('shows each on the day of the issue', () => {
    const wrong = posts.filter((post) => {
      const { date } = parseIssue(post.text, { fileName: post.name });
      const { isoDate, day } = pages.get(post.name) ?? { isoDate: '', day: '' };
      const [year, month, dayOfMonth] = (date ?? '').split('-').map(Number);
      return !isoDate.startsWith(`${date}T`) || day !== `${year}-${month}-${dayOfMonth}`;
    });
    expect(wrong.map((post) => post.name)).toEqual([]);
  });

  it('shows every link, picture, word and number', async () => {
    const problems = [];
    for (const post of posts) {
      const built = pages.get(post.name);
      if (!built) continue;
      const found = new Set<string>();
      for (const source of built.content.pictures.filter(isLocal)) {
        if ((await build.read(source.replace(/^\//, ''))) !== null) found.add(source);
      }
      const own = problemsOf(post, built, (source) => found.has(source));
      if (own.length > 0) problems.push({ name: post.name, problems: own.slice(0, 20) });
    }
    expect(problems).toEqual([]);
  });

  it('takes a post as a page, with its pictures', async () => {
    const html = (await build.read('posts/2024-03-16-weekly/index.html')) ?? '';
    const { links, pictures } = contentOf(html);
    expect(links).toEqual(pages.get('traps.md')?.content.links);
    expect(pictures).toEqual(pages.get('traps.md')?.content.pictures);
  });

  it('shows the traps as they were meant', () => {
    const { title, html, body, content } = pages.get('traps.md') ?? {};
    expect(title).toBe('Traps 15 title T');
    expect(html).toContain('<title>Traps: &quot;#15&quot; {{ title }} &lt;T&gt;</title>');
    for (const literal of [
      '{{ section }}',
      '{% raw %}',
      '{% tag %}',
      '{#id}',
      'Vec&#x3C;T>',
      '&#x3C;funcname>',
      'still read',
    ]) {
      expect(body).toContain(literal);
    }
    expect(content?.links).toEqual([
      'https://a.example/?b=1&c=2',
      'https://one.example/',
      'https://two.example/',
      'https://three.example/',
      'https://four.example/a',
      'http://www.five.example',
      'mailto:six@six.example',
      'https://seven.example/',
      '#user-content-fn-note',
      'https://nine.example/',
      'https://eight.example/',
      '#user-content-fnref-note',
    ]);
    expect(body).not.toContain('<script');
    expect(body).not.toContain('javascript:');
  });
});

describe('an Astro build', () => {
  it('fails on what the export takes care of, so it would have been seen', async () => {
    const header = '---\ntitle: "x"\ndescription: "x"\npubDate: 2024-03-16\n---\n';
    const missingPicture = await makeAstroProject('control', [
      { path: 'content/blog/x.md', content: `${header}![gone](./gone.png)\n` },
    ]);
    expect((await buildAstro(missingPicture, 'UTC')).status).not.toBe(0);
    const badTitle = await makeAstroProject('control', [
      { path: 'content/blog/x.md', content: header.replace('"x"', 'a: b') },
    ]);
    expect((await buildAstro(badTitle, 'UTC')).status).not.toBe(0);
  });
});
