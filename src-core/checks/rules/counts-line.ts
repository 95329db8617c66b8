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
const count = new RegExp(
  String.raw`(?<![\d.,#年月-])(\d{1,4})(?:${unit}|\s+${adjectives})(${nouns})(?![\p{L}]*\s*(?:前|以上))`,
  'giu',
);

const ofThisIssue = /分享了|收录了?|本期共|\b(?:shar(?:ed|es)|featur(?:es|ing)|contains)\b/iu;
const ofOthers =
  /上[一]?期|上周|往期|累计|以来|每期|第\s?\d+\s?季|\b(?:last|previous|every|each) (?:week|issue)|\bso far\b/iu;

interface Counted extends Range {
  readonly stated: number;
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
        .map(({ from, to, there, words }) => ({
          from,
          to,
          message: 'countDisagrees',
          values: { there: there ?? 0, words },
          fix: [
            {
              from,
              to: from + view.text.slice(from, to).search(/\D|$/u),
              insert: String(there ?? 0),
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
  if (!/\d/u.test(line)) return [];
  return [...line.matchAll(count)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    stated: Number(match[1]),
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
