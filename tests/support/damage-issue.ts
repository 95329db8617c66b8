import type { RuleId } from '#core/checks/rule-ids.ts';
import { lineKind } from '#core/issue/parse/line-kind.ts';
import { scanLines } from '#core/issue/parse/scan-lines.ts';
import type { Issue, Item, Section } from '#core/issue/model.ts';
import type { TextEdit } from '#core/text/edit.ts';
import {
  decodeSingleByte,
  singleByteEncodings,
  type SingleByteEncoding,
} from '#core/text/single-byte.ts';
import type { Random } from './random.ts';

interface Given {
  readonly text: string;
  readonly issue: Issue;
  readonly random: Random;
}

/** A mistake that newsletters really make; null where a text has no place for it. */
export interface Damage {
  readonly name: string;
  readonly rule: RuleId;
  readonly edit: (given: Given) => TextEdit | null;
}

const word = /(?<=[a-z,] )([a-z]{4,})(?= [a-z])/gu;
const link =
  /(?<=^|[\s\d.、[(（])\[([^\][\n]{4,80})\]\((https:\/\/[\w.-]+\.[a-z]+\/[\w/.-]*[\w-])\)/gmu;
const picture = /^!\[([^\][\n]+)\]\((https?:\/\/[^\s()]+\.(?:png|jpe?g|gif|webp))\)$/gmu;

/** A random match in the text's paragraphs. */
function find({ text, issue, random }: Given, pattern: RegExp): RegExpExecArray | null {
  const lines = scanLines(text, issue.frontMatter?.to ?? 0);
  const isText = (at: number) => {
    const line = lines.starts.findLastIndex((start) => start <= at);
    return lines.kinds[line] === lineKind.text && isPlain(text, at);
  };
  const all = [...text.matchAll(pattern)].filter(({ index }) => isText(index));
  return all.length === 0 ? null : random.pick(all);
}

/** Not in code, and no odd number of marks before it on the line. */
function isPlain(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return !line.includes('`') && !line.includes('<') && !/^(?: {4}|\t)/u.test(line);
}

const replace =
  (pattern: RegExp, write: (match: RegExpExecArray, random: Random) => string) =>
  (given: Given): TextEdit | null => {
    const match = find(given, pattern);
    if (match === null) return null;
    const insert = write(match, given.random);
    return { from: match.index, to: match.index + match[0].length, insert };
  };

const isRun = (items: readonly Item[]) =>
  items.length > 3 && items.every(({ number }, at) => number === at + 1);

function pickSection({ issue, random }: Given, fits: (section: Section) => boolean) {
  const sections = issue.sections.filter(fits);
  return sections.length === 0 ? null : random.pick(sections);
}

/** An item that is neither the first nor the last. */
function inner({ items }: Section, random: Random): Item | null {
  return items[1 + random.below(Math.max(1, items.length - 2))] ?? null;
}

function numbered(given: Given, next: (number: number) => number): TextEdit | null {
  const section = pickSection(given, ({ items }) => isRun(items));
  const item = section === null ? null : inner(section, given.random);
  if (item === null || item.numberRange === null || item.number === null) return null;
  if (!/^\d+$/u.test(given.text.slice(item.numberRange.from, item.numberRange.to))) return null;
  return { ...item.numberRange, insert: String(next(item.number)) };
}

const linked = (write: (words: string, address: string, random: Random) => string) =>
  replace(link, ([, words = '', address = ''], random) => write(words, address, random));
const words = (write: (found: string, random: Random) => string) =>
  replace(word, ([found], random) => write(found, random));
const chinese = /(?<=[一-鿿]{3})，(?=[一-鿿]{3})/gu;

const isDescribed = (text: string, { body }: Item) =>
  text.slice(body.from, body.to).trim().length > 40;

const readByte = (said: string, encoding: SingleByteEncoding) =>
  decodeSingleByte(new TextEncoder().encode(said), encoding);

/** Every kind with the rule that is named for it. */
export const damages: readonly Damage[] = [
  { name: 'a gap', rule: 'numbering', edit: (given) => numbered(given, (n) => n + 5) },
  { name: 'a number twice', rule: 'numbering', edit: (given) => numbered(given, (n) => n - 1) },
  {
    name: 'a slip in a repository’s name',
    rule: 'repository-name',
    edit: replace(
      /(?<=^\d+[.、] ?\[)(?:([A-Za-z]\w{4,}))(?=[:：][^\][\n]*\]\(https:\/\/github\.com\/[\w.-]+\/\1\/?\))/gimu,
      ([name], random) =>
        random.pick([
          `I${name}`,
          `${name.slice(0, 2)}${name.slice(3)}`,
          `${name.slice(0, 3)}${name.charAt(2)}${name.slice(3)}`,
        ]),
    ),
  },
  ...singleByteEncodings.flatMap((encoding): readonly Damage[] => [
    {
      name: `an apostrophe read as ${encoding}`,
      rule: 'mojibake',
      edit: words((found) => `${found} it${readByte('’', encoding)}s`),
    },
    {
      name: `quotes read as ${encoding}`,
      rule: 'mojibake',
      edit: words((found) => `${readByte('“', encoding)}${found}${readByte('”', encoding)}`),
    },
    {
      name: `Chinese read as ${encoding}`,
      rule: 'mojibake',
      edit: words((found) => `${found} ${readByte('这里是一段说明', encoding)}`),
    },
  ]),
  { name: 'a half-width comma', rule: 'mixed-punctuation', edit: replace(chinese, () => ',') },
  {
    name: 'brackets of two widths',
    rule: 'mixed-punctuation',
    edit: replace(chinese, () => '（如下),'),
  },
  { name: 'a mark twice', rule: 'doubled-words', edit: replace(chinese, () => '，，') },
  {
    name: 'literal emphasis',
    rule: 'literal-emphasis',
    edit: replace(chinese, () => '，**温馨提示：**'),
  },
  {
    name: 'a word twice',
    rule: 'doubled-words',
    edit: words((found) => `${found} about about ${found}`),
  },
  {
    name: 'an open bracket',
    rule: 'unbalanced-marks',
    edit: words((found, random) => `${random.pick(['(', '（'])}${found}`),
  },
  { name: 'a lone backtick', rule: 'unbalanced-marks', edit: words((found) => `\`${found}`) },
  {
    name: 'emphasis that nothing closes',
    rule: 'unbalanced-marks',
    edit: words((found) => `**${found.charAt(0).toUpperCase()}${found.slice(1)}`),
  },
  {
    name: 'a placeholder',
    rule: 'placeholder-left',
    edit: words((found, random) =>
      random.pick([
        `${found} TK`,
        `TODO: ${found}`,
        `（待补充）${found}`,
        `{{ date }} ${found}`,
        `[TBD] ${found}`,
        `FIXME ${found}`,
      ]),
    ),
  },
  {
    name: 'an invisible character',
    rule: 'invisible-characters',
    edit: words(
      (found, random) =>
        `${found.slice(0, 2)}${random.pick(['\u200B', '\uFEFF', '\u0007', '\u00AD', '\u202E'])}${found.slice(2)}`,
    ),
  },
  {
    name: 'a tracked address',
    rule: 'tracking-parameters',
    edit: linked(
      (text, address, random) =>
        `[${text}](${address}?${random.pick(['utm_source=newsletter', 'utm_medium=email&id=1', 'fbclid=abc', 'gclid=1'])})`,
    ),
  },
  {
    name: 'a doubled slash',
    rule: 'malformed-link',
    edit: linked(
      (text, address) => `[${text}](${address.replace(/(?<=[a-z])\/(?=[^/]*$)/u, '//')}/x//y)`,
    ),
  },
  { name: 'an empty link', rule: 'malformed-link', edit: linked((text) => `[${text}]()`) },
  {
    name: 'a space in an address',
    rule: 'malformed-link',
    edit: linked((text, address) => `[${text}](${address} -page)`),
  },
  {
    name: 'a stray %2A',
    rule: 'malformed-link',
    edit: linked(
      (text, address, random) => `[${text}](${address}${random.pick(['%2A', '%2A%2A'])})`,
    ),
  },
  {
    name: 'a broken scheme',
    rule: 'malformed-link',
    edit: linked(
      (text, address, random) =>
        `[${text}](${random.pick(['https//', 'https:/', 'htps://', 'https://https://', 'ttps://', 'http:///'])}${address.slice(8)})`,
    ),
  },
  {
    name: 'an old scheme',
    rule: 'insecure-link',
    edit: linked((text, address) => `[${text}](${address.replace('https', 'http')})`),
  },
  {
    name: 'an address as words',
    rule: 'address-as-text',
    edit: linked((_, address) => `[${address}](${address})`),
  },
  {
    name: 'vague words',
    rule: 'vague-link-text',
    edit: linked(
      (_, address, random) =>
        `[${random.pick(['here', 'Here', 'click here', '这里', '此处', '点击这里', 'this link'])}](${address})`,
    ),
  },
  {
    name: 'a redirect',
    rule: 'redirect-wrapper',
    edit: linked(
      (text, address) => `[${text}](https://www.google.com/url?q=${encodeURIComponent(address)})`,
    ),
  },
  {
    name: 'a reference to nothing',
    rule: 'broken-reference',
    edit: linked((text) => `[${text}][no such label]`),
  },
  { name: 'a lost !', rule: 'missing-bang', edit: replace(picture, ([found]) => found.slice(1)) },
  {
    name: 'an empty alt text',
    rule: 'empty-alt',
    edit: replace(picture, ([, , url = '']) => `![](${url})`),
  },
  {
    name: 'an item twice',
    rule: 'sent-twice',
    edit: (given) => {
      const isLinked = ({ url, head }: Item) =>
        url !== null && given.text.slice(head.from, head.to).includes(`](${url})`);
      const all = given.issue.sections.flatMap(({ items }) => items.filter(isLinked));
      if (all.length < 2) return null;
      const [one, other] = [given.random.pick(all), given.random.pick(all)];
      if (one.url === other.url || one.url === null || other.url === null) return null;
      const at = given.text.indexOf(`](${one.url})`, one.head.from) + 2;
      return { from: at, to: at + one.url.length, insert: other.url };
    },
  },
  {
    name: 'a missing blank line',
    rule: 'glued-item',
    edit: (given) => {
      const isLoose = ({ from }: Item) =>
        /\n[^\S\n]*\n$/u.test(given.text.slice(Math.max(0, from - 4), from));
      const section = pickSection(
        given,
        ({ items }) => items.length > 5 && items.slice(1).every(isLoose),
      );
      const item = section === null ? null : inner(section, given.random);
      if (item === null || /^[-*+]/u.test(given.text.slice(item.from))) return null;
      const before = given.text.slice(0, item.from).trimEnd();
      return { from: before.length, to: item.from, insert: '\n' };
    },
  },
  {
    name: 'an item on the line of a picture',
    rule: 'glued-item',
    edit: (given) => {
      const section = pickSection(given, ({ items }) => isRun(items));
      const item = section === null ? null : inner(section, given.random);
      if (item === null || item.marker !== 'cjk' || item.url === null) return null;
      return { from: item.from, to: item.from, insert: '![picture](https://a.example/b.png)' };
    },
  },
  {
    name: 'a lost head line',
    rule: 'lost-head',
    edit: (given) => {
      const { text } = given;
      const count = ({ body, note }: Item) =>
        text
          .slice(body.from, note?.from ?? body.to)
          .trim()
          .split(/\n\s*\n/u)
          .filter((part) => !/^\s*(?:[!<>|`]|[-*+] )/u.test(part)).length;
      const section = pickSection(
        given,
        ({ items }) =>
          isRun(items) &&
          items.length > 4 &&
          items.every((item) => isDescribed(text, item) && count(item) === 1 && item.note === null),
      );
      const item = section === null ? null : inner(section, given.random);
      return item === null ? null : { from: item.head.from, to: item.body.from, insert: '' };
    },
  },
  {
    name: 'an item without description',
    rule: 'missing-description',
    edit: (given) => {
      const section = pickSection(
        given,
        ({ items }) =>
          isRun(items) &&
          items.length > 5 &&
          items.every(
            (item) => isDescribed(given.text, item) && item.tail === '' && item.url !== null,
          ),
      );
      const item = section === null ? null : inner(section, given.random);
      return item === null
        ? null
        : { from: item.body.from, to: item.note?.from ?? item.body.to, insert: '\n' };
    },
  },
  {
    name: 'an empty section',
    rule: 'empty-section',
    edit: (given) => {
      const section = pickSection(
        given,
        ({ level, head }) => level === 2 && given.text.startsWith('## ', head.from),
      );
      return section === null
        ? null
        : { from: section.from, to: section.from, insert: '## Events\n\n' };
    },
  },
  {
    name: 'a heading too deep',
    rule: 'heading-jump',
    edit: (given) => {
      const section = pickSection(
        given,
        ({ level, head, items }) =>
          level === 2 && items.length > 1 && given.text.startsWith('## ', head.from),
      );
      return section === null
        ? null
        : {
            from: section.to,
            to: section.to,
            insert: '\n## Events\n\n#### Online\n\nWords about them.\n\n',
          };
    },
  },
  {
    name: 'another marker',
    rule: 'mixed-markers',
    edit: (given) => {
      const section = pickSection(
        given,
        ({ items }) =>
          isRun(items) &&
          items.length > 4 &&
          new Set(
            items.map(({ numberRange }) =>
              given.text.slice(numberRange?.to ?? 0, (numberRange?.to ?? 0) + 2),
            ),
          ).size === 1,
      );
      const item = section === null ? null : inner(section, given.random);
      if (item?.numberRange === null || item === null) return null;
      const at = item.numberRange.to;
      if (given.text.startsWith('. ', at)) return { from: at, to: at + 1, insert: ')' };
      return given.text.startsWith('、[', at)
        ? { from: at, to: at + 1, insert: given.random.pick(['、 ', '. ']) }
        : null;
    },
  },
  {
    name: 'another way to count stars',
    rule: 'star-format',
    edit: (given) => {
      const count = (pattern: RegExp) => given.text.match(pattern)?.length ?? 0;
      if (count(/（star [\d.]+K）/gu) > 2)
        return replace(/（star ([\d.]+)K）/gu, ([, n = '']) => `（${n}k star）`)(given);
      if (count(/\([\d.]+K stars\)/gu) > 2)
        return replace(/\(([\d.]+)K stars\)/gu, ([, n = '']) => `(star ${n}k)`)(given);
      return null;
    },
  },
];
