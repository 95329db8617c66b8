import type { RichPasteRow } from '../engines/rich-paste/context.ts';

const ink = '#1f2328';
const soft = '#59636e';
const line = '#d8dde3';
const shade = '#f2f3f5';
const codeFonts = "Menlo,Consolas,'Courier New',monospace";
const heading = `font-weight:bold;color:${ink};line-height:1.35`;

/**
 * Mail programs: styles on the elements alone, no scripts, no data addresses, pictures that name their width
 * because Outlook goes by it.
 */
export const email: RichPasteRow = {
  id: 'email',
  title: 'E-mail',
  editorUrl: null,
  titleField: false,
  deepestHeading: 6,
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  largePicture: { bytes: 1_000_000, reason: 'pictureLarge' },
  publicPicturesOnly: true,
  fetchesPictures: true,
  tables: true,
  marksOnCode: true,
  embedsAddresses: false,
  pasteRules: false,
  links: 'keep',
  alwaysLinks: null,
  elements: {
    ins: { as: 'mark', mark: 'underline' },
    mark: { as: 'mark', mark: 'highlight' },
    u: { as: 'mark', mark: 'underline' },
  },
  look: {
    between: '\n',
    hardSpaces: false,
    frame: null,
    tableFrame: 'div',
    pictureWidth: 552,
    styles: {
      p: 'margin:0 0 16px',
      'item p': 'margin:0 0 4px',
      'quote p': 'margin:0 0 8px',
      'cell p': 'margin:0 0 4px',
      h1: `${heading};font-size:24px;margin:0 0 20px`,
      h2: `${heading};font-size:20px;margin:32px 0 14px;padding:0 0 6px;border-bottom:1px solid ${line}`,
      h3: `${heading};font-size:17px;margin:24px 0 10px`,
      h4: `${heading};font-size:16px;margin:20px 0 8px`,
      h5: `${heading};font-size:16px;margin:20px 0 8px`,
      h6: `${heading};font-size:16px;margin:20px 0 8px`,
      a: 'color:#0b57d0;text-decoration:underline',
      mark: 'background-color:#fff1a8;color:#1f2328',
      code: `font-family:${codeFonts};font-size:14px;background-color:${shade};color:${ink};padding:1px 4px`,
      pre: `margin:0 0 16px;padding:12px 14px;background-color:${shade};color:${ink};white-space:pre-wrap;word-break:break-word;overflow-wrap:anywhere`,
      'code code': `font-family:${codeFonts};font-size:13px;line-height:1.5`,
      blockquote: `margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid ${line};color:${soft}`,
      ul: 'margin:0 0 16px;padding:0 0 0 24px',
      ol: 'margin:0 0 16px;padding:0 0 0 28px',
      'item ul': 'margin:0 0 4px;padding:0 0 0 20px',
      'item ol': 'margin:0 0 4px;padding:0 0 0 24px',
      li: 'margin:0 0 4px',
      hr: `border:0;border-top:1px solid ${line};margin:28px 0;height:0`,
      figure: 'margin:0 0 16px',
      img: 'display:block;width:auto;max-width:100%;height:auto;border:0;margin:0 auto',
      figcaption: `margin:6px 0 0;font-size:14px;line-height:1.5;color:${soft};text-align:center`,
      'table-frame': 'margin:0 0 16px;max-width:100%;overflow-x:auto',
      table:
        'border-collapse:collapse;font-size:14px;line-height:1.5;word-break:normal;overflow-wrap:normal',
      th: `border:1px solid ${line};padding:6px 10px;background-color:${shade};font-weight:bold;text-align:left`,
      td: `border:1px solid ${line};padding:6px 10px;vertical-align:top`,
    },
  },
};
