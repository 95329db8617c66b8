import { parseFeed } from 'feedsmith';
import { escapeHtml } from '../markdown/escape-html.ts';
import { isCalendarDate } from '../issue/new-issue/calendar.ts';
import { assertNever } from '../result.ts';
import { plainWords } from '../web/plain-words.ts';
import type { ImportedPost, ReadPosts } from './imported-post.ts';

interface Raw {
  readonly title: string | undefined;
  readonly summary: string | undefined;
  readonly html: string | undefined;
  readonly link: string | undefined;
  readonly date: string | undefined;
}

/** The posts of an RSS, Atom, RDF or JSON feed with what text each has; null for any other text. */
export function readFeedPosts(text: string, source: string): ReadPosts | null {
  const raw = rawPosts(text);
  if (raw === null) return null;
  const posts = raw.map(({ title, summary, html, link, date }, index): ImportedPost => {
    const address = link !== undefined && URL.canParse(link) ? new URL(link) : null;
    const body = html ?? summary ?? '';
    return {
      source: link ?? `${source} ${index + 1}`,
      title: plainWords(title ?? '', 500),
      subtitle: '',
      date: dayOf(date),
      slug:
        address?.pathname
          .replace(/\/$/u, '')
          .replace(/^.*\//u, '')
          .replace(/\.\w+$/u, '') ?? '',
      isDraft: false,
      html: body,
      base: address?.href ?? null,
    };
  });
  return { posts, notes: [] };
}

/** The day that is written, whatever the zone; else the day in UTC. */
function dayOf(date: string | undefined): string | null {
  const written = date?.slice(0, 10) ?? '';
  if (isCalendarDate(written)) return written;
  const time = new Date(date ?? '');
  return Number.isNaN(time.getTime()) ? null : time.toISOString().slice(0, 10);
}

function rawPosts(text: string): readonly Raw[] | null {
  try {
    const parsed = parseFeed(text.trimStart());
    switch (parsed.format) {
      case 'rss':
        return (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          summary: item.description,
          html: item.content?.encoded,
          link: item.link ?? item.guid?.value,
          date: item.pubDate ?? item.dc?.dates?.[0],
        }));
      case 'atom':
        return (parsed.feed.entries ?? []).map((entry) => ({
          title: entry.title?.value,
          summary: htmlOf(entry.summary),
          html: htmlOf(entry.content),
          link: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          date: entry.published ?? entry.updated,
        }));
      case 'rdf':
        return (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          summary: item.description,
          html: item.content?.encoded,
          link: item.link,
          date: item.dc?.dates?.[0],
        }));
      case 'json':
        return (parsed.feed.items ?? []).map((item) => ({
          title: item.title,
          summary: item.summary,
          html: item.content_html ?? paragraphs(item.content_text),
          link: item.url ?? item.external_url,
          date: item.date_published,
        }));
      default:
        return assertNever(parsed);
    }
  } catch {
    return null;
  }
}

/** Text that is not said to be HTML is not. */
function htmlOf(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'html' || text.type === 'xhtml' ? text.value : paragraphs(text.value);
}

function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.split(/\n{2,}/u)
    .map((part) => `<p>${escapeHtml(part)}</p>`)
    .join('');
}
