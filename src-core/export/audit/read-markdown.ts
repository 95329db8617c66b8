import { Parser, type Token } from 'marked';
import { readFrontMatter } from '../../issue/front-matter.ts';
import { grammar } from '../../markdown/grammar.ts';
import { lexMarkdown } from '../../markdown/lex-markdown.ts';
import type { Content } from './content.ts';
import { readHtml } from './read-html.ts';
import { wordsOf } from './words-of.ts';

const nothing: Content = { words: [], links: [], images: [] };

/** What readers of a Markdown text get, the front matter's title included. */
export function readMarkdown(text: string): Content {
  const document = lexMarkdown(text);
  if (!document.ok) return nothing;
  const tokens: Token[] = [...document.value.tokens];
  const body = readHtml(new Parser(grammar.defaults).parse(tokens));
  const title = readFrontMatter(text)?.values['title'] ?? '';
  return { ...body, words: [...wordsOf(title), ...body.words] };
}
