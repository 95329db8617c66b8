import { postWeight } from '../engines/teaser/post-text.ts';
import type { TeaserRow } from '../engines/teaser/teaser-row.ts';

/** 280, in which most letters count 1, ideographs and emoji 2, and every address 23. */
export const x: TeaserRow = {
  id: 'x',
  title: 'X',
  editorUrl: 'https://x.com/compose/post',
  limit: 280,
  weightOf: postWeight,
  longestHook: 100,
};
