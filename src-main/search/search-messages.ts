import type { z } from 'zod';
import type { Language } from '#core/messages/translator.ts';
import type { PlannedFile, SearchAnswer, searchFacetsSchema } from '#core/ipc/search-shapes.ts';

interface Asked {
  /** The library's real folder: another one has no answer. */
  readonly folder: string;
  readonly query: string;
  readonly unsaved: { readonly issueId: string; readonly text: string } | null;
}

/** To the scanner's process, which holds the texts. */
export type SearchQuestion = Asked &
  (
    | { readonly kind: 'find'; readonly issues: number; readonly lines: number }
    | { readonly kind: 'facets'; readonly language: Language }
    | { readonly kind: 'plan'; readonly replacement: string; readonly matchCase: boolean }
  );

export type SearchReply =
  | { readonly kind: 'find'; readonly answer: SearchAnswer }
  | { readonly kind: 'facets'; readonly facets: z.infer<typeof searchFacetsSchema> }
  | { readonly kind: 'plan'; readonly files: readonly Omit<PlannedFile, 'version'>[] };
