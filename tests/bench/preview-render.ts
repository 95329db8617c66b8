import { Marked } from 'marked';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { Bench } from '../../scripts/bench/measure.mjs';

const repetitions = 20;

function itemText(number: number): string {
  return `${number}、[An item with a title](https://example.org/${number})\n\nA paragraph of description with **bold** text, \`code\` and a [link](https://example.org/more) in it, as long as they usually are. 中文与英文混排的一段说明文字。\n\n![](images/${number}.png)\n`;
}

function sectionText(title: string, firstItem: number): string {
  const items = Array.from({ length: 20 }, (_, index) => itemText(firstItem + index));
  return `## ${title}\n\n${items.join('\n')}`;
}

/** About 22 KB: an issue of the usual length and shape. */
function issueText(): string {
  return ['🗞 News', '📚 Articles', '🛠 Tools', '📦 Resources']
    .map((title, index) => sectionText(title, index * 20 + 1))
    .join('\n');
}

/** The preview's blocks, each with its line, against one call of marked for the whole text. */
export const bench: Bench = {
  title: 'Rendering an issue of the usual length',
  prepare: async () => {
    const text = issueText();
    const marked = new Marked();
    let sink = 0;
    const repeat = (work: () => number) => (): void => {
      for (let count = 0; count < repetitions; count += 1) sink += work();
      if (sink < 0) throw new Error('nothing was rendered');
    };
    return [
      { name: 'split into lines', role: 'floor', run: repeat(() => text.split('\n').length) },
      {
        name: 'marked, whole text',
        role: 'peer',
        run: repeat(() => marked.parse(text, { async: false }).length),
      },
      {
        name: 'blocks with their lines',
        role: 'project',
        run: repeat(() => renderBlocks(text).length),
      },
    ];
  },
};
