import { analyseIssue } from '#core/issue/parse/analyse-issue.ts';
import { readIdentity } from '#core/issue/parse/identity.ts';
import { readLanguage } from '#core/issue/parse/language.ts';
import { createSearchDocument, type SearchDocument } from '#core/search/search-document.ts';

/** A file as the library's scan puts it into the search. */
export function searchDocument(id: string, text: string): SearchDocument {
  const analysis = analyseIssue(text);
  const { number, title, date, titleRange } = readIdentity(
    text,
    analysis.frontMatter,
    analysis.titleHeading,
    id,
  );
  const language = readLanguage(text, analysis.bodyFrom);
  return createSearchDocument({ id, number, title, date, language }, text, analysis, titleRange);
}
