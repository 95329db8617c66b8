import type { RichPasteRow } from '../engines/rich-paste/context.ts';
import { richtext } from './richtext.ts';

/** The body of an issue in a feed; readers of feeds fetch pictures and dress the text themselves. */
export const feed: RichPasteRow = {
  ...richtext,
  id: 'feed',
  title: 'Feed',
  publicPicturesOnly: true,
};
