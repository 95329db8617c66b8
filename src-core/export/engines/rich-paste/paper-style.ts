import type { Issue } from '../../../issue/model.ts';

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

const emoji = "'Noto Color Emoji','Apple Color Emoji','Segoe UI Emoji'";

interface Families {
  readonly serif: string;
  readonly sans: string;
  readonly mono: string;
}

const chinese: Families = {
  serif: "'Noto Serif CJK SC','Source Han Serif SC','Songti SC',STSong,SimSun",
  sans: "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei'",
  mono: "'Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei'",
};

/**
 * A font for Chinese draws Japanese with glyphs that it names no character for: the text of the PDF
 * could be seen, but neither found nor copied.
 */
const japanese: Families = {
  serif: "'Noto Serif CJK JP','Source Han Serif','Hiragino Mincho ProN','Yu Mincho'",
  sans: "'Noto Sans CJK JP','Source Han Sans','Hiragino Sans','Yu Gothic'",
  mono: "'Noto Sans Mono CJK JP','Hiragino Sans','Yu Gothic'",
};

function familiesFor(language: Issue['language']): Families {
  const { serif, sans, mono } = language === 'ja' ? japanese : chinese;
  return {
    serif: `'Source Serif 4 Variable',${serif},${emoji},serif`,
    sans: `'Inter Variable',${sans},${emoji},sans-serif`,
    mono: `'JetBrains Mono Variable',${mono},${emoji},monospace`,
  };
}

/** The fonts that the shell serves beside the page, by the path that the page asks for. */
export const paperFonts = {
  'fonts/source-serif-4.woff2': 'Source Serif 4 Variable',
  'fonts/source-serif-4-italic.woff2': 'Source Serif 4 Variable',
  'fonts/inter.woff2': 'Inter Variable',
  'fonts/jetbrains-mono.woff2': 'JetBrains Mono Variable',
} as const;

function fontFaces(): string {
  return Object.entries(paperFonts)
    .map(([path, family]) => {
      const slant = path.includes('-italic') ? 'italic' : 'normal';
      return `@font-face{font-family:'${family}';src:url('${path}') format('woff2');font-weight:200 900;font-style:${slant};font-display:block}`;
    })
    .join('\n');
}

/**
 * The style sheet of an issue on paper; on a screen it shows the sheet. What would be torn apart at the end
 * of a page goes over to the next one, and a heading keeps the lines that follow it. Readers of PDF files take
 * a ligature for no letter at all (`font` brings them back, so this stands behind it), and the blank at the end of a heading's line for none.
 */
export function paperStyle(paper: Paper, language: Issue['language']): string {
  const { serif, sans, mono } = familiesFor(language);
  return `${fontFaces()}
@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:20mm 22mm 22mm}
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#23201c;font:10.5pt/1.62 ${serif};font-optical-sizing:auto;overflow-wrap:anywhere;line-break:strict}
h1,h2,h3,h4,h5,h6{margin:1.7em 0 .55em;font-family:${sans};font-weight:650;line-height:1.28;text-wrap:balance;break-after:avoid;break-inside:avoid;white-space:break-spaces}
h1{margin-top:0;font:650 21pt/1.2 ${serif}}
h2{padding-bottom:.25em;border-bottom:.6pt solid #e5e1d9;color:#b3432b;font-size:14pt}
h3{font-size:11.5pt}
h4,h5,h6{font-size:10.5pt}
p,ul,ol,blockquote,pre,table,figure{margin:0 0 .85em}
p,li{orphans:2;widows:2}
p:has(>strong:first-child:last-child){break-after:avoid}
li>p{margin-bottom:.35em}
ul,ol{padding-left:1.6em}
a{color:#8f3420;text-decoration-line:underline;text-decoration-thickness:.5pt;text-underline-offset:.16em}
blockquote{padding-left:1em;border-left:2pt solid #e5e1d9;color:#5c564f}
blockquote>:last-child,li>:last-child{margin-bottom:0}
code{padding:.08em .28em;border-radius:3px;background:#f3efe8;font:.86em/1.5 ${mono}}
pre{padding:.8em 1em;border-radius:5px;background:#f3efe8;white-space:pre-wrap;break-inside:avoid}
pre code{padding:0;background:none}
img{max-width:100%;max-height:220mm;height:auto;vertical-align:middle;border-radius:3px}
figure{text-align:center;break-inside:avoid}
figcaption{margin-top:.35em;color:#5c564f;font:8.5pt/1.5 ${sans}}
body,h1,code,figcaption{font-variant-ligatures:none}
table{max-width:100%;border-collapse:collapse;font-size:9.5pt}
tr{break-inside:avoid}
th,td{padding:.35em .65em;border:.6pt solid #d8d2c7;text-align:left;vertical-align:top}
th{background:#f3efe8;font-family:${sans};font-weight:600}
mark{padding:0 .12em;background:#fff1a8}
sup,sub{font-size:.72em;line-height:0}
hr{margin:1.8em 0;border:0;border-top:.6pt solid #d8d2c7}
@media screen{html{background:#efece6}body{width:min(100%,210mm);min-height:297mm;margin:20px auto;padding:20mm clamp(6mm,6vw,22mm);background:#fff;box-shadow:0 1px 8px #0002}}
`;
}
