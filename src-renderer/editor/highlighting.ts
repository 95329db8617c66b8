import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const style = HighlightStyle.define([
  { tag: tags.heading, class: 'md-heading' },
  { tag: tags.strong, class: 'md-strong' },
  { tag: tags.emphasis, class: 'md-emphasis' },
  { tag: tags.strikethrough, class: 'md-strikethrough' },
  { tag: tags.link, class: 'md-link' },
  { tag: tags.url, class: 'md-url' },
  { tag: tags.monospace, class: 'md-code' },
  { tag: tags.quote, class: 'md-quote' },
  { tag: tags.labelName, class: 'md-url' },
  { tag: tags.contentSeparator, class: 'md-mark' },
  { tag: tags.processingInstruction, class: 'md-mark' },
  { tag: tags.comment, class: 'md-quote' },
]);

/** Colours by class, so that the style sheet's themes apply (editor.css). */
export const highlighting = syntaxHighlighting(style);
