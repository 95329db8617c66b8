import { issueLinks } from '../../links/issue-links.ts';
import type { Result } from '../../result.ts';
import type { Issue } from '../../issue/model.ts';
import { insertItem, type ItemDraft } from '../../issue/operations/insert-item.ts';
import type { ItemPlace, Operation, TitleError } from '../../issue/operations/operation.ts';
import type { ParseText } from '../../issue/text-reader.ts';
import { titleFromAddress } from '../../issue/title-from-address.ts';
import type { InboxEntry } from '../entry.ts';

/** Code, which stays, or what would be read as Markdown although it is a word of the title. */
const readAsMarkdown = /`[^`]+`|[\\*<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The item that an entry becomes: its title as it reads, its note as the description (T3). */
export function draftOf({ url, title, note }: InboxEntry): ItemDraft {
  const plain = title.trim() === '' ? titleFromAddress(url) : title;
  const words = plain.replaceAll(/\s+/gu, ' ').trim();
  return { title: escaped(words), url, description: note };
}

function escaped(words: string): string {
  return words.replaceAll(readAsMarkdown, (part) => (part.startsWith('`') ? part : `\\${part}`));
}

/** Writes an entry as the last item of a section, in that section's own style. */
export function keepEntry(
  text: string,
  issue: Issue,
  entry: InboxEntry,
  section: number,
  parse: ParseText,
): Result<Operation & { readonly place: ItemPlace }, TitleError> {
  const place = { section, item: issue.sections[section]?.items.length ?? 0 };
  const inserted = insertItem(text, issue, place, draftOf(entry), parse);
  return inserted.ok ? { ok: true, value: { ...inserted.value, place } } : inserted;
}

/** The item whose own link leads to the same page; null without one. */
export function itemOf(
  url: string,
  { sections }: Issue,
  canonicalOf: (url: string) => string,
): ItemPlace | null {
  const page = canonicalOf(url);
  for (const [section, { items }] of sections.entries()) {
    const item = items.findIndex((each) => each.url !== null && canonicalOf(each.url) === page);
    if (item !== -1) return { section, item };
  }
  return null;
}

/** Every page that a text links to. */
export function pagesOf(text: string, canonicalOf: (url: string) => string): ReadonlySet<string> {
  return new Set(issueLinks(text).map(({ address }) => canonicalOf(address)));
}
