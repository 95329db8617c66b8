import { numberMentions } from '../../../issue/new-issue/number-mentions.ts';
import { withoutDates } from '../../../issue/parse/dates.ts';

const joints = String.raw`[\s:：|｜·•,，.。、/\-–—~]`;
const leading = new RegExp(`^(?:\\s*[期号號回])?${joints}*`, 'u');
const trailing = new RegExp(`${joints}+$`, 'u');

function withoutDate(title: string): string {
  return withoutDates(title)
    .replace(/[（(【[]\s*[)）】\]]/g, '')
    .trim();
}

/**
 * What an issue's title says beside the newsletter's name and the number:
 * `Python Weekly #159: Preview` is `Preview`. A title that says no more stays, without its date.
 */
export function ownTitle(title: string, number: number): string {
  const plain = withoutDate(title);
  const [mention] = numberMentions(plain, number);
  if (mention === undefined) return plain || title;
  const after = plain.slice(mention.to).replace(leading, '').trim();
  if (after !== '') return after;
  const before = plain.slice(0, mention.from).replace(/[#№第\s]+$/u, '');
  const parts = before.replace(trailing, '');
  const isNamed = parts !== before && /[:：|｜–—]/u.test(before.slice(parts.length));
  return isNamed && parts !== '' ? parts : plain;
}

/**
 * The text of the new issue's link, written as that of another issue is: with the number where that
 * has one, else the title alone.
 */
export function linkTextLike(
  example: string,
  exampleNumber: number,
  title: string,
  number: number,
): string {
  const [mention] = numberMentions(example, exampleNumber);
  if (mention === undefined) return title;
  const joint = leading.exec(example.slice(mention.to))?.[0] ?? '';
  const head = example.slice(0, mention.from) + mention.write(number);
  const [own] = numberMentions(title, number);
  if (own !== undefined) return title;
  return title === '' ? head + joint.trimEnd() : head + (joint || ' ') + title;
}
