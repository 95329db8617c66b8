import { Marked } from 'marked';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import type { Bench, BenchCase } from '../../scripts/bench/measure.mjs';
import { madeUpText, type TextLanguage } from './window/made-up-text.ts';

const sizes = [15_000, 100_000, 300_000] as const;

/** A round takes the quickest of so many: what else the machine does only ever adds. */
const repeatedFor = 600_000;

let serial = 0;

/** The least time that some work takes, in milliseconds. */
function least(times: number, act: (ending: string) => void): number {
  const measured = Array.from({ length: times }, () => {
    serial += 1;
    // A text that was just read is not read again.
    const ending = `\n\n${serial}\n`;
    const start = performance.now();
    act(ending);
    return performance.now() - start;
  });
  return Math.min(...measured);
}

/** The whole text rendered, as the first sight of an issue needs it, against one call of marked. */
export const bench: Bench = {
  title: 'Throughput: a whole text rendered',
  prepare: async () => {
    const marked = new Marked();
    let sink = 0;
    const pair = (language: TextLanguage, bytes: number): readonly BenchCase[] => {
      const text = madeUpText(language, bytes);
      const times = Math.max(3, Math.min(20, Math.round(repeatedFor / bytes)));
      const name = `${bytes / 1000} KB ${language}`;
      const peer = `marked, ${name}`;
      return [
        {
          name: peer,
          role: 'peer',
          run: () =>
            least(times, (ending) => {
              sink += marked.parse(text + ending, { async: false }).length;
            }),
        },
        {
          name: `blocks with their lines, ${name}`,
          role: 'project',
          against: peer,
          run: () =>
            least(times, (ending) => {
              sink += renderBlocks(text + ending).length;
            }),
        },
      ];
    };
    const long = madeUpText('en', 1_000_000);
    return [
      {
        name: 'split 1 MB into lines',
        role: 'floor',
        run: () => {
          const time = least(10, () => {
            sink += long.split('\n').length;
          });
          if (sink < 0) throw new Error('nothing was rendered');
          return time;
        },
      },
      ...sizes.flatMap((bytes) => [...pair('zh', bytes), ...pair('en', bytes)]),
    ];
  },
};
