import type { Issue } from '../../issue/model.ts';
import type { Range } from '../../text/edit.ts';
import type { IssueView } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Words that name one kind of thing, in counts and in the titles of sections. */
const kinds: readonly { readonly said: RegExp; readonly titled: RegExp }[] = [
  { said: /文章|教程|\barticles?\b|\btutorials?\b/iu, titled: /文章|教程|article|tutorial/iu },
  {
    said: /项目|\bprojects?\b|\brepositor(?:y|ies)\b/iu,
    titled: /项目|开源|project|resource/iu,
  },
  {
    said: /音视频|播客|视频|\bpodcasts?\b|\bvideos?\b/iu,
    titled: /播客|视频|podcast|video|audio/iu,
  },
  {
    said: /讨论|话题|\bdiscussions?\b|\btopics?\b/iu,
    titled: /讨论|话题|discussion|topic/iu,
  },
];
const unit = String.raw`\s*[篇个則则条條本部款項项]?\s*`;
const adjectives = String.raw`(?:[a-z-]+\s){0,2}?`;
const nouns =
  '(?:开源|热门|优质|精选|技术|免费|付费)?(?:文章|教程|项目|音视频|播客|视频|讨论|话题)|articles?|tutorials?|projects?|repositor(?:y|ies)|podcasts?|videos?|discussions?|topics?';
/** Numbers as words: `twelve articles`, `十二篇文章`. */
const englishNumbers =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const number = String.raw`\d{1,4}|\b(?:${englishNumbers.slice(1).join('|')})\b|[一二两三四五六七八九十]{1,3}(?=[篇个則则條条本部款項项]\s*(?:开源|热门|优质|精选|技术|免费|付费)?(?:文章|教程|项目|音视频|播客|视频|讨论|话题))`;
const count = new RegExp(
  String.raw`(?<![\d.,#年月-])(${number})(?:${unit}|\s+${adjectives})(${nouns})(?![\p{L}]*\s*(?:前|以上))`,
  'giu',
);

const ofThisIssue = /分享了|收录了?|本期共|\b(?:shar(?:ed|es)|featur(?:es|ing)|contains)\b/iu;
const ofOthers =
  /上[一]?期|上周|往期|累计|以来|每期|第\s?\d+\s?季|\b(?:last|previous|every|each) (?:week|issue)|\bso far\b/iu;

interface Counted extends Range {
  readonly stated: number;
  /** How long the number is, with which the range begins. */
  readonly said: number;
  readonly words: string;
  /** Of the issue's items; null where its sections do not tell. */
  readonly there: number | null;
}

/** A line that says how many there are of what (`12 articles, 12 projects`), and says it wrong. */
export const countsLine: IssueRule = {
  id: 'counts-line',
  severity: 'warning',
  sees: 'issue',
  check: (view) =>
    sentences(view).flatMap((range): readonly Problem[] => {
      const counts = readCounts(view, range);
      const known = counts.filter(({ there }) => there !== null);
      const right = known.filter(({ there, stated }) => there === stated);
      const line = view.text.slice(range.from, range.to);
      // A number may count anything; it counts this issue's contents where the words or others say so.
      const isOwn = ofThisIssue.test(line) || (counts.length > 1 && right.length > 0);
      if (!isOwn || ofOthers.test(line)) return [];
      return known
        .filter(({ there, stated }) => there !== stated)
        .map(({ from, to, said, there, words }) => ({
          from,
          to,
          message: 'countDisagrees',
          values: { there: there ?? 0, words },
          fix: [
            {
              from,
              to: from + said,
              insert: writtenLike(view.text.slice(from, from + said), there),
            },
          ],
        }));
    }),
};

/** The lines before the first section, and the front matter's description. */
function sentences({ text, issue }: IssueView): readonly Range[] {
  const { frontMatter, preamble } = issue;
  const key = Object.keys(frontMatter?.ranges ?? {}).find((name) => /^description$/iu.test(name));
  const described = key === undefined ? undefined : frontMatter?.ranges[key];
  const found: Range[] = described === undefined ? [] : [described];
  for (const match of text.slice(preamble.from, preamble.to).matchAll(/[^\n]+/gu)) {
    const from = preamble.from + match.index;
    found.push({ from, to: from + match[0].length });
  }
  return found;
}

function readCounts({ text, issue }: IssueView, { from, to }: Range): readonly Counted[] {
  const line = text.slice(from, to);
  return [...line.matchAll(count)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    said: (match[1] ?? '').length,
    stated: numberOf(match[1] ?? ''),
    words: match[2] ?? '',
    there: countOf(issue, match[2] ?? ''),
  }));
}

function countOf({ sections }: Issue, words: string): number | null {
  const kind = kinds.find(({ said }) => said.test(words));
  if (kind === undefined) return null;
  const own = sections.filter(({ title }) => kind.titled.test(title));
  const isMixed = own.some(({ title }) =>
    kinds.some((other) => other !== kind && other.titled.test(title)),
  );
  const items = own.reduce((sum, section) => sum + section.items.length, 0);
  return own.length === 0 || isMixed || items === 0 ? null : items;
}

const chineseDigits = '零一二三四五六七八九十';

function numberOf(written: string): number {
  if (/^\d/u.test(written)) return Number(written);
  const english = englishNumbers.indexOf(written.toLowerCase());
  if (english !== -1) return english;
  const [tens, ones] = written.replace('两', '二').split('十');
  if (ones === undefined) return chineseDigits.indexOf(tens ?? '');
  const digit = (one: string | undefined, none: number) =>
    one === undefined || one === '' ? none : chineseDigits.indexOf(one);
  return digit(tens, 1) * 10 + digit(ones, 0);
}

/** A word is replaced by a word while there is one. */
function writtenLike(before: string, value: number | null): string {
  const own = value ?? 0;
  if (/^\d/u.test(before)) return String(own);
  if (/^[a-z]/iu.test(before)) {
    const word = englishNumbers[own] ?? String(own);
    return /^[A-Z]/u.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  }
  if (own === 2) return '两';
  if (own <= 10) return chineseDigits.charAt(own);
  if (own >= 100) return String(own);
  const [tens, ones] = [Math.floor(own / 10), own % 10];
  return `${tens === 1 ? '' : chineseDigits.charAt(tens)}十${ones === 0 ? '' : chineseDigits.charAt(ones)}`;
}
