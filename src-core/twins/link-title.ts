import { emojiBefore, namesOfSection } from '../export/edition/section-titles.ts';
import type { SectionNames } from '../export/edition/edition-settings.ts';
import { renameSection } from '../issue/operations/rename-section.ts';
import { sectionKey } from '../issue/section-key.ts';
import { isSameSection } from '../issue/section-name.ts';
import { escapeMarkdown } from '../markdown/escape-markdown.ts';
import { err, ok, type Result } from '../result.ts';
import type { Linked, LinkedEdits, LinkedText, LinkRefusal } from './link-request.ts';
import { issueLanguages } from '../issue/model.ts';

/** The section's new title by galley.yaml's name in the other language; without one as it is, to be offered. */
export function renamedAlike(
  { after, other, names, parse, partners }: Linked,
  section: number,
): Result<LinkedEdits, LinkRefusal> {
  const partner = partners[section] ?? null;
  const here = after.issue.sections[section];
  const there = partner === null ? undefined : other.issue.sections[partner];
  if (partner === null || here === undefined || there === undefined) return err('no-counterpart');
  const language = languageOf(other, names);
  const name = language === null ? undefined : namesOfSection(here.title, names)?.names[language];
  const written = after.text.slice(here.titleRange.from, here.titleRange.to);
  const theirs = other.text.slice(there.titleRange.from, there.titleRange.to);
  const isNamed = name !== undefined && name !== '';
  if (isNamed ? sectionKey(name) === sectionKey(there.title) : isSameSection(written, theirs)) {
    return err('nothing');
  }
  const emoji = emojiBefore.exec(written)?.[0] ?? '';
  const title = !isNamed ? written : (emojiBefore.test(name) ? '' : emoji) + escapeMarkdown(name);
  const renamed = renameSection(other.text, other.issue, partner, title, parse);
  if (!renamed.ok) return err('refused');
  const { edits } = renamed.value;
  return edits.length === 0 ? err('nothing') : ok({ edits, certain: isNamed });
}

/** Of a text that is too short to tell: the one that its sections' names are in. */
function languageOf(
  { issue }: LinkedText,
  names: readonly SectionNames[],
): (typeof issueLanguages)[number] | null {
  const titles = new Set(issue.sections.map(({ title }) => sectionKey(title)));
  const isIn = (language: (typeof issueLanguages)[number]): boolean =>
    names.some((entry) => titles.has(sectionKey(entry.names[language] ?? '')));
  return issue.language ?? issueLanguages.find(isIn) ?? null;
}
