import { inEms, posterSize, type PosterLayout } from './fit-poster.ts';

const serif =
  "'Source Serif 4 Variable', 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', STSong, SimSun, 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', serif";
const sans =
  "'Inter Variable', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji', sans-serif";

/** The fonts that the shell serves beside the page, by the path that the page asks for. */
export const posterFonts = {
  'fonts/source-serif-4.woff2': 'Source Serif 4 Variable',
  'fonts/source-serif-4-ext.woff2': 'Source Serif 4 Variable',
  'fonts/inter.woff2': 'Inter Variable',
} as const;

const latinExtended =
  'U+0100-02BA, U+02BD-02C5, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2C60-2C7F';

function fontFaces(): string {
  return Object.entries(posterFonts)
    .map(([path, family]) => {
      const range = path.includes('-ext') ? `unicode-range: ${latinExtended};` : '';
      return `@font-face { font-family: '${family}'; src: url('${path}') format('woff2'); font-weight: 200 900; font-display: block; ${range} }`;
    })
    .join('\n');
}

/** The look of the window's paper: one accent, two families. */
export function posterStyle({ flow, itemSize, headlineSize, height }: PosterLayout): string {
  const { width, margin, gap } = posterSize;
  return `${fontFaces()}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: #fdfcfa; }
body {
  width: ${width}px; height: ${height}px; padding: 64px ${margin}px 52px; overflow: hidden;
  display: flex; flex-direction: column; border-top: 14px solid #b3432b;
  background: #fdfcfa; color: #23201c; font-family: ${serif}; font-size: ${itemSize}px; line-height: 1.42;
  text-rendering: geometricPrecision; font-optical-sizing: auto; overflow-wrap: anywhere; line-break: strict;
}
.masthead {
  display: flex; justify-content: space-between; align-items: baseline; gap: 32px; margin-bottom: 34px;
  font: 600 26px/34px ${sans}; color: #756f66;
}
.masthead .number { margin-left: auto; color: #b3432b; font-variant-numeric: tabular-nums; white-space: nowrap; }
h1 {
  font-weight: 650; font-size: ${headlineSize}px; line-height: 1.14; letter-spacing: -0.012em; text-wrap: balance;
}
h1:lang(zh), h1:lang(ja) { letter-spacing: 0; font-weight: 700; }
.date { margin-top: 20px; font: 450 24px/34px ${sans}; color: #756f66; }
.rule { flex: none; width: 88px; height: 5px; margin: 30px 0 8px; background: #b3432b; }
main { flex: 1; min-height: 0; ${
    flow ? `columns: 2; column-gap: ${gap}px;` : `display: flex; gap: ${gap}px;`
  } }
main > div { flex: 1 1 0; min-width: 0; }
h2 {
  padding: 0.8em 0 0.3em; margin-bottom: 0.65em; border-bottom: 1px solid #e5e1d9; break-after: avoid;
  font: 650 1em/1.5 ${sans}; color: #b3432b;
}
ol { list-style: none; }
ol:first-child { padding-top: 0.8em; }
li {
  display: grid; grid-template-columns: ${inEms.number}em 1fr; margin-bottom: ${inEms.itemSpace}em;
  break-inside: avoid; text-wrap: pretty;
}
li .n {
  font-family: ${sans}; font-weight: 500; font-size: 0.74em; line-height: ${1.42 / 0.74};
  color: #8a8177; font-variant-numeric: tabular-nums;
}
li.left { color: #756f66; }
footer {
  flex: none; display: flex; justify-content: space-between; align-items: baseline; gap: 32px; margin-top: 24px;
  padding-top: 18px; border-top: 1px solid #e5e1d9; font: 450 22px/31px ${sans}; color: #756f66;
}
footer span:first-child { white-space: nowrap; }
footer .address { color: #23201c; font-weight: 550; text-align: right; }
`;
}
