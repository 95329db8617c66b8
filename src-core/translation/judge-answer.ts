import { editItem } from '../issue/operations/edit-item.ts';
import type { Item } from '../issue/model.ts';
import { textLinks } from '../links/text-links.ts';
import type { MessageKey } from '../messages/translator.ts';
import { applyEdits } from '../text/apply-edits.ts';
import { fencesOf } from '../twins/compare-items.ts';
import type { TwinFile } from '../twins/twin-text.ts';
import { compareFigures } from './compare-figures.ts';
import { wordsAsMarkdown, type ItemWords } from './item-words.ts';
import type { TranslationLanguage } from './make-prompt.ts';
import type { AnsweredItem } from './read-answer.ts';

/** Why an answer may not be taken: what no translation changes is not what it was (R3). */
export interface Refusal {
  readonly reason: MessageKey<'translation'> & `refused${string}`;
  readonly values: Readonly<Record<string, string>>;
}

/** What is wrong with the translation of an item; empty when it may be taken. */
export function judgeAnswer(
  source: TwinFile,
  { marked, source: own, words }: AnsweredItem,
  to: TranslationLanguage,
): readonly Refusal[] {
  if (words.title === '') return [refusal('refusedNoTitle')];
  if (isSameText(own, words)) return [refusal('refusedSame')];
  if (own.url !== '' && words.url === '') return [refusal('refusedNoLink', { here: own.url })];
  const refusals: Refusal[] = [];
  if (own.url !== words.url) {
    refusals.push(refusal('refusedUrl', { here: own.url, there: words.url }));
  }
  if (to === 'en' && isChinese(words.title) && own.title === words.title) {
    refusals.push(refusal('refusedTitle'));
  }
  const { title, tail, description } = words;
  const place = { section: marked.item.section, item: marked.item.item };
  const changes = { title, description, ...(own.url === '' ? {} : { tail }) };
  const written = editItem(source.text, source.issue, place, changes, source.parse);
  const text = written.ok ? applyEdits(source.text, written.value.edits) : null;
  const item = text === null ? null : source.parse(text).sections[place.section]?.items[place.item];
  if (text === null || !item) return [...refusals, refusal('refusedStructure')];
  return [...refusals, ...compareKept(source, marked.item.at, own, { text, item, words })];
}

interface Candidate {
  readonly text: string;
  readonly item: Item;
  readonly words: ItemWords;
}

function compareKept(
  source: TwinFile,
  item: Item,
  own: ItemWords,
  answer: Candidate,
): readonly Refusal[] {
  const found: Refusal[] = [];
  const images = difference(imagesOf(item), imagesOf(answer.item));
  if (images !== null) found.push(refusal('refusedImage', images));
  if (fencesOf(source, item) !== fencesOf(answer, answer.item)) found.push(refusal('refusedCode'));
  const said = wordsAsMarkdown(answer.words);
  const lost = inlineCode(wordsAsMarkdown(own)).filter((code) => !said.includes(code));
  if (lost.length > 0) found.push(refusal('refusedInlineCode', { here: lost.join(', ') }));
  const links = difference(linksOf(source.text, item), linksOf(answer.text, answer.item));
  if (links !== null) found.push(refusal('refusedLinks', links));
  const stars = [item.stars, answer.item.stars].map((count) => String(count ?? '–'));
  if (stars[0] !== stars[1]) {
    found.push(refusal('refusedStars', { here: stars[0] ?? '', there: stars[1] ?? '' }));
    return found;
  }
  const figures = compareFigures(wordsAsMarkdown(own), said);
  if (figures !== null) {
    found.push(
      refusal('refusedNumber', { here: listed(figures.lost), there: listed(figures.gained) }),
    );
  }
  return found;
}

function refusal(
  reason: Refusal['reason'],
  values: Readonly<Record<string, string>> = {},
): Refusal {
  return { reason, values };
}

function imagesOf({ images }: Item): readonly string[] {
  return images.map(({ url }) => url);
}

/** As they are written: a translation has no reason to write an address otherwise. */
function linksOf(text: string, { body, note }: Item): readonly string[] {
  const range = { from: body.from, to: note?.from ?? body.to };
  return textLinks(text, range, () => null).map(({ address }) => address);
}

/** What only one of two lists has, in words; null when both have the same, in whatever order. */
function difference(
  own: readonly string[],
  theirs: readonly string[],
): { readonly here: string; readonly there: string } | null {
  const [lost, gained] = [without(own, theirs), without(theirs, own)];
  if (lost.length === 0 && gained.length === 0) return null;
  return { here: listed(lost), there: listed(gained) };
}

function inlineCode(markdown: string): readonly string[] {
  const prose = markdown.replaceAll(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gmu, '');
  return [...prose.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu)].map(([, code = '']) => code.trim());
}

function isSameText(a: ItemWords, b: ItemWords): boolean {
  return a.title === b.title && a.tail === b.tail && a.description.trim() === b.description.trim();
}

function isChinese(title: string): boolean {
  return (title.match(/\p{Script=Han}/gu)?.length ?? 0) >= 4;
}

/** One of `others` stands for one of `all`. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function listed(all: readonly string[]): string {
  return all.length === 0 ? '–' : all.join(' ');
}
