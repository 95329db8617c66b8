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

interface ReadBody {
  readonly html: string;
  readonly content: Content;
}

/** The body of the last issue: the one that a page of Markdown has is mostly the same. */
let lastBody: ReadBody | null = null;

function readBody({ tokens }: MarkdownDocument): ReadBody {
  const all: Token[] = [...tokens];
  const html = new Parser(grammar.defaults).parse(all);
  return lastBody?.html === html ? lastBody : { html, content: readHtml(html) };
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
    readBody(document.value).content,
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
  lastBody = readBody(document.value);
  const { content: body } = lastBody;
  const heading = titleHeading(placeBlocks(document.value), issue, issue.title);
  return heading === null && issue.titleRange !== null ? withWords(issue.title ?? '', body) : body;
}
