import type { RichPasteRow } from '../engines/rich-paste/context.ts';
import { plainLook } from '../engines/rich-paste/look.ts';

/** A page that any browser shows without the network, but for pictures that are on the web. */
export const html: RichPasteRow = {
  id: 'html',
  title: 'HTML',
  editorUrl: null,
  titleField: false,
  deepestHeading: 6,
  pictureTypes: new Set([
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/avif',
    'image/svg+xml',
  ]),
  largePicture: { bytes: 10_000_000, reason: 'pictureLargeInPage' },
  fetchesPictures: true,
  tables: true,
  marksOnCode: true,
  embedsAddresses: false,
  pasteRules: false,
  links: 'keep',
  alwaysLinks: null,
  elements: {
    details: { as: 'details' },
    ins: { as: 'mark', mark: 'underline' },
    mark: { as: 'mark', mark: 'highlight' },
    u: { as: 'mark', mark: 'underline' },
  },
  look: plainLook,
};
