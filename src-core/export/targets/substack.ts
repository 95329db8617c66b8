import type { RichPasteRow } from '../engines/rich-paste/context.ts';
import { plainLook } from '../engines/rich-paste/look.ts';

/** Substack's editor is built on TipTap; what its schema holds is in docs of others only. */
export const substack: RichPasteRow = {
  id: 'substack',
  title: 'Substack',
  editorUrl: 'https://substack.com/home',
  titleField: true,
  deepestHeading: 4,
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  largePicture: { bytes: 1_000_000, reason: 'pictureLarge' },
  fetchesPictures: true,
  tables: false,
  marksOnCode: false,
  embedsAddresses: true,
  pasteRules: true,
  links: 'keep',
  alwaysLinks: null,
  elements: {},
  look: plainLook,
  draft: true,
};
