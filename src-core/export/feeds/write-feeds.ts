import type { ExportFile } from '../target.ts';
import { feedFiles, noonOf, type LibraryFeed } from './feed-post.ts';
import { xmlText } from '../../text/xml-text.ts';
import { xmlElement, xmlEscaped } from './xml.ts';

/** https://www.rssboard.org/rss-specification, with the whole text as most readers look for it. */
function rss({ title, description, author, home, base, language, posts }: LibraryFeed): string {
  const items = posts.map(
    (post) =>
      `<item>\n${xmlElement('title', post.title)}${xmlElement('link', post.address)}` +
      xmlElement('guid', post.address, ' isPermaLink="true"') +
      xmlElement('pubDate', noonOf(post.date).toUTCString()) +
      xmlElement('dc:creator', author) +
      xmlElement('description', post.summary) +
      `${xmlElement('content:encoded', post.html ?? '')}</item>\n`,
  );
  const [newest] = posts;
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">\n' +
    `<channel>\n${xmlElement('title', title)}${xmlElement('link', home)}` +
    xmlElement('description', description) +
    xmlElement('language', language ?? '') +
    xmlElement('lastBuildDate', newest === undefined ? '' : noonOf(newest.date).toUTCString()) +
    `<atom:link href="${xmlEscaped(base + feedFiles.rss)}" rel="self" type="application/rss+xml"/>\n` +
    `${items.join('')}</channel>\n</rss>\n`
  );
}

const stamp = (date: string): string => noonOf(date).toISOString().replace('.000', '');

/** RFC 4287. */
function atom({ title, description, author, home, base, language, posts }: LibraryFeed): string {
  const entries = posts.map(
    (post) =>
      `<entry>\n${xmlElement('title', post.title)}${xmlElement('id', post.address)}` +
      `<link rel="alternate" type="text/html" href="${xmlEscaped(post.address)}"/>\n` +
      xmlElement('published', stamp(post.date)) +
      xmlElement('updated', stamp(post.date)) +
      xmlElement('summary', post.summary) +
      `${xmlElement('content', post.html ?? '', ' type="html"')}</entry>\n`,
  );
  const newest = posts[0]?.date ?? '1970-01-01';
  const lang = language === null ? '' : ` xml:lang="${language}"`;
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    `<feed xmlns="http://www.w3.org/2005/Atom"${lang}>\n${xmlElement('title', title)}` +
    `${xmlElement('subtitle', description)}${xmlElement('id', home)}` +
    `<link rel="alternate" type="text/html" href="${xmlEscaped(home)}"/>\n` +
    `<link rel="self" type="application/atom+xml" href="${xmlEscaped(base + feedFiles.atom)}"/>\n` +
    `${xmlElement('updated', stamp(newest))}<author>\n${xmlElement('name', author || title)}</author>\n` +
    `${entries.join('')}</feed>\n`
  );
}

const clean = (text: string): string => xmlText(text).text;

/** https://www.jsonfeed.org/version/1.1/ */
function json({ title, description, author, home, base, language, posts }: LibraryFeed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: clean(title),
    home_page_url: home,
    feed_url: base + feedFiles.json,
    ...(description === '' ? {} : { description: clean(description) }),
    ...(author === '' ? {} : { authors: [{ name: clean(author) }] }),
    ...(language === null ? {} : { language }),
    items: posts.map((post) => ({
      id: post.address,
      url: post.address,
      title: clean(post.title),
      ...(post.html === null
        ? { content_text: clean(post.summary || post.title) }
        : { content_html: clean(post.html) }),
      ...(post.summary === '' ? {} : { summary: clean(post.summary) }),
      date_published: stamp(post.date),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

/** The same feed in its three forms; the same feed makes the same bytes. */
export function writeFeeds(feed: LibraryFeed): readonly ExportFile[] {
  return [
    { path: feedFiles.rss, content: rss(feed) },
    { path: feedFiles.atom, content: atom(feed) },
    { path: feedFiles.json, content: json(feed) },
  ];
}
