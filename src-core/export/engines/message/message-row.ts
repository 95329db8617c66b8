import type { ElementRules } from '../rich-paste/element-rules.ts';

/** What one message may hold at most. */
export interface MessageLimits {
  /** UTF-16 units of the text as readers see it, without tags and addresses. */
  readonly length: number;
  /** Pieces of formatting. */
  readonly entities: number;
  /** UTF-16 units of the text with its tags and addresses. */
  readonly payload: number;
}

/** A messenger, as data. */
export interface MessageRow {
  readonly id: string;
  readonly title: string;
  /** The page where it is pasted. */
  readonly editorUrl: string | null;
  readonly limits: MessageLimits;
  /** Of the text below a picture, in UTF-16 units. */
  readonly captionLength: number;
  /** A link to a longer address cannot be sent. */
  readonly longestAddress: number;
  /** The elements it treats differently from rich text. */
  readonly elements: ElementRules;
}
