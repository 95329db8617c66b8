/** What a reader gets from a text: three lists in reading order, each with its repetitions. */
export interface Content {
  /** Ideographs and kana one by one, other words whole. */
  readonly words: readonly string[];
  /** The addresses of links. */
  readonly links: readonly string[];
  /** The addresses of pictures. */
  readonly images: readonly string[];
  /** Whether links in a row to one address stand there as one, which is how they read. */
  readonly joinsLinks?: boolean;
}
