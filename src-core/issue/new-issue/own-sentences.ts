import type { TextEdit } from '../../text/edit.ts';
import { placeholder } from './subtitle.ts';

const sentence =
  /(?:[^.!?。！？]|[.!?](?!["”’)]*(?:\s|$)))+(?:[.!?]["”’)]*|[。！？]["”’）]*)?\s*/gu;
const markup = /^\s*(?:[-*+>|<#`~]\s?|\d+[.)、])/mu;
const fewestLetters = 10;

/**
 * Edits that leave of a paragraph the sentences that recur and put the placeholder for the others; null
 * when none recurs, or when it is no plain paragraph.
 */
export function ownSentenceEdits(
  block: string,
  recurs: (sentence: string) => boolean,
): readonly TextEdit[] | null {
  if (markup.test(block)) return null;
  const sentences = Array.from(block.matchAll(sentence), ({ index, 0: words }) => ({
    from: index,
    to: index + words.trimEnd().length,
    isUsual: (words.match(/\p{L}/gu)?.length ?? 0) >= fewestLetters && recurs(words.trim()),
  }));
  if (!sentences.some(({ isUsual }) => isUsual)) return null;
  const edits: { from: number; to: number; insert: string }[] = [];
  let isRun = false;
  for (const { from, to, isUsual } of sentences) {
    const last = edits.at(-1);
    if (!isUsual && isRun && last !== undefined) last.to = to;
    else if (!isUsual) edits.push({ from, to, insert: placeholder });
    isRun = !isUsual;
  }
  return edits;
}
