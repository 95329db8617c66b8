/** An issue as a feed carries it. */
export interface FeedPost {
  /** Where it can be read; the same for as long as the name, date and number are, so its id too. */
  readonly address: string;
  readonly title: string;
  /** '' for none. */
  readonly summary: string;
  /** HTML with absolute addresses; null where the feed has summaries alone. */
  readonly html: string | null;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** A library's feed, before it is written in one of the forms. */
export interface LibraryFeed {
  readonly title: string;
  readonly description: string;
  /** '' for nobody. */
  readonly author: string;
  readonly home: string;
  /** Where the files of the feeds are published; ends in a slash. */
  readonly base: string;
  /** BCP 47; null where the issues do not tell. */
  readonly language: string | null;
  /** Newest first, each address once. */
  readonly posts: readonly FeedPost[];
}

export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

/** Noon, so that no time zone makes another day of it. */
export function noonOf(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}
