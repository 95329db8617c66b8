import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { outlineLines } from './outline-lines.ts';

/** `¶` stands for a line feed. */
function outline(notation: string): string {
  return outlineLines(notation.replaceAll('¶', '\n')).join(' | ');
}

describe('sections', () => {
  test.each([
    ['headings of every level', '## A¶### B¶#### C¶# D', '## A | ### B | #### C | # D'],
    ['the only H1 is the title', '# T¶## A¶## B', '## A | ## B'],
    ['the first block is the title', '# T¶# A¶# B', '# A | # B'],
    ['an H1 after words, of several', 'x¶# A¶# B', '# A | # B'],
    ['an H1 with items below, of several', '# A¶- [a](u)¶- [b](u)¶# B', '# A bullet: a; b | # B'],
    ['an H1 where the front matter has a title', '---¶title: T¶---¶# A¶# B', '# A | # B'],
    ['the title again below front matter', '---¶title: T¶---¶# T¶## A', '## A'],
    ['items before any heading', '1、[a](u)¶2、[b](u)', '(anonymous) cjk: 1 a; 2 b'],
    ['one item before any heading', '1、[a](u)¶## A', '## A'],
    ['items before a heading', 'x¶¶- [a](u)¶- [b](u)¶## A', '(anonymous) bullet: a; b | ## A'],
    ['a closed heading', '## A ##', '## A'],
    ['a heading of a link', '## [🦄A](u)', '## 🦄A'],
    ['a heading of bold', '## **A**', '## A'],
    ['a heading with words and a link', '## 🦄 [A](u) and B', '## 🦄 A and B'],
    ['setext headings', 'T¶===¶¶A¶---¶¶x¶¶B¶---', '## A | ## B'],
    [
      'bold lines above item 1',
      '**A**¶1、[a](u)¶¶**B**¶¶1、[b](u)',
      '## A cjk: 1 a | ## B cjk: 1 b',
    ],
    [
      'bold links above item 1',
      '**[A](v)**¶① a¶¶**[B](v)**¶① b',
      '## A circled: 1 a | ## B circled: 1 b',
    ],
    ['links above item 1', '[A](v)¶¶1、[a](u)¶¶[B](v)¶¶1、[b](u)', '## A cjk: 1 a | ## B cjk: 1 b'],
    [
      'bold lines above bullets',
      '**A**¶- [a](u)¶¶**B**¶- [b](u)',
      '## A bullet: a | ## B bullet: b',
    ],
    ['a bold line above item 2', '## A¶1、[a](u)¶¶**b**¶¶2、[c](u)', '## A cjk: 1 a; 2 c'],
    ['a bold line under a heading', '## A¶¶**B**¶¶1、[a](u)', '## A cjk: 1 a'],
    [
      'a linked heading that lost its signs',
      '## [A](v)¶1、[a](u)¶2、[b](u)¶¶[B](v)¶¶1、[c](u)',
      '## A cjk: 1 a; 2 b | ## B cjk: 1 c',
    ],
  ])('%s', (_name, notation, expected) => {
    expect(outline(notation)).toBe(expected);
  });

  test.each([
    ['a sentence above a rule', 'Hello there.¶---'],
    ['a link above a rule', '[x](u)¶---'],
    ['a wrapped paragraph above a rule', 'a¶b¶---'],
    ['signs without a blank', '##A¶#hashtag'],
    ['seven signs', '####### A'],
    ['four columns in', '    ## A'],
    ['inside a quote', '> ## A'],
  ])('no section: %s', (_name, notation) => {
    expect(outline(notation)).toBe('');
  });
});

describe('blocks are opaque (P8)', () => {
  const hidden = '## X¶- [x](u)';
  test.each([
    ['a fence', `\`\`\`¶${hidden}¶\`\`\``],
    ['a fence of tildes', `~~~js¶${hidden}¶~~~`],
    ['a fence in a longer fence', `\`\`\`\`¶\`\`\`¶${hidden}¶\`\`\`¶${hidden}¶\`\`\`\``],
    ['an unclosed fence', `\`\`\`¶${hidden}`],
    ['a fence with code that looks like its end', `\`\`\`¶    \`\`\`¶${hidden}¶\`\`\``],
    ['a comment', `<!--¶${hidden}¶¶${hidden}¶-->`],
    ['an unclosed comment', `<!--¶${hidden}`],
    ['an element', `<div>¶${hidden}¶</div>`],
    ['an element up to a blank line', `<div>¶${hidden}¶`],
    ['preformatted text', `<pre>¶${hidden}¶¶${hidden}¶</pre>`],
    ['a script', `<script>¶${hidden}¶¶${hidden}¶</script>`],
  ])('%s', (_name, block) => {
    const text = `## A¶- [a](u)¶- [b](u)¶¶${block}`;
    expect(outline(text)).toMatch(/^## A bullet: a; b(?: \/ .*)?$/u);
  });

  test('YAML front matter', () => {
    expect(outline('---¶title: T¶list:¶- [a](u)¶- [b](u)¶# not a heading¶---¶## A')).toBe('## A');
  });

  test.each([
    ['an element closed on its line', '<p><img src="i.png"></p>¶2、[b](u)'],
    ['an element closed on a later line', '<p>¶x¶</p>¶2、[b](u)'],
    ['a void element', '<hr>¶2、[b](u)'],
    ['a comment closed on its line', '<!-- x -->¶2、[b](u)'],
    ['inline code of three backticks', '```x``` y¶2、[b](u)'],
    ['a fence that leaves its list', '- x¶  ```¶  y¶¶2、[b](u)'],
    ['a closing tag', '</details>¶2、[b](u)'],
    ['an inline tag', '<small>x</small>¶2、[b](u)'],
  ])('what follows %s is seen', (_name, block) => {
    expect(outline(`## A¶1、[a](u)¶¶${block}`)).toContain('1 a; 2 b');
  });
});

describe('outros', () => {
  test.each([
    ['a break after the last item', '1、[a](u)¶x¶¶---¶bye', '1 a / ---⏎bye'],
    ['not a break between items', '1、[a](u)¶¶---¶¶2、[b](u)', '1 a; 2 b'],
    ['not a break in a fence', '1、[a](u)¶```¶---¶```', '1 a'],
    ['words after a digest', '1、a¶¶2、b¶¶3、c¶¶4、d¶¶bye', '1 a; 2 b; 3 c; 4 d / bye'],
    [
      'not words after items with words',
      '1、a¶¶x¶¶2、b¶¶x¶¶3、c¶¶x¶¶4、d¶¶x',
      '1 a; 2 b; 3 c; 4 d',
    ],
    ['not an image after a digest', '1、a¶2、b¶3、c¶4、d¶¶![](i.png)', '1 a; 2 b; 3 c; 4 d'],
  ])('%s', (_name, notation, expected) => {
    expect(outline(`## A¶${notation}`)).toBe(`## A cjk: ${expected}`);
  });

  test('a section without items has none', () => {
    expect(outline('## A¶x¶¶---¶y')).toBe('## A');
  });
});

/** The text of every note. */
function notes(text: string, recurring: readonly string[] = []): readonly string[] {
  const { sections } = parseIssue(text, { recurring: new Set(recurring) });
  return sections.flatMap((section) => section.notes.map((note) => text.slice(note.from, note.to)));
}

describe('notes', () => {
  test.each([
    ['as it is', '🎁 Letters 🎁 organizes its letters into seasons.'],
    ['in bold', '🎁**Letters**🎁 has been free.'],
    ['read as Mac Roman', '\u{f8ff}üéÅ Letters \u{f8ff}üéÅ organizes its letters.'],
  ])('the season notice %s', (_name, notice) => {
    const text = `## A\n\n1. [a](u)\n\nx\n\n${notice}\n\n## B\n\n1. [b](u)\n`;
    expect(notes(text)).toEqual([`${notice}\n\n`]);
  });

  test('a notice brings along what stands below it', () => {
    const text = '## A\n\n1. [a](u)\n\nx\n\n🎁L🎁 free\n\nThanks\n\n![](i.png)\n';
    expect(notes(text)).toEqual(['🎁L🎁 free\n\nThanks\n\n![](i.png)\n']);
  });

  test('one gift in a description is no notice', () => {
    expect(notes('## A\n\n1. [a](u)\n\n🎁 a present\n')).toEqual([]);
  });

  test('a block that recurs across the library', () => {
    const text = '## A\n\n- [a](u)\n\n  x\n\n<p>Advert  of the  house</p>\n- [b](u)\n';
    expect(notes(text, ['<p>Advert of the house</p>'])).toEqual(['<p>Advert  of the  house</p>\n']);
    expect(notes(text)).toEqual([]);
  });

  test('a line that announces the next items of a list', () => {
    const text = '## A\n- a\n- b\n- c\n\nThis week:\n\n- d\n- e\n';
    expect(notes(text)).toEqual(['This week:\n\n']);
  });
});
