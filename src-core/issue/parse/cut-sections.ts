import { chooseSectionStyle } from './choose-style.ts';
import type { HeadLine } from './head-line.ts';
import { readHeadingTitle } from './head-title.ts';
import { areLikelyItems } from './likely-items.ts';
import { lineKind } from './line-kind.ts';
import type { Marker } from '../model.ts';
import { noProfile, rulesFor, type ParseProfile } from '../profile/parse-profile.ts';
import { pickHeads } from './pick-heads.ts';
import { ruleHeads } from './rule-heads.ts';
import type { Lines } from './scan-lines.ts';
import type { SectionHeadLine } from './section-heads.ts';

/** A section with the heads of its items. */
export interface SectionCut {
  readonly from: number;
  readonly to: number;
  /** Null for an anonymous section. */
  readonly head: SectionHeadLine | null;
  readonly items: readonly HeadLine[];
}

const fewestAnonymous = 2;

/**
 * Cuts the text at the section heads and picks each section's items among `heads`. Two or more items
 * of the style before the first section head are an anonymous section.
 */
export function cutSections(
  text: string,
  lines: Lines,
  heads: readonly HeadLine[],
  sectionHeads: readonly SectionHeadLine[],
  style: Marker | null,
  profile: ParseProfile = noProfile,
): readonly SectionCut[] {
  const sections: SectionCut[] = [];
  const first = sectionHeads[0];
  const firstFrom = first?.from ?? text.length;
  let index = heads.findIndex((head) => head.from >= firstFrom);
  if (index === -1) index = heads.length;
  const before = heads.slice(0, index);
  const bodyLine = lines.kinds.findIndex((kind) => kind !== lineKind.frontMatter);
  const anonymous = { head: null, from: bodyLine, to: first?.line ?? lines.count };
  const above = ruled(text, lines, anonymous, before, profile);
  const loose = pickAll(text, above, style);
  const from = loose[0]?.from;
  if (from !== undefined && (loose.length >= fewestAnonymous || loose.some(isRuled))) {
    sections.push({ from, to: firstFrom, head: null, items: loose });
  }
  for (const [order, head] of sectionHeads.entries()) {
    const next = sectionHeads[order + 1];
    const to = next?.from ?? text.length;
    const start = index;
    while (index < heads.length && (heads[index]?.from ?? to) < to) index += 1;
    const own = heads.slice(start, index).filter((each) => each.from > head.from);
    const place = { head, from: head.line + 1, to: next?.line ?? lines.count };
    const inside = ruled(text, lines, place, own, profile);
    const unruled = profile === noProfile ? inside : inside.filter(isNotRuled);
    const found = chooseSectionStyle(unruled, style);
    const picked = pickAll(text, inside, found);
    const items = areLikelyItems(text, lines, head, to, picked) ? picked : picked.filter(isRuled);
    sections.push({ from: head.from, to, head, items });
  }
  return sections;
}

/** The items among a section's heads; without a style those that rules make items. */
function pickAll(
  text: string,
  heads: readonly HeadLine[],
  style: Marker | null,
): readonly HeadLine[] {
  return style === null ? heads.filter(isRuled) : pickHeads(text, heads, style);
}

function isNotRuled(head: HeadLine): boolean {
  return !isRuled(head);
}

function isRuled({ form }: HeadLine): boolean {
  return form === 'ruled';
}

/** A section's heads after the profile's rules; its lines are `from..to`. */
function ruled(
  text: string,
  lines: Lines,
  section: {
    readonly head: SectionHeadLine | null;
    readonly from: number;
    readonly to: number;
  },
  heads: readonly HeadLine[],
  profile: ParseProfile,
): readonly HeadLine[] {
  if (profile === noProfile) return heads;
  const { head, from, to } = section;
  const title =
    head === null ? '' : readHeadingTitle(text, head.textFrom, head.textTo, noUrl).title;
  const { isFixed, rules } = rulesFor(profile, title);
  if (isFixed) return [];
  return rules.length === 0 ? heads : ruleHeads(text, lines, from, to, heads, rules);
}

function noUrl(): null {
  return null;
}
