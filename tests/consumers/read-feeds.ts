import { createRequire } from 'node:module';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';

/** What a reader gets of one post. */
export interface ReadPost {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly html: string;
}

interface RssParserItem {
  readonly title: string;
  readonly link: string;
  readonly guid?: string;
  readonly id?: string;
  readonly isoDate: string;
  readonly content: string;
  readonly 'content:encoded'?: string;
}
interface FeedParserItem {
  readonly guid: string;
  readonly link: string;
  readonly title: string;
  readonly date: Date;
  readonly description: string;
}
interface FeedParserStream {
  on(event: string, listener: (error: Error) => void): void;
  read(): FeedParserItem | null;
  end(text: string): void;
}
interface ExtractedEntry {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly published: string;
  readonly html: string;
}
interface Saxes {
  on(event: 'error', listener: (error: Error) => void): void;
  write(text: string): Saxes;
  close(): void;
}

const load = createRequire(new URL('programs/package.json', import.meta.url));
const RssParser = load('rss-parser') as new () => {
  parseString(text: string): Promise<{ readonly items: readonly RssParserItem[] }>;
};
const FeedParser = load('feedparser') as new (options: object) => FeedParserStream;
const extractor = load('@extractus/feed-extractor') as {
  extractFromXml(text: string, options: object): { readonly entries: readonly ExtractedEntry[] };
  extractFromJson(text: string, options: object): { readonly entries: readonly ExtractedEntry[] };
};
const { SaxesParser } = load('saxes') as { readonly SaxesParser: new (options: object) => Saxes };

/** What a strict reader of XML finds wrong. */
export function xmlErrors(text: string): readonly string[] {
  const errors: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', ({ message }) => errors.push(message));
  parser.write(text).close();
  return errors;
}

async function byRssParser(text: string): Promise<readonly ReadPost[]> {
  const { items } = await new RssParser().parseString(text);
  return items.map(({ title, link, guid, id, isoDate, content, 'content:encoded': html }) => ({
    id: guid ?? id ?? '',
    url: link,
    title,
    date: isoDate,
    html: html ?? content,
  }));
}

async function byFeedParser(text: string): Promise<readonly ReadPost[]> {
  const parser = new FeedParser({ feedurl: 'https://elsewhere.example/feed' });
  const posts: ReadPost[] = [];
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject);
    parser.on('readable', () => {
      for (let item = parser.read(); item !== null; item = parser.read()) {
        const { guid: id, link: url, title, date, description: html } = item;
        posts.push({ id, url, title, date: date.toISOString(), html });
      }
    });
    parser.on('end', () => {
      resolve();
    });
    parser.end(text);
  });
  return posts;
}

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && '#text' in value
    ? String(value['#text'])
    : String(value);

const getExtraEntryFields = (entry: Readonly<Record<string, unknown>>) => ({
  html: textOf(entry['content:encoded'] ?? entry['content_html'] ?? entry['content']),
  // It cuts titles into a line of its own making.
  title: textOf(entry['title']),
});

function byExtractor(text: string, isJson: boolean): readonly ReadPost[] {
  const options = { descriptionMaxLen: 0, getExtraEntryFields };
  const { entries } = isJson
    ? extractor.extractFromJson(text, options)
    : extractor.extractFromXml(text, options);
  return entries.map(({ id, link: url, title, published: date, html }) => ({
    id,
    url,
    title,
    date,
    html,
  }));
}

const post = (id = '', url = '', title = '', date = '', html = ''): ReadPost => ({
  id,
  url,
  title,
  date: new Date(date).toISOString(),
  html,
});

function byFeedsmith(name: string, text: string): readonly ReadPost[] {
  if (name === 'rss.xml') {
    return (parseRssFeed(text).items ?? []).map((item) =>
      post(item.guid?.value, item.link, item.title, item.pubDate, item.content?.encoded),
    );
  }
  if (name === 'atom.xml') {
    return (parseAtomFeed(text).entries ?? []).map((entry) =>
      post(
        entry.id,
        entry.links?.[0]?.href,
        entry.title?.value,
        entry.published,
        entry.content?.value,
      ),
    );
  }
  return (parseJsonFeed(text).items ?? []).map((item) =>
    post(item.id, item.url, item.title, item.date_published, item.content_html),
  );
}

/** The posts of a feed's file as each of the readers that know its form has them. */
export async function readFeedFile(
  name: string,
  text: string,
): Promise<Readonly<Record<string, readonly ReadPost[]>>> {
  const isJson = name.endsWith('.json');
  const read = {
    '@extractus/feed-extractor': byExtractor(text, isJson),
    feedsmith: byFeedsmith(name, text),
    ...(isJson
      ? {}
      : { 'rss-parser': await byRssParser(text), feedparser: await byFeedParser(text) }),
  };
  return Object.fromEntries(
    Object.entries(read).map(([reader, posts]) => [
      reader,
      posts.map((each) => ({ ...each, html: each.html.trim() })),
    ]),
  );
}
