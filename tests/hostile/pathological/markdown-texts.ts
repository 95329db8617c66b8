/** Text of about `size` characters that is hard to read, to colour or to show. */
export type PathologicalText = (size: number) => string;

const repeat =
  (part: string): PathologicalText =>
  (size) =>
    part.repeat(Math.max(1, Math.floor(size / part.length)));

/** Parts that grow or count on, until there is enough. */
const grown =
  (part: (index: number) => string): PathologicalText =>
  (size) => {
    const parts: string[] = [];
    let length = 0;
    for (let index = 0; length < size; index += 1) {
      const next = part(index);
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };

/** As deep as so many characters allow, where each level costs what its depth does. */
const deepened =
  (line: (depth: number) => string): PathologicalText =>
  (size) => {
    const deepest = Math.floor(Math.sqrt(size));
    return grown((index) => `${line(index % deepest)}\n`)(size);
  };

/** Ways to make Markdown hard, by what they are called. */
export const markdownTexts: Readonly<Record<string, PathologicalText>> = {
  'quotations in quotations': repeat('> '),
  'quotations that deepen': deepened((depth) => `${'>'.repeat(depth)} a`),
  'lists in lists': deepened((depth) => `${'  '.repeat(depth)}- a`),
  'list marks on one line': repeat('- '),
  'numbers on one line': repeat('1. '),
  'open brackets': repeat('['),
  'open pictures': repeat('!['),
  'links that nothing closes': repeat('[a]('),
  'addresses that nothing closes': repeat('[a](<b'),
  'titles that nothing closes': repeat('[a](b "'),
  'links in links': (size) => {
    const depth = Math.floor(size / 5);
    return '['.repeat(depth) + 'a' + '](b)'.repeat(depth);
  },
  'brackets in pairs': (size) => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'round brackets in an address': (size) => `[a](${'('.repeat(size / 2)}${')'.repeat(size / 2)})`,
  'bold that nothing closes': repeat('**a* '),
  'emphasis again and again': repeat('_a_ '),
  'emphasis in words': repeat('a_b*c_d*'),
  'a run of stars': repeat('*'),
  'emphasis in emphasis': (size) => '*a **b '.repeat(size / 14) + '** c* '.repeat(size / 14),
  'lines struck through': repeat('~~a ~b '),
  'backticks that count up': grown((index) => `${'`'.repeat((index % 900) + 1)} a `),
  'backticks that nothing closes': repeat('`` a ` '),
  'fences that nothing closes': repeat('```\n'),
  'fences in quotations': repeat('> ~~~\n'),
  'a table of many columns': (size) => {
    const columns = Math.floor(size / 12);
    return `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|b'.repeat(columns)}|\n`;
  },
  'a table of many rows': (size) => `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(size / 6)}`,
  'a row of pipes': repeat('|'),
  'tables without rows': repeat('|a|\n|-|\n\n'),
  'definitions that are used': (size) =>
    grown((index) => `[a${index}]: https://a.example/${index}\n`)(size / 2) +
    grown((index) => `[a${index}] `)(size / 2),
  'one long definition': (size) =>
    `[a]: https://a.example/${'x'.repeat(size / 10)}\n\n${'[a] '.repeat(Math.min(100, size / 100))}`,
  'references to nothing': repeat('[a][b]'),
  footnotes: (size) =>
    grown((index) => `[^${index}] `)(size / 2) + grown((index) => `\n\n[^${index}]: a`)(size / 2),
  'elements in elements': repeat('<div>'),
  'tags that nothing closes': repeat('<a '),
  'attributes without end': (size) => `<a ${'b=c '.repeat(size / 4)}`,
  comments: repeat('<!-- '),
  'declarations and instructions': repeat('<!A <?b <![CDATA['),
  ampersands: repeat('&'),
  entities: repeat('&amp;&#x1F600;'),
  escapes: repeat('\\*'),
  'one word': repeat('a'),
  'one line of words': repeat('word '),
  'one line of Chinese': repeat('字'),
  'empty lines': repeat('\n'),
  headings: repeat('## a\n'),
  'headings by underlines': repeat('a\n=\n'),
  rules: repeat('***\n\n'),
  'addresses by themselves': repeat('https://a.example/b '),
  'an address without end': (size) => `https://a.example/${'a.'.repeat(size / 2)}`,
  'addresses of mail': repeat('a.b@c.d'),
  'items without end': grown((index) => `${index + 1}. [a](https://a.example/${index})\n\n`),
  'sections of items': repeat('## a\n\n1. [b](https://a.example/)\n\nc\n\n'),
  'tasks to do': repeat('- [ ] a\n'),
  tabs: repeat('\t'),
  'breaks of lines': repeat('a  \n'),
  'marks above marks': repeat('a\u0301\u0302\u0303\u0304'),
  'directions within directions': repeat('\u202e\u2067a\u0627'),
  'emoji that are joined': repeat('👩‍👩‍👧‍👦'),
  'characters that are damaged': repeat('ü¶Ñ √© '),
  'zero bytes and control characters': repeat('a\u0000\u0007\u200b'),
};
