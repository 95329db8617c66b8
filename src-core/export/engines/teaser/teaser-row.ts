/** A place for short posts, as data. */
export interface TeaserRow {
  readonly id: string;
  readonly title: string;
  /** The page where it is pasted. */
  readonly editorUrl: string;
  /** In the place's own measure. */
  readonly limit: number;
  readonly weightOf: (text: string) => number;
  /** What the issue says of itself may weigh this much, so that items have room. */
  readonly longestHook: number;
}
