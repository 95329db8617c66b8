import { describe, expect, test } from 'vitest';
import { outlineLines } from './outline-lines.ts';

/** `¶` stands for a line feed. */
function outline(notation: string): string {
  return outlineLines(notation.replaceAll('¶', '\n')).join(' | ');
}

describe('heads', () => {
  test.each([
    ['cjk with and without a blank', '## A¶1、[a](u)¶2、 [b](u)', '## A cjk: 1 a; 2 b'],
    ['cjk with a blank before the comma', '## A¶1 、[a](u)¶2、[b](u)', '## A cjk: 1 a; 2 b'],
    ['dot and parenthesis', '## A¶1. [a](u)¶2) [b](u)', '## A dot: 1 a; 2 b'],
    ['escaped dot', '## A¶1\\. [a](u)¶2\\. [b](u)', '## A dot: 1 a; 2 b'],
    ['forgotten blank before a link', '## A¶1.[a](u)¶2.[b](u)', '## A dot: 1 a; 2 b'],
    ['circled up to fifty', '## A¶㊾ a¶㊿ b', '## A circled: 49 a; 50 b'],
    ['every bullet', '## A¶- [a](u)¶* [b](u)¶+ [c](u)', '## A bullet: a; b; c'],
    ['wide bullets', '## A¶-   [a](u)¶¶    > q¶¶-   [b](u)', '## A bullet: a; b'],
    ['one column in', '## A¶ * [a](u)¶ * [b](u)', '## A bullet: a; b'],
    ['bold numbers', '## A¶**1、a**¶**2. b**', '## A bold-number: 1 a; 2 b'],
    ['bold lines', '## A¶**a**¶<https://x.example>¶¶**b**¶[t](u)', '## A bold: a; b'],
    ['headings', '## A¶### [a](u)¶x¶### b¶y¶### [c](u)¶z', '## A heading: a; b; c'],
    ['numbered headings', '## 1、a¶x¶## 2、b¶y', '(anonymous) heading: 1 a; 2 b'],
    ['link paragraphs', '## A¶[a](u)（2023）¶¶[b](u)', '## A link: a; b'],
    ['autolinks', '## A¶- <https://x.example/1>¶- b', '## A bullet: https://x.example/1; b'],
    ['numbers alone', '## A¶1、¶¶q¶¶2、¶¶r', '## A cjk: 1; 2'],
    ['wrapped heads', '## A¶- a [b][c]¶  goes on¶- d', '## A bullet: a b; d'],
  ])('%s', (_name, notation, expected) => {
    expect(outline(notation)).toBe(expected);
  });

  test.each([
    ['two columns in', '## A¶- [a](u)¶  - [b](u)¶    - [c](u)', '## A bullet: a'],
    ['a year in prose', '## A¶1. [a](u)¶was in¶1984. Then¶2. [b](u)', '## A dot: 1 a; 2 b'],
    ['months', '## A¶1、[a](u)¶¶7、8 月份¶¶2、[b](u)', '## A cjk: 1 a; 2 b'],
    ['versions', '## A¶**3.13 is out**¶¶x', '## A'],
    ['signatures', '## A¶1、¶x¶-- [y](u)', '## A cjk: 1'],
    ['placeholders', '## A¶* *No items.*¶## B¶* [b](u)', '## A | ## B bullet: b'],
    ['placeholders on two lines', '## A¶* *No [x](u),¶  nor [y](u).*', '## A'],
    ['placeholders in Chinese', '## A¶- 暂无¶## B¶- [b](u)', '## A | ## B bullet: b'],
    ['names of contributors', '## New Contributors¶* [Ann](u)¶* Bo', '## New Contributors'],
    ['quoted lists', '## A¶> 1. [a](u)¶> 2. [b](u)', '## A'],
    ['images', '## A¶![](a.png)¶¶![b](b.png)', '## A'],
    ['definitions', '## A¶[a]: https://x.example¶[b]: https://y.example', '## A'],
    ['long tails', `## A¶[a](u) ${'x'.repeat(41)}`, '## A'],
    ['points of an essay', '## A¶x¶¶x¶¶x¶¶x¶¶x¶¶- p¶¶x¶## B¶- [b](u)', '## A | ## B bullet: b'],
  ])('not items: %s', (_name, notation, expected) => {
    expect(outline(notation)).toBe(expected);
  });

  test('emphasis around a link is an item, not a placeholder', () => {
    expect(outline('## A¶* *[a](u)*¶* [b](u)')).toBe('## A bullet: a; b');
  });
});

describe('the style of a section', () => {
  test.each([
    ['is the issue’s own', '## A¶1、[a](u)¶2、[b](u)¶- [x](u)¶- [y](u)', '## A cjk: 1 a; 2 b'],
    [
      'is another where the issue’s own is absent',
      '## A¶1、[a](u)¶2、[b](u)¶## B¶- [c](u)',
      '## A cjk: 1 a; 2 b | ## B bullet: c',
    ],
    ['counts links before words', '## A¶1. a¶2. b¶- [c](u)', '## A bullet: c'],
    ['is bullets without links, too', '## A¶- a¶- b', '## A bullet: a; b'],
  ])('%s', (_name, notation, expected) => {
    expect(outline(notation)).toBe(expected);
  });

  test('headings outvoted by the lists inside them are the items', () => {
    const list = '* [x](u)¶'.repeat(9);
    const text = `## A¶### [a](u)¶p¶#### G¶${list}## B¶### [b](u)¶p¶### c¶p`;
    expect(outline(text)).toBe('## A heading: a | ## B heading: b; c');
  });

  test('linked headings above lists are sections', () => {
    const text = '## A¶### [B](u)¶* [b](u)¶### [C](u)¶* *None.*¶### [D](u)¶* [d](u)';
    expect(outline(text)).toBe('## A | ### B bullet: b | ### C | ### D bullet: d');
  });
});

describe('numbers', () => {
  test.each([
    ['a list inside an item', '1、[a](u)¶1、x¶2、y¶3、z¶2、[b](u)', '1 a; 2 b'],
    [
      'one that reaches the outer number',
      '1、[a](u)¶2、[b](u)¶1、x¶2、y¶3、[c](u)',
      '1 a; 2 b; 3 c',
    ],
    ['two lists inside an item', '1、[a](u)¶1、x¶2、x¶1、y¶2、y¶2、[b](u)', '1 a; 2 b'],
    ['a list inside the last item', '1、[a](u)¶2、[b](u)¶1、x¶2、y', '1 a; 2 b'],
    ['a list of another style inside', '1、[a](u)¶1. [x](u)¶2. [y](u)¶2、b¶3、c', '1 a; 2 b; 3 c'],
    ['one inside the last item', '1、[a](u)¶2、b¶3、c¶1. [x](u)¶2. [y](u)', '1 a; 2 b; 3 c'],
    ['numbers that start again', '1、[a](u)¶2、[b](u)¶1、[c](u)¶2、[d](u)', '1 a; 2 b; 1 c; 2 d'],
    ['one number for all', '1、[a](u)¶1、[b](u)¶1、[c](u)', '1 a; 1 b; 1 c'],
    ['a number left out', '1、[a](u)¶2、[b](u)¶5、[c](u)', '1 a; 2 b; 5 c'],
    ['a start from seven', '7、[a](u)¶8、[b](u)¶1、x¶2、y¶9、[c](u)', '7 a; 8 b; 9 c'],
    ['a forgotten comma', '1、[a](u)¶2[b](u)¶3、[c](u)', '1 a; 2 b; 3 c'],
    ['a western comma', '1、[a](u)¶2, [b](u)¶3、[c](u)', '1 a; 2 b; 3 c'],
    ['a number that does not fit', '1、[a](u)¶5[b](u)¶2、[c](u)', '1 a; 2 c'],
    ['another style for one item', '1、[a](u)¶2. [b](u)¶3、[c](u)', '1 a; [dot] 2 b; 3 c'],
    ['a bold head for one item', '1、[a](u)¶__2、b__¶3、[c](u)', '1 a; [bold-number] 2 b; 3 c'],
    ['bold points inside an item', '1、[a](u)¶**1、x**¶**2、y**¶2、[b](u)', '1 a; 2 b'],
  ])('%s', (_name, notation, expected) => {
    expect(outline(`## A¶${notation}`)).toBe(`## A cjk: ${expected}`);
  });

  test.each([
    ['an image', '1、[a](u)¶![](i.png)2、[b](u)', '1 a; 2 b'],
    ['an image and breaks', '1、[a](u)¶![](i.png)<br /><br>2、[b](u)', '1 a; 2 b'],
    ['words and a break', '1、[a](u)¶words<br/>2、[b](u)', '1 a; 2 b'],
    ['another head', '1、[a](u)<br>2、[b](u)<br>3、[c](u)', '1 a; 2 b; 3 c'],
    ['an HTML image', '1、[a](u)¶<img src="i.png">2、[b](u)', '1 a; 2 b'],
    ['an image, out of order', '1、[a](u)¶![](i.png)7、[b](u)', '1 a'],
    ['an image, without a link', '1、[a](u)¶![](i.png)2、b', '1 a'],
  ])('glued to %s', (_name, notation, expected) => {
    expect(outline(`## A¶${notation}`)).toBe(`## A cjk: ${expected}`);
  });
});
