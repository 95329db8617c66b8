import type { Item } from '../../issue/model.ts';
import { channelProblems } from '../channel-problems.ts';
import type { IssueView } from '../issue-view.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** A link of an item in a digest that must carry none. */
export const digestLink: IssueRule = {
  id: 'digest-link',
  severity: 'error',
  sees: 'issue',
  check: (view) => [...channelProblems(view, 'digest-link'), ...inDigest(view)],
};

/** So many items tell that a text is a digest. */
const fewestItems = 5;
/** So few of them may have a link that it is a slip. */
const mostLinked = 0.2;

/** A text of circled titles and nothing below them is a digest already: a title with a link is left over. */
function inDigest({ text, issue: { sections, style } }: IssueView): readonly Problem[] {
  if (style !== 'circled') return [];
  const items = sections.flatMap((section) => section.items);
  const linked = items.filter(({ url }) => url !== null);
  if (linked.length === 0 || items.length < fewestItems) return [];
  const isSlip = linked.length <= mostLinked * items.length;
  return isSlip && items.every((item) => isTitle(text, item))
    ? linked.map((item) => withLink(text, item))
    : [];
}

function isTitle(text: string, { body, note }: Item): boolean {
  return text.slice(body.from, note?.from ?? body.to).trim() === '';
}

const inlineLink = /\[([^[\]\n]*)\]\([^()\s]*\)/gu;

function withLink(text: string, { head: { from, to } }: Item): Problem {
  const fix = [...text.slice(from, to).matchAll(inlineLink)].map(
    ({ 0: whole, 1: words, index }) => ({
      from: from + index,
      to: from + index + whole.length,
      insert: words ?? '',
    }),
  );
  return { from, to, message: 'digestItemLinked', ...(fix.length > 0 && { fix }) };
}
