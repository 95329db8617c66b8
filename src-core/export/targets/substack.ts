import type { RichPasteRow } from '../engines/rich-paste/context.ts';

/** Substack's editor is built on TipTap; what its schema holds is in docs of others only. */
export const substack: RichPasteRow = {
  id: 'substack',
  title: 'Substack',
  editorUrl: 'https://substack.com/home',
  deepestHeading: 4,
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  largePictureBytes: 1_000_000,
  elements: {},
};
