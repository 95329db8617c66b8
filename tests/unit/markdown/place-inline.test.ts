import { describe, expect, it } from 'vitest';
import { lexMarkdown } from '#core/markdown/lex-markdown.ts';
import { placeBlocks, type PlacedBlock } from '#core/markdown/place-blocks.ts';
import { placeInline, type PlacedInline } from '#core/markdown/place-inline.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { sample } from '../../support/thorough.ts';

const corpus = sample(corpusIssues('places of Markdown nodes'), 3);

function inlineNodes(nodes: readonly PlacedInline[]): readonly PlacedInline[] {
  return nodes.flatMap((node) => [node, ...inlineNodes(node.children)]);
}

function everyInline(blocks: readonly PlacedBlock[]): readonly PlacedInline[] {
  return blocks.flatMap((block) => [
    ...inlineNodes(placeInline(block)),
    ...everyInline(block.children),
  ]);
}

function placed(text: string): readonly PlacedInline[] {
  const document = lexMarkdown(text);
  if (!document.ok) throw new Error(document.error);
  return everyInline(placeBlocks(document.value));
}

/** The sources that the places of links, pictures and tags point at. */
function sources(text: string): readonly string[] {
  return placed(text)
    .filter(({ token }) => ['link', 'image', 'html', 'codespan'].includes(token.type))
    .map(({ from, to }) => text.slice(from, to));
}

describe('placeInline', () => {
  it('finds what stands in headings, paragraphs and nested blocks', () => {
    const text = [
      '## [a](u1) ##',
      '',
      '> one `b`',
      '> 1. ![c](u2) **bold [d](u3)**',
      '>',
      '>    <i>e</i>',
      '',
      'under [f](u4)',
      '===',
    ].join('\n');
    expect(sources(text)).toEqual([
      '[a](u1)',
      '`b`',
      '![c](u2)',
      '[d](u3)',
      '<i>',
      '</i>',
      '[f](u4)',
    ]);
  });

  it('finds what stands in the cells of a table', () => {
    const text = '| a | [b](u) |\n|---|---|\n| `a` | a\\|`a` |\n|  | [b](v) |\n';
    expect(sources(text)).toEqual(['[b](u)', '`a`', '`a`', '[b](v)']);
  });

  it('finds what stands after a task’s box', () => {
    expect(sources('- [ ] [a](u)\n\n- [x] [b](v)\n')).toEqual(['[a](u)', '[b](v)']);
  });

  it('finds links around unescaped brackets', () => {
    expect(sources('x [a \\[`c`\\] <b>](u) y')).toEqual(['[a \\[`c`\\] <b>](u)', '`c`', '<b>']);
  });

  it('keeps the place when a line is a lazy continuation', () => {
    expect(sources('> - [a](u)\nlazy [b](v)\n')).toEqual(['[a](u)', '[b](v)']);
  });

  it('points at the source of every inline node of the corpus', () => {
    const wrong = corpus.flatMap(({ name, text }) =>
      placed(text)
        .filter(({ token, from, to }) => {
          const source = text.slice(from, to).replace(/\n[ \t>]*/g, '\n');
          return source !== token.raw.replace(/\n[ \t]*/g, '\n');
        })
        .map(({ token, from }) => `${name}@${from}: ${token.type} ${token.raw.slice(0, 40)}`),
    );
    expect(wrong).toEqual([]);
  });
});
