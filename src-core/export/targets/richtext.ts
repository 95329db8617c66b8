import type { RichPasteRow } from '../engines/rich-paste/context.ts';
import { plainLook } from '../engines/rich-paste/look.ts';

/** Any editor that takes rich text: what most of them keep, and little style of its own. */
export const richtext: RichPasteRow = {
  id: 'richtext',
  title: 'Rich text',
  editorUrl: null,
  titleField: true,
  deepestHeading: 6,
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  largePicture: { bytes: 1_000_000, reason: 'pictureLarge' },
  fetchesPictures: true,
  tables: true,
  marksOnCode: true,
  embedsAddresses: false,
  pasteRules: false,
  links: 'keep',
  alwaysLinks: null,
  elements: { ins: { as: 'mark', mark: 'underline' }, u: { as: 'mark', mark: 'underline' } },
  look: {
    ...plainLook,
    styles: {
      table: 'border-collapse:collapse',
      th: 'border:1px solid #c8c8c8;padding:6px 10px',
      td: 'border:1px solid #c8c8c8;padding:6px 10px',
    },
  },
};
