import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#core/issue/front-matter.ts';
import { grammar } from '#core/markdown/grammar.ts';
import { lexMarkdown } from '#core/markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '#core/markdown/place-blocks.ts';
import { renderBlocks } from '#core/markdown/render-blocks.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { sample } from '../../support/thorough.ts';
import { processorMs } from '../../support/processor-time.ts';

const corpus = sample(corpusIssues('the preview'), 3);

function htmlOf(text: string): string {
  return renderBlocks(text)
    .map((block) => block.html)
    .join('');
}

function linesOf(html: string): readonly number[] {
  return [...html.matchAll(/data-line="(\d+)"/g)].map((match) => Number(match[1]));
}

function placed(text: string): readonly PlacedBlock[] {
  const document = lexMarkdown(text);
  if (!document.ok) throw new Error(document.error);
  return placeBlocks(document.value);
}

function flat(blocks: readonly PlacedBlock[]): readonly PlacedBlock[] {
  return blocks.flatMap((block) => [block, ...flat(block.children)]);
}

describe('renderBlocks', () => {
  it('leaves the front matter out and counts lines from the file', () => {
    const text = '---\ntitle: x\n---\n\n# A\n\npara\n\n1. one\n2. two\n';
    expect(renderBlocks(text).map((block) => block.line)).toEqual([5, 7, 9]);
    expect(linesOf(htmlOf(text))).toEqual([5, 7, 9, 9, 10]);
  });

  it('marks blocks inside quotes and lists with their own line', () => {
    const text = '> a\n>\n> - b\n>   - c\n\n1. x\n\n   y\n\n   > z\n';
    expect(linesOf(htmlOf(text))).toEqual([1, 1, 3, 3, 4, 4, 6, 6, 6, 8, 10, 10]);
  });

  it('gives each block its range', () => {
    const text = 'one\ntwo\n\n## three\nfour\n';
    expect(renderBlocks(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'one\ntwo',
      '## three',
      'four',
    ]);
  });

  it('keeps raw elements that enclose Markdown in one block', () => {
    const text = '<details>\n<summary>s</summary>\n\n**b**\n\n</details>\n\nafter\n';
    const blocks = renderBlocks(text);
    expect(blocks).toHaveLength(2);
    expect(blocks[0]?.html).toContain('<strong>b</strong>');
  });

  it('does not let an element that is never closed swallow what follows', () => {
    expect(renderBlocks('<div>\n\na\n\nb\n')).toHaveLength(3);
  });

  it('resolves the addresses of Markdown and HTML pictures', () => {
    const html = renderBlocks('![a](x.png) <img alt="" src=y.png>', {
      resolveImage: (src) => `asset://${src}`,
    })[0]?.html;
    expect(html).toContain('<img src="asset://x.png" alt="a">');
    expect(html).toContain('<img alt="" src="asset://y.png">');
  });

  it('ends a bare address at ideographic punctuation', () => {
    expect(htmlOf('见 https://e.x/a，后面')).toContain(
      '<a href="https://e.x/a">https://e.x/a</a>，后面',
    );
  });

  it('numbers footnotes by first mention', () => {
    const html = htmlOf('a[^x] b[^y] c[^x]\n\n[^y]: Why\n    more\n\n[^x]: Ex\n');
    expect(html).toContain('a<sup>1</sup> b<sup>2</sup> c<sup>1</sup>');
    expect(html).toContain('<sup>2</sup>\n<p data-line="3">Why\nmore</p>');
  });

  it('leaves a footnote mark without a note as it is', () => {
    expect(htmlOf('a[^x]')).toContain('a[^x]');
  });

  it('shows text that nests too deep as it is', () => {
    const deep = `${'>'.repeat(20_000)} <b>`;
    expect(renderBlocks(deep)).toEqual([
      { html: expect.stringContaining('&lt;b&gt;</pre>'), from: 0, to: deep.length, line: 1 },
    ]);
  });

  it.each(['**a* ', '![a'])(
    'keeps a paragraph plain that takes seconds to read (%s)',
    async (mark) => {
      let html = '';
      const took = await processorMs(() => {
        html = htmlOf(mark.repeat(20_000));
      });
      expect(html).toContain(mark);
      expect(took).toBeLessThan(1500);
    },
  );
});

describe('placeBlocks', () => {
  it('finds the source of every block of the corpus', () => {
    const misplaced = corpus.flatMap(({ name, text }) =>
      flat(placed(text))
        .filter((block) => {
          const firstLine = block.token.raw.split('\n', 1)[0]?.trim();
          return text.slice(block.from, block.to).split('\n', 1)[0]?.trim() !== firstLine;
        })
        .map((block) => `${name}:${block.line}`),
    );
    expect(misplaced).toEqual([]);
  });

  it('covers each text of the corpus from the front matter to the end', () => {
    for (const { text } of corpus) {
      const document = lexMarkdown(text);
      if (!document.ok) throw new Error(document.error);
      const joined = document.value.tokens.map((token) => token.raw).join('');
      expect(joined).toBe(text.slice(document.value.from));
    }
  });
});

describe('the shared grammar', () => {
  it('renders the corpus as marked does, lines apart', () => {
    const different = corpus.filter(({ text }) => {
      const whole = grammar.parse(text.slice(readFrontMatter(text)?.to ?? 0), { async: false });
      return htmlOf(text).replace(/ data-line="\d+"/g, '') !== whole;
    });
    expect(different.map((file) => file.name)).toEqual([]);
  });
});
