import type { PathologicalText } from './markdown-texts.ts';

const body = '\n# Weekly #1\n\nText.\n';

/** A front matter that is hard to read, above an issue of three lines. */
const frontMatter =
  (yaml: PathologicalText): PathologicalText =>
  (size) =>
    `---\n${yaml(size)}\n---\n${body}`;

const lines =
  (line: (index: number) => string): PathologicalText =>
  (size) => {
    const parts: string[] = [];
    let length = 0;
    for (let index = 0; length < size; index += 1) {
      const next = `${line(index)}\n`;
      parts.push(next);
      length += next.length;
    }
    return parts.join('');
  };

/** Ways to make a front matter hard, by what they are called. */
export const yamlTexts: Readonly<Record<string, PathologicalText>> = {
  'aliases of aliases': frontMatter((size) => {
    const levels = Math.max(2, Math.min(26, Math.floor(size / 100)));
    return Array.from({ length: levels }, (_, level) => {
      const name = String.fromCharCode(97 + level);
      const before = String.fromCharCode(96 + level);
      const values = Array.from({ length: 10 }, () => (level === 0 ? '"x"' : `*${before}`));
      return `${name}: &${name} [${values.join(', ')}]`;
    }).join('\n');
  }),
  'aliases of one value': frontMatter((size) => `a: &a x\nb: [${'*a, '.repeat(size / 4)}*a]`),
  'lists in brackets': frontMatter((size) => `a: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}`),
  'brackets that nothing closes': frontMatter((size) => `a: ${'['.repeat(size)}`),
  'mappings in braces': frontMatter((size) => `a: ${'{a: '.repeat(size / 4)}`),
  'mappings that deepen': frontMatter((size) => {
    const depth = Math.floor(Math.sqrt(size));
    return Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
  }),
  'dashes on one line': frontMatter((size) => `a:\n  ${'- '.repeat(size / 2)}b`),
  'many keys': frontMatter(lines((index) => `key${index}: value`)),
  'one key again and again': frontMatter(lines(() => 'title: a')),
  'keys that are merged': frontMatter(
    lines((index) => `k${index}: &k${index}\n  <<: *k${index - 1}`),
  ),
  'one long value': frontMatter((size) => `title: ${'a'.repeat(size)}`),
  'escapes without end': frontMatter((size) => `title: "${'\\u0041'.repeat(size / 6)}"`),
  'a quotation that nothing closes': frontMatter((size) => `title: "${'a '.repeat(size / 2)}`),
  'lines that are folded': frontMatter((size) => `title: >\n${'  a\n'.repeat(size / 4)}`),
  'mistakes in every line': frontMatter(lines(() => '\ta: b: c')),
  'tags without meaning': frontMatter(lines((index) => `k${index}: !!js/function 'x'`)),
  'comments in every line': frontMatter(lines(() => '# a')),
  'colons in a row': frontMatter((size) => ': '.repeat(size / 2)),
  'questions in a row': frontMatter((size) => '? '.repeat(size / 2)),
  'a front matter without end': (size) => `---\n${lines((index) => `k${index}: v`)(size)}`,
  'documents in a row': (size) => '---\na: b\n'.repeat(size / 9),
};
