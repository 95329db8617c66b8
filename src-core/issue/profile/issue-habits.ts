import { starForm, type StarForm } from '../../facts/star-form.ts';
import type { Issue, Marker } from '../model.ts';
import { isNumeric } from '../parse/choose-style.ts';
import type { OutlineDraft } from '../parse/outline-draft.ts';
import { snippetHash } from '../snippets/snippet-blocks.ts';

/** What one issue tells of its library's profile. */
export interface IssueHabits {
  readonly language: Issue['language'];
  /** How most of its items are marked; null without items. */
  readonly marker: Marker | null;
  /** Whether its numbers begin anew in each section; null when they do not tell. */
  readonly numbering: 'section' | 'issue' | null;
  readonly sections: readonly SectionHabits[];
  /** How it writes the stars of repositories; null when it does not. */
  readonly stars: StarForm | null;
}

interface SectionHabits {
  readonly title: string;
  readonly itemCount: number;
  /** Of the text below the heading, blanks apart; null for a long one. */
  readonly hash: number | null;
}

/** Longer sections are the same in no two issues. */
const longestFixed = 6000;

/** The habits of an issue that has been cut into sections; `sections` are their titles and counts. */
export function habitsOf(
  text: string,
  draft: OutlineDraft,
  sections: readonly { readonly title: string; readonly itemCount: number }[],
  language: Issue['language'],
): IssueHabits {
  return {
    language,
    marker: mostMarker(draft),
    numbering: numberingOf(draft),
    stars: starForm(text),
    sections: sections.map(({ title, itemCount }, index) => {
      const { head, to } = draft.sections[index] ?? { head: null, to: 0 };
      const from = head?.to ?? to;
      const isShort = head !== null && to - from <= longestFixed;
      return { title, itemCount, hash: isShort ? snippetHash(text.slice(from, to)) : null };
    }),
  };
}

function mostMarker({ sections }: OutlineDraft): Marker | null {
  const counts = new Map<Marker, number>();
  let most: Marker | null = null;
  for (const { items } of sections) {
    for (const { marker } of items) {
      const count = (counts.get(marker) ?? 0) + 1;
      counts.set(marker, count);
      if (most === null || count > (counts.get(most) ?? 0)) most = marker;
    }
  }
  return most;
}

function numberingOf({ sections }: OutlineDraft): IssueHabits['numbering'] {
  const runs = sections
    .map(({ items }) =>
      items.flatMap(({ marker, number }) => (isNumeric(marker) ? (number ?? []) : [])),
    )
    .filter((run) => run.length > 0);
  let anew = 0;
  let on = 0;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]?.at(-1);
    if (before === undefined) continue;
    if (run[0] === 1) anew += 1;
    else if (run[0] === before + 1) on += 1;
  }
  if (anew === on) return null;
  return anew > on ? 'section' : 'issue';
}
