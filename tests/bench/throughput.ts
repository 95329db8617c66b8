import { Marked } from 'marked';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { madeUpText, type TextLanguage } from './window/made-up-text.ts';

const sizes = [15_000, 100_000, 300_000] as const;

/** The whole text rendered, as the first sight of an issue needs it, against one call of marked. */
export const bench: Bench = {
  title: 'Throughput: a whole text rendered',
  prepare: async () => {
    const marked = new Marked();
    let sink = 0;
    const pair = (language: TextLanguage, bytes: number): readonly BenchCase[] => {
      const text = madeUpText(language, bytes);
      const name = `${bytes / 1000} KB ${language}`;
      const peer = `marked, ${name}`;
      return [
        {
          name: peer,
          role: 'peer',
          run: () => {
            sink += marked.parse(text, { async: false }).length;
          },
        },
        {
          name: `blocks with their lines, ${name}`,
          role: 'project',
          against: peer,
          run: () => {
            sink += renderBlocks(text).length;
          },
        },
      ];
    };
    const long = madeUpText('en', 1_000_000);
    return [
      {
        name: 'split 1 MB into lines',
        role: 'floor',
        run: () => {
          for (let count = 0; count < 10; count += 1) sink += long.split('\n').length;
          if (sink < 0) throw new Error('nothing was rendered');
        },
      },
      ...sizes.flatMap((bytes) => [...pair('zh', bytes), ...pair('en', bytes)]),
    ];
  },
};
