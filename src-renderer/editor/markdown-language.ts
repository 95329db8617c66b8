import { defineLanguageFacet, Language, LanguageSupport } from '@codemirror/language';
import { GFM, parser } from '@lezer/markdown';

const data = defineLanguageFacet({ commentTokens: { block: { open: '<!--', close: '-->' } } });

/**
 * GitHub's Markdown for colouring only. @codemirror/lang-markdown would bundle grammars of HTML, CSS
 * and JavaScript (473 KB) that issues do not need.
 */
export function markdownLanguage(): LanguageSupport {
  return new LanguageSupport(new Language(data, parser.configure([GFM]), [], 'markdown'));
}
