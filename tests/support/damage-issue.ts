import {
  decodeSingleByte,
  singleByteEncodings,
  type SingleByteEncoding,
} from '#core/text/single-byte.ts';
import { itemDamages } from './damage-items.ts';
import { replace, type Damage } from './damage-kind.ts';
import type { Random } from './random.ts';

const word = /(?<=[a-z,] )([a-z]{4,})(?= [a-z])/gu;
const link =
  /(?<=^|[\s\d.、[(（])\[([^\][\n]{4,80})\]\((https:\/\/[\w.-]+\.[a-z]+\/[\w/.-]*[\w-])\)/gmu;
const picture = /^!\[([^\][\n]+)\]\((https?:\/\/[^\s()]+\.(?:png|jpe?g|gif|webp))\)$/gmu;

const linked = (write: (words: string, address: string, random: Random) => string) =>
  replace(link, ([, words = '', address = ''], random) => write(words, address, random));
const words = (write: (found: string, random: Random) => string) =>
  replace(word, ([found], random) => write(found, random));
const chinese = /(?<=[一-鿿]{3})，(?=[一-鿿]{3})/gu;

const readByte = (said: string, encoding: SingleByteEncoding) =>
  decodeSingleByte(new TextEncoder().encode(said), encoding);

/** Every kind with the rule that is named for it. */
export const damages: readonly Damage[] = [
  ...itemDamages,
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
];
