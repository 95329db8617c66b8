import { Marked } from 'marked';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';

const repetitions = 10;

function itemText(marker: string, number: number): string {
  return `${marker.replace('#', String(number))}[An item with a title of a common length](https://example.org/articles/${number})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://example.org/more) in it, as long as they usually are. 中文与英文混排的一段说明文字。(star 1.${number % 10}K)\n${number % 4 === 0 ? `\n![](https://img.example.org/${number}.png)\n` : ''}`;
}

function sectionText(title: string, items: number, marker: string): string {
  const texts = Array.from({ length: items }, (_, index) => itemText(marker, index + 1));
  return `## [${title}](https://example.org/weekly)\n\n${texts.join('\n')}\n`;
}

/** An issue of four sections of items with text, some with an image; `#` in the marker is the number. */
function issueText(itemsPerSection: number, marker: string): string {
  const head = `---\ntitle: 'Sample Weekly #7: What to measure'\npubDate: 2024-02-03\n---\n\nHello, this is the preamble.\n\n`;
  const titles = ['🗞 News', '📚 Articles', '🛠 Tools', '📦 Resources'];
  return head + titles.map((title) => sectionText(title, itemsPerSection, marker)).join('\n');
}

/** The outline of an issue of each size against marked's lexer on the same text. */
export const bench: Bench = {
  title: 'The outline of issues of 14 KB, 40 KB and 290 KB',
  prepare: async () => {
    const texts = [issueText(10, '#. '), issueText(30, '#、'), issueText(210, '* ')];
    const marked = new Marked();
    let sink = 0;
    const repeat = (work: (text: string) => number) => (): void => {
      for (let count = 0; count < repetitions; count += 1) {
        for (const text of texts) sink += work(text);
      }
      if (sink < 0) throw new Error('nothing was read');
    };
    return [
      { name: 'split into lines', role: 'floor', run: repeat((text) => text.split('\n').length) },
      { name: "marked's lexer", role: 'peer', run: repeat((text) => marked.lexer(text).length) },
      {
        name: 'the outline',
        role: 'project',
        run: repeat((text) => parseIssue(text).sections.length),
      },
    ];
  },
};
