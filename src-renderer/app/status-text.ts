import type { Issue } from '#core/issue/model.ts';
import type { Language, Translate } from '#core/messages/translator.ts';
import type { WordCount } from '../state/outline-state.ts';
import { filledSections, itemTotal, plainSectionTitle } from '../library/issue-text.ts';

/** More sections than this are summed up instead of listed. */
const sectionsListed = 4;
const longestTitle = 28;

/** `15 Articles & Tutorials · 9 Projects`, or the total when that would be too long; '' without items. */
export function sectionCounts(issue: Issue, language: Language, translate: Translate): string {
  const filled = filledSections(
    issue.sections.map(({ title, items }) => ({ title, itemCount: items.length })),
  );
  if (filled.length === 0) return '';
  const named = filled.map(({ title, itemCount }) => ({
    title: plainSectionTitle(title, language),
    itemCount,
  }));
  const listable = named.every(({ title }) => title !== '' && title.length <= longestTitle);
  if (filled.length > sectionsListed || !listable) {
    return translate('app.itemsInSections', { items: itemTotal(filled), sections: filled.length });
  }
  return named
    .map(({ title, itemCount }) => translate('app.sectionCount', { title, count: itemCount }))
    .join(' · ');
}

/** `1,840 words · 320 字`, each part only when there is any of it. */
export function wordCounts({ words, characters }: WordCount, translate: Translate): string {
  const parts: string[] = [];
  if (words > 0 || characters === 0) parts.push(translate('app.words', { count: words }));
  if (characters > 0) parts.push(translate('app.characters', { count: characters }));
  return parts.join(' · ');
}
