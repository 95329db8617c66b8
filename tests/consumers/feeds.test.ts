import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIssueText } from '#core/export/audit/read-markdown.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { readFeed } from '#core/feeds/read-feed.ts';
import { contentOf, missing } from '../support/content.ts';
import { corpusIssues, ownIssues } from '../support/corpus.ts';
import { buildCommandLine, runGalley } from '../support/run-galley.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { readFeedFile, xmlErrors, type ReadPost } from './read-feeds.ts';

const names = ['rss.xml', 'atom.xml', 'feed.json'] as const;
const posts = 'https://letters.example/posts/{stem}';

interface Feeds {
  readonly texts: Readonly<Record<(typeof names)[number], string>>;
  readonly items: number;
  readonly report: readonly {
    readonly file: string;
    readonly action: string;
    readonly message: string;
  }[];
}

async function feedsOf(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Feeds> {
  const library = join(tempFolder(), 'letters');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(library, name)), { recursive: true });
    writeFileSync(join(library, name), text);
  }
  const out = tempFolder();
  const base = ['feed', '--library', library, '--out', out, '--posts', posts, '--json'];
  const run = await runGalley([...base, ...args]);
  if (run.status !== 0) throw new Error(run.stderr);
  const texts = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(out, name), 'utf8')]),
  );
  return {
    ...(JSON.parse(String(run.stdout)) as Omit<Feeds, 'texts'>),
    texts: texts as Feeds['texts'],
  };
}

const relative = /\b(?:href|src)="(?!https?:|mailto:|tel:)[^"]*"/u;

/** As a browser writes it. */
function whole(address: string): string {
  return URL.canParse(address) ? new URL(address).href : address;
}

/** One reader takes what looks like tags out of titles, and encodes addresses. */
function comparable(post: ReadPost | undefined): ReadPost {
  const { links, pictures, words } = contentOf(post?.html ?? '');
  return {
    id: post?.id ?? '',
    url: post?.url ?? '',
    date: post?.date ?? '',
    title: (post?.title ?? '').replaceAll(/<[^>]*>/gu, ''),
    html: [...[...links, ...pictures].map(whole), ...words].join(' '),
  };
}

/** What is wrong with the files, in words. */
async function problemsOf({ texts }: Pick<Feeds, 'texts'>): Promise<readonly string[]> {
  const problems: string[] = [];
  let first: readonly ReadPost[] | null = null;
  for (const name of names) {
    if (name !== 'feed.json')
      problems.push(...xmlErrors(texts[name]).map((each) => `${name} ${each}`));
    const read = await readFeedFile(name, texts[name]);
    for (const [reader, found] of Object.entries(read)) {
      first ??= found;
      for (const [index, post] of first.entries()) {
        const other = comparable(found[index]);
        const own = comparable(post);
        for (const key of ['id', 'url', 'title', 'date', 'html'] as const) {
          if (other[key] !== own[key]) {
            problems.push(
              `${name}, ${reader}: ${key} of ${post.id} is ${other[key].slice(0, 200)}`,
            );
          }
        }
        const dead = relative.exec(post.html);
        if (dead !== null) problems.push(`${name}: ${dead[0]}`);
      }
    }
    const ours = readFeed(texts[name], 'https://elsewhere.example/feed')?.entries ?? [];
    if (ours.map(({ url }) => url).join() !== first?.map(({ url }) => url).join()) {
      problems.push(`${name}: the inbox reads other addresses`);
    }
  }
  return problems;
}

const traps: Readonly<Record<string, string>> = {
  '2024-03-09-weekly.md': `---\ntitle: 'A "quoted" title: <b>not bold</b> & co #9 ]]> 🦄中文'\npubDate: 2024-03-09\n---\n\nWords \u0008with\u001b control \uffff characters, ]]> and <T> and &lt;b&gt; &amp;amp; \u{1F469}\u200d\u{1F4BB}.\n\n## 🦄Articles\n\n1. [One ]]> & <T>](https://one.example/?a=1&b=2)\n\n![local](assets/a.png) ![remote](https://img.example/图.png) [near](./2024-03-02-weekly.md)\n\n\`\`\`xml\n<![CDATA[ x ]]>\n\`\`\`\n`,
  '2024-03-02-weekly.md':
    '# 周刊#8：第一期（2024-03-02）\n\n前言。\n\n## 文章\n\n1、[标题](https://two.example/)\n\n描述。\n',
  '2999-01-05-weekly.md':
    '# Weekly #99 (2999-01-05)\n\nNot yet.\n\n## A\n\n1. [x](https://x.example/)\n',
  'README.md': '# Readme\n\n[x](https://y.example/)\n',
  'galley.yaml': 'name: "Letters & <Co> ]]>"\nfeed:\n  author: "A & B"\n',
};

beforeAll(buildCommandLine);

describe('the feeds of a library', () => {
  it('are read alike by every reader, whatever the issues hold', async () => {
    const feeds = await feedsOf(traps);
    expect(await problemsOf(feeds)).toEqual([]);
    expect(feeds.items).toBe(2);
    const { feedsmith = [] } = await readFeedFile('atom.xml', feeds.texts['atom.xml']);
    expect(feedsmith.map(({ id, date, title }) => ({ id, date, title }))).toEqual([
      {
        id: 'https://letters.example/posts/2024-03-09-weekly',
        date: '2024-03-09T12:00:00.000Z',
        title: 'A "quoted" title: <b>not bold</b> & co #9 ]]> 🦄中文',
      },
      {
        id: 'https://letters.example/posts/2024-03-02-weekly',
        date: '2024-03-02T12:00:00.000Z',
        title: '周刊#8：第一期（2024-03-02）',
      },
    ]);
    const [html = ''] = feedsmith.map((post) => post.html);
    expect(html).toContain('One ]]&gt; &amp; &lt;T&gt;');
    expect(html).toContain('&lt;![CDATA[ x ]]&gt;');
    expect(html).toContain('👩‍💻');
    expect(feeds.report.map(({ file, message }) => `${file} ${message}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^2999-01-05-weekly\.md .*2999-01-05/u),
        expect.stringMatching(/^2024-03-09-weekly\.md .*assets\/a\.png/u),
        expect.stringMatching(/^2024-03-09-weekly\.md .*2024-03-02-weekly\.md/u),
      ]),
    );
  });

  it('are the same bytes whenever they are made', async () => {
    expect((await feedsOf(traps)).texts).toEqual((await feedsOf(traps)).texts);
  });

  it('hold every link, picture and word of the real issues', async () => {
    const issues = [...ownIssues(), ...corpusIssues('feeds')].filter(
      ({ text, name }) => parseIssue(text, { fileName: name }).date !== null,
    );
    const files = Object.fromEntries(
      issues.map(({ name, text }, index) => [`${index}/${name.replaceAll('/', '-')}`, text]),
    );
    const wrong: string[] = [];
    for (const [name, text] of Object.entries(files)) {
      const feeds = await feedsOf({ [name]: text });
      // A compilation is no issue.
      if (feeds.items === 0 && /season|[il]weekly/u.test(name)) continue;
      wrong.push(...(await problemsOf(feeds)).map((problem) => `${name}: ${problem}`));
      const [post] = (await readFeedFile('rss.xml', feeds.texts['rss.xml']))['rss-parser'] ?? [];
      const sent = readIssueText(text, parseIssue(text, { fileName: name }));
      const read = contentOf(post?.html ?? '');
      const said = feeds.report.map(({ message }) => message).join('\n');
      const links = sent.links.map(decodeURI).filter((link) => !said.includes(link));
      wrong.push(...missing(links, read.links).map((link) => `${name}: ${link}`));
      wrong.push(
        ...missing(sent.images.map(decodeURI), read.pictures)
          .filter((address) => !said.includes(address))
          .map((address) => `${name}: ${address}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['a control character', '<rss version="2.0"><channel><title>a\u0008</title></channel></rss>'],
    ['an open section', '<rss version="2.0"><channel><title><![CDATA[a</title></channel></rss>'],
    ['a bare ampersand', '<rss version="2.0"><channel><title>a & b</title></channel></rss>'],
  ])('would be seen to hold %s', (_what, xml) => {
    expect(xmlErrors(xml)).not.toEqual([]);
  });

  it('would be seen to differ', async () => {
    const feeds = await feedsOf(traps);
    const texts = {
      ...feeds.texts,
      'atom.xml': feeds.texts['atom.xml'].replace('第一期', '第二期'),
    };
    expect(await problemsOf({ texts })).not.toEqual([]);
  });
});
