import { escapeHtml } from '../../markdown/escape-html.ts';
import type { Book } from './book.ts';

/** How many ideographs fit a line; other letters take about half of one. */
const widest = 9;
const mostLines = 6;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/gu;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** A counted thing (第3季), which three words of a dictionary make. */
const ordinal = /(第\d+\p{Script=Han})/u;

/** A cover of words alone, for a season without a picture of its own. */
export function coverSvg({ title, date }: Pick<Book, 'title' | 'date'>): string {
  const lines = linesOf(title).map(
    (line, index) =>
      `<text x="120" y="${520 + index * 150}" font-size="112" font-weight="600">${escapeHtml(line)}</text>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800" width="1200" height="1800">
<rect width="1200" height="1800" fill="#faf7f1"/>
<rect x="120" y="300" width="96" height="12" fill="#b3432b"/>
<g fill="#23201c" font-family="'Source Han Serif SC','Noto Serif CJK SC','Songti SC',Georgia,serif">
${lines.join('')}</g>
<text x="120" y="1640" font-size="44" fill="#756f66" font-family="sans-serif">${date ?? ''}</text>
</svg>
`;
}

function linesOf(title: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of wordsOf(title)) {
    const ideographs = word.match(wide)?.length ?? 0;
    const own = ideographs + (word.length - ideographs) * 0.55;
    if (width > 0 && width + own > widest) {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += word;
    width += own;
  }
  return [...lines, line.trim()].filter((each) => each !== '').slice(0, mostLines);
}

function wordsOf(title: string): readonly string[] {
  return title
    .split(ordinal)
    .flatMap((part) =>
      ordinal.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}
