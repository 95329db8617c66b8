import type { MarkdownRules } from './context.ts';
import { editHeading } from './edit-heading.ts';
import { editHtml } from './edit-html.ts';
import { editImage, editLink, editText } from './edit-inline.ts';

/** Markdown goes on as Markdown; what is not named by a function keeps its bytes. */
export const markdownRules: MarkdownRules = {
  blockquote: 'carry',
  br: 'carry',
  checkbox: 'carry',
  code: 'carry',
  codespan: 'carry',
  def: 'carry',
  del: 'carry',
  em: 'carry',
  escape: 'carry',
  footnote_definition: 'carry',
  footnote_reference: 'carry',
  heading: editHeading,
  hr: 'carry',
  html: editHtml,
  image: editImage,
  link: editLink,
  list: 'carry',
  list_item: 'carry',
  paragraph: 'carry',
  space: 'carry',
  strong: 'carry',
  table: 'carry',
  text: editText,
};
