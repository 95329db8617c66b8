import type { Issue } from '../../issue/model.ts';
import { sectionKey, sectionKeys } from '../../issue/section-key.ts';
import { escapeMarkdown } from '../../markdown/escape-markdown.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { EditionLanguage, SectionNames } from './edition-settings.ts';

/** The emoji that a section's title begins with, and the blanks after them. */
export const emojiBefore =
  /^(?:(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+[ \t]*)+/u;

/** The entry of galley.yaml that a section is; null when it has none. */
export function namesOfSection(
  title: string,
  sections: readonly SectionNames[],
): SectionNames | null {
  const keys = new Set(sectionKeys(title));
  keys.delete('');
  const isNamed = ({ names, aliases }: SectionNames) =>
    [...Object.values(names), ...(aliases ?? [])].some(
      (name) => name !== undefined && keys.has(sectionKey(name)),
    );
  return sections.find(isNamed) ?? null;
}

/** Whether the table has a name of the language for a section of this title. */
export function isNamedIn(
  title: string,
  language: EditionLanguage,
  sections: readonly SectionNames[],
): boolean {
  return Boolean(namesOfSection(title, sections)?.names[language]);
}

/** Gives the sections their names in the language, behind the emoji that they have. */
export function sectionTitleEdits(
  text: string,
  issue: Issue,
  language: EditionLanguage,
  sections: readonly SectionNames[],
): readonly TextEdit[] {
  return issue.sections.flatMap(({ title, titleRange }) => {
    const name = namesOfSection(title, sections)?.names[language];
    if (!name || sectionKey(name) === sectionKey(title)) return [];
    const written = text.slice(titleRange.from, titleRange.to);
    const emoji = emojiBefore.test(name) ? '' : (emojiBefore.exec(written)?.[0] ?? '');
    return [
      { from: titleRange.from + emoji.length, to: titleRange.to, insert: escapeMarkdown(name) },
    ];
  });
}
