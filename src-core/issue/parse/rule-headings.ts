import type { HeadingLine } from './head-line.ts';
import { readHeadingTitle } from './head-title.ts';
import { ruling, rulesFor, type ParseProfile } from '../profile/parse-profile.ts';
import { ruledText } from './rule-heads.ts';

/** Which headings are items, after the profile's rules; `found` are those that are without them. */
export function ruleHeadings(
  text: string,
  headings: readonly HeadingLine[],
  found: ReadonlySet<HeadingLine>,
  profile: ParseProfile,
): ReadonlySet<HeadingLine> {
  if (profile.rules.length === 0) return found;
  const items = new Set<HeadingLine>();
  let { rules } = rulesFor(profile, '');
  for (const heading of headings) {
    const line = ruledText(text, heading.from, heading.to);
    if (ruling(rules, line, 'heading') ?? found.has(heading)) items.add(heading);
    else {
      const { title } = readHeadingTitle(text, heading.textFrom, heading.textTo, () => null);
      ({ rules } = rulesFor(profile, title));
    }
  }
  return items;
}
