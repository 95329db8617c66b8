import { halvesPartAt } from '../issue/half-title.ts';
import type { Issue } from '../issue/model.ts';
import type { IssueAnalysis } from '../issue/parse/analyse-issue.ts';
import { readLanguage } from '../issue/parse/language.ts';

/** What a file's text tells of the part that it is; nothing of it depends on other files. */
export interface PartFacts {
  /** By its prose. */
  readonly language: Issue['language'];
  /** Whether its titles carry two languages at once (`中文---English`). */
  readonly isBilingual: boolean;
  readonly itemCount: number;
  /** How many of the items link their page. */
  readonly linkedItems: number;
  /** How many of the items say something below their head. */
  readonly describedItems: number;
  /** Of all its text, in UTF-16 units. */
  readonly length: number;
}

/** A file of the library as far as it tells which issue it belongs to, and as what. */
export interface PartFile {
  /** The path below the library, with `/`. */
  readonly id: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  readonly title: string | null;
  /** The canonical addresses that it sends. */
  readonly addresses: ReadonlySet<string>;
  /** Those of them that its items are about. */
  readonly itemAddresses: readonly string[];
  /** Null while the text has not been read in full. */
  readonly facts: PartFacts | null;
}

/** So many of its titles are written in two languages. */
const mostlyBilingual = 0.5;

/** The facts of a text that was analysed before; costs no more than its items. */
export function partFacts(text: string, analysis: IssueAnalysis): PartFacts {
  const { bodyFrom, draft, frontMatter, titleHeading } = analysis;
  const language = readLanguage(text, bodyFrom);
  let itemCount = 0;
  let linkedItems = 0;
  let describedItems = 0;
  let parted = 0;
  for (const { items, outroFrom } of draft.sections) {
    for (const [index, head] of items.entries()) {
      itemCount += 1;
      if (head.linked) linkedItems += 1;
      const end = items[index + 1]?.from ?? outroFrom;
      if (text.slice(head.to, end).trim() !== '') describedItems += 1;
      if (isParted(text.slice(head.restFrom, head.to))) parted += 1;
    }
  }
  const title =
    frontMatter?.values['title'] ??
    (titleHeading === null ? '' : text.slice(titleHeading.textFrom, titleHeading.textTo));
  const isBilingual =
    itemCount > 0 ? parted >= mostlyBilingual * itemCount : isParted(title.slice(0, 1000));
  return { language, isBilingual, itemCount, linkedItems, describedItems, length: text.length };
}

function isParted(head: string): boolean {
  if (!head.includes('---')) return false;
  const [at] = halvesPartAt(head);
  return at !== undefined && head.slice(0, at).trim() !== '' && head.slice(at + 3).trim() !== '';
}
