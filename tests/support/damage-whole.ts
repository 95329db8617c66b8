import { contentSections } from '#core/twins/twin-text.ts';
import type { Damage, Given } from './damage-kind.ts';

/** A figure of the text that `pattern` finds, changed by one or two. */
function otherFigure({ text, random }: Given, pattern: RegExp) {
  const all = [...text.matchAll(pattern)];
  if (all.length === 0) return null;
  const match = random.pick(all);
  const insert = String(Number(match[0]) + 1 + random.below(2));
  return { from: match.index, to: match.index + match[0].length, insert };
}

/** What goes wrong with an issue as a whole; `damages.test.ts` checks these as in a library. */
export const wholeDamages: readonly Damage[] = [
  {
    name: 'a count that is wrong',
    rule: 'counts-line',
    edit: (given) =>
      otherFigure(
        given,
        /(?<=分享了 )\d{1,2}(?= 篇文章)|(?<=篇文章，)\d{1,2}(?= 个(?:开源)?项目)/gu,
      ),
  },
  {
    name: 'another day in the title',
    rule: 'issue-identity',
    edit: (given) =>
      given.issue.titleRange === null
        ? null
        : otherFigure(given, /(?<=^# .*[(（]\d{4}-\d{2}-)(?:1[0-9]|2[0-5])(?=[)）])/gmu),
  },
  {
    name: 'a section’s name with a slip',
    rule: 'section-name',
    edit({ issue, random, text }) {
      const own = contentSections(issue).flatMap((index) => issue.sections[index] ?? []);
      const named = own.filter(
        ({ title, titleRange: { from, to } }) =>
          /[A-Za-z]{6}/u.test(title) && text.slice(from, to) === title,
      );
      if (named.length === 0) return null;
      const { title, titleRange } = random.pick(named);
      const word = /[A-Za-z]{6,}/u.exec(title);
      if (word === null) return null;
      const from = titleRange.from + word.index + 2;
      return { from, to: from + 1, insert: '' };
    },
  },
  {
    name: 'a picture with another kind of name',
    rule: 'picture-name',
    edit({ issue, random, text }) {
      const pictures = issue.sections.flatMap(({ items }) => items.flatMap(({ images }) => images));
      const own = pictures.filter(({ url }) => /\/\d{4}-\d{2}-\d{2}_[^/]+\.\w+$/u.test(url));
      if (own.length === 0) return null;
      const { url, from, to } = random.pick(own);
      const at = text.indexOf(url, from) + url.lastIndexOf('/') + 1;
      return at > to ? null : { from: at, to: at + 11, insert: '' };
    },
  },
  {
    name: 'an item of which the other language has another page',
    rule: 'twins',
    edit({ issue, random, text }) {
      const items = contentSections(issue)
        .flatMap((index) => issue.sections[index]?.items ?? [])
        .filter(
          ({ url, head }) => url !== null && text.slice(head.from, head.to).includes(`](${url})`),
        );
      if (items.length === 0) return null;
      const { url, head } = random.pick(items);
      if (url === null) return null;
      const from = text.indexOf(`](${url})`, head.from) + 2;
      return { from, to: from + url.length, insert: 'https://elsewhere.example/page' };
    },
  },
  {
    name: 'a copy of a snippet without its last words',
    rule: 'snippet-differs',
    edit({ random, text }) {
      const all = [...text.matchAll(/(?<=\n\n)(?=[A-Za-z])[\w ,.'’-]{100,}(?=\n\n)/gu)];
      if (all.length === 0) return null;
      const match = random.pick(all);
      const to = match.index + match[0].length;
      return { from: to - 3, to, insert: '' };
    },
  },
];
