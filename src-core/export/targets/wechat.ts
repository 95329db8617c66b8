import type { RichPasteRow } from '../engines/rich-paste/context.ts';

const ink = '#333333';
const soft = '#888888';
const line = '#e6e6e6';
const shade = '#f7f7f7';
const accent = '#07805d';
const fonts =
  "-apple-system-font,BlinkMacSystemFont,'Helvetica Neue','PingFang SC','Hiragino Sans GB','Microsoft YaHei',Arial,sans-serif";
const codeFonts = "Menlo,Consolas,'Courier New',monospace";

const heading = `font-weight:bold;color:#1a1a1a;line-height:1.5;text-align:left`;
const paragraph = 'margin:0 0 16px;text-align:left';

/**
 * An article of a WeChat account: its editor drops style sheets, classes and ids and keeps inline
 * styles; links lead to its own articles only. Readers are on phones, so text runs the whole width
 * with 16 pixels and wide lines.
 */
export const wechat: RichPasteRow = {
  id: 'wechat',
  title: 'WeChat',
  editorUrl: 'https://mp.weixin.qq.com/',
  titleField: true,
  deepestHeading: 6,
  pictureTypes: new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  largePicture: { bytes: 1_000_000, reason: 'pictureLarge' },
  fetchesPictures: false,
  tables: true,
  marksOnCode: true,
  embedsAddresses: false,
  pasteRules: false,
  links: 'references',
  alwaysLinks: /^https?:\/\/mp\.weixin\.qq\.com\//i,
  elements: {
    ins: { as: 'mark', mark: 'underline' },
    mark: { as: 'mark', mark: 'highlight' },
    u: { as: 'mark', mark: 'underline' },
  },
  look: {
    between: '',
    hardSpaces: true,
    frame: 'section',
    tableFrame: 'section',
    styles: {
      frame: `font-family:${fonts};font-size:16px;line-height:1.75;color:${ink};letter-spacing:0.2px;word-break:break-word;overflow-wrap:break-word;text-align:left`,
      p: paragraph,
      'item p': 'margin:0 0 4px',
      'quote p': 'margin:0 0 8px',
      'cell p': 'margin:0 0 4px',
      'references p': `margin:0 0 6px;font-size:13px;line-height:1.6;color:${soft};word-break:break-all`,
      h1: `${heading};font-size:20px;margin:36px 0 16px`,
      h2: `${heading};font-size:18px;margin:36px 0 16px;padding:0 0 0 10px;border-left:4px solid ${accent}`,
      h3: `${heading};font-size:17px;margin:28px 0 12px`,
      h4: `${heading};font-size:16px;margin:24px 0 10px`,
      h5: `${heading};font-size:16px;margin:24px 0 10px`,
      h6: `${heading};font-size:16px;margin:24px 0 10px`,
      'references h3': `font-weight:bold;font-size:14px;line-height:1.6;color:${soft};margin:36px 0 10px;padding:16px 0 0;border-top:1px solid ${line}`,
      strong: 'font-weight:bold;color:#1a1a1a',
      em: 'font-style:italic',
      a: 'color:#576b95;text-decoration:none',
      sup: `font-size:11px;line-height:0;color:${soft};font-weight:normal`,
      sub: 'font-size:11px;line-height:0',
      mark: 'background-color:#fff3c4;color:#1a1a1a;padding:0 2px',
      code: `font-family:${codeFonts};font-size:14px;color:#c7254e;background-color:${shade};padding:2px 4px;border-radius:3px;word-break:break-all`,
      pre: `margin:0 0 16px;padding:12px 14px;background-color:${shade};border-radius:6px;overflow-x:auto;-webkit-overflow-scrolling:touch;text-align:left`,
      'code code': `font-family:${codeFonts};font-size:13px;line-height:1.6;color:${ink};white-space:nowrap;display:block`,
      blockquote: `margin:0 0 16px;padding:10px 14px 2px;background-color:${shade};border-left:3px solid #d0d0d0;color:#666666`,
      ul: 'margin:0 0 16px;padding:0 0 0 24px;list-style-type:disc',
      ol: 'margin:0 0 16px;padding:0 0 0 26px;list-style-type:decimal',
      'item ul': 'margin:0 0 4px;padding:0 0 0 20px;list-style-type:circle',
      'item ol': 'margin:0 0 4px;padding:0 0 0 24px;list-style-type:decimal',
      li: 'margin:0 0 4px',
      hr: `border:0;border-top:1px solid ${line};margin:28px 0;height:0`,
      figure: 'margin:0 0 16px;text-align:center',
      img: 'display:block;max-width:100%;height:auto;margin:0 auto;border-radius:4px',
      figcaption: `margin:6px 0 0;font-size:13px;line-height:1.5;color:${soft};text-align:center`,
      'table-frame': 'margin:0 0 16px;overflow-x:auto;-webkit-overflow-scrolling:touch',
      table: 'border-collapse:collapse;min-width:100%;font-size:14px;line-height:1.6',
      th: `border:1px solid #dddddd;padding:6px 10px;background-color:${shade};font-weight:bold`,
      td: 'border:1px solid #dddddd;padding:6px 10px;vertical-align:top',
    },
  },
};
