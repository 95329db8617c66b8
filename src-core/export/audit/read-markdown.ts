import { Parser, type Token } from 'marked';
import { frontMatterValue, readFrontMatter } from '../../issue/front-matter.ts';
import type { Issue } from '../../issue/model.ts';
import { grammar } from '../../markdown/grammar.ts';
import { lexMarkdown, type MarkdownDocument } from '../../markdown/lex-markdown.ts';
import { placeBlocks } from '../../markdown/place-blocks.ts';
import { titleHeading } from '../title-heading.ts';
import type { Content } from './content.ts';
import { readHtml } from './read-html.ts';
import { wordsOf } from './words-of.ts';

const nothing: Content = { words: [], links: [], images: [] };

function readBody({ tokens }: MarkdownDocument): Content {
  const all: Token[] = [...tokens];
  return readHtml(new Parser(grammar.defaults).parse(all));
}

function withWords(text: string, content: Content): Content {
  return { ...content, words: [...wordsOf(text), ...content.words] };
}

/** What readers of a page of Markdown get, its front matter's title included. */
export function readMarkdown(text: string): Content {
  const document = lexMarkdown(text);
  if (!document.ok) return nothing;
  return withWords(
    frontMatterValue(readFrontMatter(text), 'title') ?? '',
    readBody(document.value),
  );
}

/** The last issue that was read: while it goes to several targets, the next one is the same. */
let last: { readonly issue: Issue; readonly content: Content } | null = null;

/** What readers of an issue get: its body, and its title once. `issue` is the parse of `text`. */
export function readIssueText(text: string, issue: Issue): Content {
  if (last?.issue !== issue) last = { issue, content: readWhole(text, issue) };
  return last.content;
}

function readWhole(text: string, issue: Issue): Content {
  const document = lexMarkdown(text);
  if (!document.ok) return nothing;
  const body = readBody(document.value);
  const heading = titleHeading(placeBlocks(document.value), issue, issue.title);
  return heading === null && issue.titleRange !== null ? withWords(issue.title ?? '', body) : body;
}
