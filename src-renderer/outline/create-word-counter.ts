import type { Issue } from '#core/issue/model.ts';
import { countWords } from '#core/text/words.ts';
import type { WordCount } from '../state/outline-state.ts';

interface Part {
  readonly text: string;
  readonly count: WordCount;
}

const nothing: WordCount = { words: 0, characters: 0 };

function countOf(text: string): WordCount {
  const { words, cjkCharacters } = countWords(text);
  return { words, characters: cjkCharacters };
}

/** The text before the first heading, and each section from its heading to the next. */
function partsOf(text: string, { sections }: Issue): readonly string[] {
  const starts = sections.flatMap(({ head, from }) => (head === null ? [] : [from]));
  return [0, ...starts].map((start, at) => text.slice(start, starts[at] ?? text.length));
}

/**
 * Counts a text's words section by section, so that after a change only the sections that it touched are
 * counted again.
 */
export function createWordCounter(): (text: string, issue: Issue) => WordCount {
  let before: readonly Part[] = [];
  return (text, issue) => {
    const parts = partsOf(text, issue);
    const shift = parts.length - before.length;
    before = parts.map((part, at): Part => {
      const known = [before[at], before[at - shift]].find((each) => each?.text === part);
      return known ?? { text: part, count: countOf(part) };
    });
    return before.reduce(
      ({ words, characters }, { count }) => ({
        words: words + count.words,
        characters: characters + count.characters,
      }),
      nothing,
    );
  };
}
