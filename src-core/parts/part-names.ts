import type { Issue } from '../issue/model.ts';
import { withoutDates } from '../issue/parse/dates.ts';

type Language = NonNullable<Issue['language']>;

/** What the names of a file and of its folders say. */
export interface PartName {
  /** The file's name without what says its language or edition; null when no figure is in it. */
  readonly stem: string | null;
  readonly language: Language | null;
  readonly edition: 'full' | 'digest' | null;
  /** It lies with the drafts. */
  readonly isDraft: boolean;
  /** How many folders it lies in, those of a language apart. */
  readonly depth: number;
}

const languageWords: Readonly<Record<string, Language>> = {
  zh: 'zh',
  cn: 'zh',
  'zh-cn': 'zh',
  'zh-hans': 'zh',
  'zh-hant': 'zh',
  'zh-tw': 'zh',
  chinese: 'zh',
  中文: 'zh',
  en: 'en',
  'en-us': 'en',
  'en-gb': 'en',
  english: 'en',
  英文: 'en',
  ja: 'ja',
  jp: 'ja',
  'ja-jp': 'ja',
  japanese: 'ja',
  日本語: 'ja',
};
const languageAtEnd = /[-_.](zh|cn|en|ja|jp|chinese|english|japanese)(?:[-_](?:[a-z]{2,4}))?$/u;
const digestWords =
  /^(?:digests?|teasers?|lite|summary|summaries|free|摘要|标题摘要|精简版?|免费版?)$/u;
const fullWords = /^(?:full|paid|complete|全文|完整版?|付费版?)$/u;
const draftWords = /^(?:_?drafts?|masters?|sources?|originals?|原稿|草稿|母版|底稿)$/u;
const editionAtEnd =
  /[-_.](digest|teaser|lite|summary|free|full|paid|complete|draft|master|bilingual|摘要|全文|完整版|精简版|双语)$/u;

/** Reads the names on a path below the library. */
export function readPartName(id: string): PartName {
  const folders = id.toLowerCase().split('/');
  let stem = (folders.pop() ?? '').replace(/\.(?:md|markdown)$/u, '');
  let language: Language | null = null;
  let edition: PartName['edition'] = null;
  let isDraft = false;
  for (;;) {
    const tongue = languageAtEnd.exec(stem);
    const cut = tongue ?? editionAtEnd.exec(stem);
    const [whole, word = ''] = cut ?? [];
    if (whole === undefined || whole.length === stem.length) break;
    stem = stem.slice(0, -whole.length);
    language ??= languageWords[word] ?? null;
    edition ??= editionOf(word);
    isDraft ||= draftWords.test(word);
  }
  let depth = 0;
  for (const folder of folders.toReversed()) {
    const spoken = languageWords[folder.replaceAll('_', '-')];
    if (spoken === undefined) depth += 1;
    language ??= spoken ?? null;
    edition ??= editionOf(folder);
    isDraft ||= draftWords.test(folder);
  }
  return { stem: /\d/u.test(stem) ? stem : null, language, edition, isDraft, depth };
}

function editionOf(word: string): PartName['edition'] {
  if (digestWords.test(word)) return 'digest';
  return fullWords.test(word) ? 'full' : null;
}

/** The numbers of the issues that a compilation's title or name says it holds. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

const fewestCompiled = 5;
const mostCompiled = 1000;
const inTitle =
  /(?:^|[^\d.])(\d{1,4})\s{0,3}(?:~|～|–|—|-|至|到|to)\s{0,3}#?(\d{1,4})(?!\d|[.-]\d)/u;

/** The issues that a title such as `第3季（61~90）` or `Issues 61-90` names; null for fewer than five. */
export function rangeInTitle(title: string): NumberRange | null {
  const found = inTitle.exec(withoutDates(title.slice(0, 500)));
  if (found === null) return null;
  const [from, to] = [Number(found[1]), Number(found[2])];
  const count = to - from + 1;
  return count >= fewestCompiled && count <= mostCompiled ? { from, to } : null;
}
