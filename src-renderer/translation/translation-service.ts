import type { TextEdit } from '#core/text/edit.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';
import type {
  TranslationFinding,
  TranslationLook,
  TranslationPair,
} from '../state/translation-state.ts';

/** Both sides of the open issue as they are now. */
export interface BothSides {
  readonly pair: TranslationPair;
  readonly source: TwinFile;
  readonly translation: TwinFile;
}

/** How the open issue and its other language stand to each other, and what mends them. */
export interface TranslationService {
  /** Puts the cursor on a finding's place in the open issue, or else beside it. */
  show(finding: TranslationFinding): void;
  /** The same on the other side, which is opened beside. */
  showThere(finding: TranslationFinding): Promise<void>;
  /** Gives the translation what the source has, or with `back` the source what the translation has. */
  fix(finding: TranslationFinding, back?: boolean): Promise<void>;
  /** All that differs and can be mended, as one undo step; what is missing is not. */
  fixAll(): Promise<void>;
  /** Says that translations are what their sources are now: these items', or all that are stale. */
  markUpToDate(findings: readonly TranslationFinding[]): Promise<void>;
  /** Null while there is no other language, or it cannot be read. */
  bothSides(): Promise<BothSides | null>;
  /** Changes the translation, or the source, if it is still that text, as one undo step. */
  apply(
    side: 'source' | 'translation',
    before: string,
    edits: readonly TextEdit[],
  ): Promise<boolean>;
  /** Remembers what items say, and looks again. */
  note(pair: TranslationPair, records: readonly { item: string; source: string }[]): Promise<void>;
  /** Which language is translated from, for the library. */
  setSource(look: TranslationLook): Promise<void>;
}
