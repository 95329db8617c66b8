import type { Issue } from '../model.ts';

/** Enough prose to be sure; reading more would only cost time. */
const enoughSigns = 600;
const fewestSigns = 20;
/** Link targets and tags are shorter; a sign that closes nothing nearby is not looked for again. */
const farthest = 400;

/**
 * The language of `from..to` by script. Link targets, code spans, tags and fences of Latin text weigh
 * little: a Han or Kana sign counts as a word, and Latin letters only by the word.
 */
export function readLanguage(text: string, from: number): Issue['language'] {
  let han = 0;
  let kana = 0;
  let words = 0;
  let inWord = false;
  let at = from;
  let noParen = from;
  let noAngle = from;
  while (at < text.length && han + kana + words < enoughSigns) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 && at >= noParen && text.charCodeAt(at - 1) === 0x5d) {
      const end = closingNear(text, at, 0x29);
      if (end === -1) noParen = at + farthest;
      else at = end;
      inWord = false;
    } else if (unit === 0x3c && at >= noAngle) {
      const end = closingNear(text, at, 0x3e);
      if (end === -1) noAngle = at + farthest;
      else at = end;
      inWord = false;
    } else if (unit < 128) {
      const letter = (unit | 32) >= 97 && (unit | 32) <= 122;
      if (letter && !inWord) words += 1;
      inWord = letter;
    } else {
      inWord = false;
      if (unit >= 0x3040 && unit <= 0x30ff) kana += 1;
      else if (unit >= 0x4e00 && unit <= 0x9fff) han += 1;
    }
    at += 1;
  }
  if (han + kana + words < fewestSigns) return null;
  if (kana * 10 > han + kana && kana > words / 10) return 'ja';
  return han + kana > words ? 'zh' : 'en';
}

/** The offset of the closing sign within reach, -1 when there is none. */
function closingNear(text: string, at: number, closing: number): number {
  const limit = Math.min(text.length, at + farthest);
  for (let index = at; index < limit; index += 1) {
    if (text.charCodeAt(index) === closing) return index;
  }
  return -1;
}
