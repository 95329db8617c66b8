import type { Item, Section } from '#core/issue/model.ts';
import type { TextEdit } from '#core/text/edit.ts';
import { replace, type Damage, type Given } from './damage-kind.ts';
import type { Random } from './random.ts';

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

const isDescribed = (text: string, { body }: Item) =>
  text.slice(body.from, body.to).trim().length > 40;

/** What goes wrong with items, sections and their numbers. */
export const itemDamages: readonly Damage[] = [
  { name: 'a gap', rule: 'numbering', edit: (given) => numbered(given, (n) => n + 5) },
  { name: 'a number twice', rule: 'numbering', edit: (given) => numbered(given, (n) => n - 1) },
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
