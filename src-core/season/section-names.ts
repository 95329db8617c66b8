import type { SectionSettings } from '../issue/profile/profile-settings.ts';
import { sectionKey, sectionKeys } from '../issue/section-key.ts';

/** What headings of a library's sections have in common, as far as galley.yaml says it. */
export interface SectionNamesOf {
  /** Equal for headings of one section: in either language, by its aliases, whatever signs they have. */
  readonly idOf: (title: string) => string;
  /** Whether galley.yaml calls it the same in every issue. */
  readonly isFixed: (title: string) => boolean;
}

export function sectionNames(settings: readonly SectionSettings[]): SectionNamesOf {
  const entries = new Map<string, { readonly id: string; readonly isFixed: boolean }>();
  for (const { names, aliases = [], role } of settings) {
    const all = [...Object.values(names), ...aliases].flatMap((name) => keysOf(name ?? ''));
    const [id] = all;
    if (id === undefined) continue;
    for (const key of all) entries.set(key, { id, isFixed: role === 'fixed' });
  }
  const find = (title: string) => keysOf(title).flatMap((key) => entries.get(key) ?? [])[0];
  return {
    idOf: (title) => find(title)?.id ?? keysOf(title)[0] ?? title.trim(),
    isFixed: (title) => find(title)?.isFixed ?? false,
  };
}

function keysOf(title: string): readonly string[] {
  // A heading of signs alone is told by them.
  return title.includes('---')
    ? sectionKeys(title).filter((key) => key !== '')
    : [sectionKey(title)].filter((key) => key !== '');
}
