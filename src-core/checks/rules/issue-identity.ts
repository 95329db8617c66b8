import { dateMentions } from '../../issue/new-issue/date-mentions.ts';
import { numberMentions } from '../../issue/new-issue/number-mentions.ts';
import type { TextEdit } from '../../text/edit.ts';
import { daysBetween } from '../days-between.ts';
import { statedIdentity, type Stated } from '../stated-identity.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** Further apart than this, a day in a title is what the issue is about. */
const mostDays = 400;
/** Issues are dated a day or two before they go out. */
const fewDays = 3;

/** A number or a date that disagrees between file name, title, front matter and the link to the original. */
export const issueIdentity: IssueRule = {
  id: 'issue-identity',
  severity: 'warning',
  sees: 'issue',
  check(view) {
    const { numbers, dates } = statedIdentity(view);
    const near = dates.filter(
      ({ place, value }) =>
        place !== 'title' ||
        dates.every((other) => Math.abs(daysBetween(value, other.value)) < mostDays),
    );
    return [
      ...disagreements(numbers).map(({ range, value, other, agreed }): Problem => {
        const edits = numberMentions(view.text.slice(range.from, range.to), value).map((mention) =>
          placed(mention, range.from, mention.write(other.value)),
        );
        const bare = view.text.slice(range.from, range.to) === String(value);
        const fix = bare ? [{ ...range, insert: String(other.value) }] : edits;
        const values = { shown: String(value), other: String(other.value), place: other.place };
        return {
          ...range,
          message: 'numberDisagrees',
          values,
          ...(agreed && fix.length === 1 && { fix }),
        };
      }),
      ...disagreements(near).map(({ range, value, other, agreed }): Problem => {
        const fix = dateMentions(view.text.slice(range.from, range.to), value).map((mention) =>
          placed(mention, range.from, mention.write(other.value)),
        );
        const isNear = Math.abs(daysBetween(value, other.value)) <= fewDays;
        const values = { shown: value, other: other.value, place: other.place };
        return {
          ...range,
          message: 'dateDisagrees',
          values,
          ...(isNear && !agreed && { severity: 'hint' }),
          ...(agreed && fix.length === 1 && { fix }),
        };
      }),
    ];
  },
};

function placed(
  mention: { readonly from: number; readonly to: number },
  by: number,
  insert: string,
) {
  const edit: TextEdit = { from: mention.from + by, to: mention.to + by, insert };
  return edit;
}

interface Disagreement<Value> {
  readonly range: { readonly from: number; readonly to: number };
  readonly value: Value;
  readonly other: Stated<Value>;
  /** Whether two other places say the same. */
  readonly agreed: boolean;
}

/** Each place of the text that says otherwise than most places, or than the first one, do. */
function disagreements<Value>(stated: readonly Stated<Value>[]): readonly Disagreement<Value>[] {
  const count = (value: Value) => stated.filter((one) => one.value === value).length;
  const [best] = stated.toSorted((a, b) => count(b.value) - count(a.value));
  if (best === undefined) return [];
  const agreed = count(best.value) > 1;
  const odd = stated.filter(({ value }) => value !== best.value);
  const found = odd.flatMap(({ range, value }) =>
    range === null ? [] : [{ range, value, other: best, agreed }],
  );
  // Where only the file's name is the odd one, the text is where it shows.
  if (found.length > 0 || odd.length === 0 || best.range === null) return found;
  const [other] = odd;
  return other === undefined
    ? []
    : [{ range: best.range, value: best.value, other, agreed: false }];
}
