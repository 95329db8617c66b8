import { isElement, parseHtml, textContent } from '../../markdown/html-tree.ts';
import { err, ok, type Result } from '../../result.ts';
import { plainLine } from '../../text/plain-line.ts';
import { richPasteTarget } from '../engines/rich-paste/rich-paste.ts';
import type { Edition, EditionLanguage, SectionNames } from '../edition/edition-settings.ts';
import { plainSettings } from '../edition/edition-settings.ts';
import { exportIssue } from '../export-issue.ts';
import { mainCopy } from '../main-copy.ts';
import { refusal, type ReportEntry } from '../report.ts';
import { feed as feedRow } from '../targets/feed.ts';
import type { ExportSource } from '../target.ts';
import type { FeedPost, LibraryFeed } from './feed-post.ts';
import type { FeedSettings } from './feed-settings.ts';

/** An issue that may stand in a feed. */
export interface FeedIssue extends ExportSource {
  /** Where it can be read; null where the library's rule does not tell. */
  readonly address: string | null;
  /** What of it is open to everybody. */
  readonly edition: Edition;
  /** Whether the person says that it is not out yet. */
  readonly isHeld: boolean;
}

interface FeedOptions {
  readonly settings: FeedSettings;
  /** What the library is called. */
  readonly name: string;
  readonly language: EditionLanguage | null;
  readonly sections: readonly SectionNames[];
  /** YYYY-MM-DD; what is dated later is not out yet. */
  readonly today: string;
}

interface FeedReportEntry extends ReportEntry {
  readonly fileName: string;
}

export interface MadeFeed {
  readonly feed: LibraryFeed;
  readonly report: readonly FeedReportEntry[];
}

const target = richPasteTarget(feedRow);
const languageTags = { zh: 'zh-CN', en: 'en', ja: 'ja' } as const;

/**
 * The newest issues as one feed. Issues that are not out, have no date or no address, and those whose
 * address another one has are left out, as the report says.
 */
export function libraryFeed(issues: readonly FeedIssue[], options: FeedOptions): MadeFeed {
  const { settings, today, name, language } = options;
  const report: FeedReportEntry[] = [];
  const posts = new Map<string, FeedPost>();
  const [first] = newestFirst(issues);
  for (const issue of newestFirst(issues)) {
    if (posts.size >= (settings.count ?? 20)) break;
    const say = (entries: readonly ReportEntry[]): void => {
      report.push(...entries.map((entry) => ({ ...entry, fileName: issue.fileName })));
    };
    const there = placeOf(issue, today, posts);
    if (!there.ok) {
      say(there.error);
      continue;
    }
    const made = bodyOf(issue, options);
    if (!made.ok) {
      say(made.error.map((entry) => ({ ...entry, action: 'dropped' as const })));
      continue;
    }
    say(made.value.report);
    posts.set(there.value.address, { ...there.value, ...made.value.post });
  }
  const home = settings.home ?? homeOf([...posts.keys()]);
  const base = settings.base ?? home;
  const title = settings.title ?? name;
  const spoken = language ?? first?.issue.language ?? null;
  const feed: LibraryFeed = {
    title,
    description: settings.description ?? title,
    author: settings.author ?? '',
    home,
    base: base.endsWith('/') ? base : `${base}/`,
    language: spoken === null ? null : languageTags[spoken],
    posts: [...posts.values()],
  };
  return { feed, report };
}

function newestFirst(issues: readonly FeedIssue[]): readonly FeedIssue[] {
  return issues.toSorted(
    (a, b) =>
      compare(b.issue.date ?? '', a.issue.date ?? '') ||
      (b.issue.number ?? -1) - (a.issue.number ?? -1) ||
      compare(a.fileName, b.fileName),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Place = Pick<FeedPost, 'address' | 'date'>;

function leave(
  reason: ReportEntry['reason'],
  values: ReportEntry['values'] = {},
): Result<never, readonly ReportEntry[]> {
  return err([{ ...refusal(1, 'feed', reason, values), action: 'dropped' as const }]);
}

function placeOf(
  { issue, address, isHeld }: FeedIssue,
  today: string,
  posts: ReadonlyMap<string, FeedPost>,
): Result<Place, readonly ReportEntry[]> {
  const { date } = issue;
  if (date === null) return leave('noDate');
  if (date > today) return leave('feedFuture', { date });
  if (isHeld) return leave('feedNotOut');
  if (address === null) return leave('feedNoAddress');
  if (posts.has(address)) return leave('feedSameAddress', { address });
  return ok({ address, date });
}

interface Body {
  readonly post: Pick<FeedPost, 'title' | 'summary' | 'html'>;
  readonly report: readonly ReportEntry[];
}

function bodyOf(
  issue: FeedIssue,
  { settings, language, sections }: FeedOptions,
): Result<Body, readonly ReportEntry[]> {
  const edition = {
    edition: issue.edition,
    language,
    settings: { ...plainSettings, sections },
  };
  const made = exportIssue(target, issue, edition, { pictures: [], files: [] });
  if (!made.ok) return made;
  const { copies, report } = made.value;
  const part = (kind: string): string => copies.find((copy) => copy.kind === kind)?.text ?? '';
  const html = mainCopy(made.value)?.html ?? '';
  const title = part('title') || issue.fileName;
  const summary = part('subtitle') || beginning(html);
  return ok({
    post: { title, summary, html: settings.text === 'summary' ? null : html },
    report: report.filter(({ reason }) => reason !== 'titleApart'),
  });
}

/** The first paragraph of words. */
function beginning(html: string): string {
  for (const node of parseHtml(html)) {
    const words = isElement(node) && node.tagName === 'p' ? textContent(node.childNodes) : '';
    if (/[\p{L}\p{N}]{2}/u.test(words)) return plainLine(words, 200);
  }
  return '';
}

function homeOf(addresses: readonly string[]): string {
  const [first] = addresses;
  return first === undefined ? 'https://example.invalid/' : `${new URL(first).origin}/`;
}
