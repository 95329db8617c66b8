import type { Issue } from '#core/issue/model.ts';
import type { Alignment } from '#core/twins/align-twins.ts';

/** The other language of the open issue, open beside it. */
interface OpenTwin {
  readonly file: string;
  readonly text: string;
  readonly issue: Issue;
  /** Which item of the open issue, the left side, is which of this one. */
  readonly alignment: Alignment;
}

/** What can be done in the other language as it was done in one. */
export interface TwinOffer {
  /** Tells this offer from a later one. */
  readonly id: string;
  /** Where it was done. */
  readonly side: 'here' | 'there';
  /** The language that is asked about. */
  readonly language: Issue['language'];
  /** What to do there, in the window's words. */
  readonly words: string;
}

export interface TwinState {
  /** The file of the open issue's other language, open or not; null where it has none. */
  readonly twinFile: { readonly file: string; readonly language: Issue['language'] } | null;
  readonly twin: OpenTwin | null;
  readonly twinOffer: TwinOffer | null;
}

export const initialTwinState: TwinState = { twinFile: null, twin: null, twinOffer: null };
