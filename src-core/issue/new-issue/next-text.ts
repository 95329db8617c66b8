import type { Issue } from '../model.ts';
import { parseIssue } from '../parse-issue.ts';
import { rulesFor } from '../profile/parse-profile.ts';
import { snippetBlocks } from '../snippets/snippet-blocks.ts';
import { textBlocks } from '../text-blocks.ts';
import type { TextEdit } from '../../text/edit.ts';
import { carryBlocks, carrySection, type Carried, type CarryContext } from './carry-section.ts';
import type { ListedFile } from './choose-sources.ts';
import { composeText } from './compose-text.ts';
import { frontMatterEdits } from './front-matter-edits.ts';
import { identityEdits, type Advance } from './identity-edits.ts';
import type { KnownIssue, References } from './issue-references.ts';
import { nameInTitle, ownWords } from './subtitle.ts';
import { titleEdits } from './title-edits.ts';
import { sectionKey } from '../section-key.ts';
import { usualContent, type IssueText, type LibraryReading } from './usual-content.ts';

/** What is known of the issues before the last one. */
interface Before {
  /** Shortly before it, the latest first. */
  readonly earlier: readonly IssueText[];
  /** How all of them are read. */
  readonly reading: LibraryReading;
  /** All issues of the series, the last one among them. */
  readonly series: readonly ListedFile[];
}

const oftenEnough = 2;

/** The first lines of the last issue's blocks that stand in at least two of the issues before it. */
export function recurringFirstLines(
  text: string,
  earlier: readonly IssueText[],
): ReadonlySet<string> {
  const before = earlier.map((issue) => new Set(snippetBlocks(issue.text).map(({ key }) => key)));
  const keys = snippetBlocks(text).map(({ key }) => key);
  return new Set(
    keys.filter((key) => before.filter((known) => known.has(key)).length >= oftenEnough),
  );
}

/** The text of the issue after `text`, of which `issue` is the model. */
export function nextText(
  text: string,
  issue: Issue,
  { from, to }: Pick<Advance, 'from' | 'to'>,
  { earlier, reading, series }: Before,
): string {
  const names =
    issue.title === null || from.number === null ? [] : nameInTitle(issue.title, from.number);
  const advance = { from, to, names };
  const context: CarryContext = {
    text,
    advance,
    usual: usualContent(earlier, from, names, reading),
    references: referencesOf(issue, advance, series),
    ownTitle: ownTitleOf(issue, advance),
    isFixed: (title) => rulesFor(reading.profile, title).isFixed,
  };
  const previous = earlier[0];
  const usualFrontMatter = previous === undefined ? null : parseIssue(previous.text).frontMatter;
  const parts = [
    { dropped: [], edits: frontMatterEdits(text, issue, advance, usualFrontMatter) },
    preamble(issue, context),
    ...issue.sections.map((section, i) => {
      const hasSubsections = (issue.sections[i + 1]?.level ?? 0) > section.level;
      return carrySection(section, hasSubsections, context);
    }),
  ];
  return composeText(text, {
    dropped: parts.flatMap(({ dropped }) => dropped),
    edits: parts.flatMap(({ edits }) => edits),
  });
}

/** The title's line and what stands between it and the first section. */
function preamble({ preamble: range, titleRange }: Issue, context: CarryContext): Carried {
  const { text, advance } = context;
  const heading = textBlocks(text, range).find(({ from }) =>
    /^#\s/u.test(text.slice(from, from + 2)),
  );
  if (heading === undefined) return carryBlocks(range, context);
  const isTitle =
    titleRange !== null && titleRange.from >= heading.from && titleRange.to <= heading.to;
  const words = isTitle ? titleRange : { from: heading.from + 2, to: heading.to };
  const edits: readonly TextEdit[] = [
    ...titleEdits(text, words, advance),
    ...identityEdits(text, heading, advance),
  ];
  const before = carryBlocks({ from: range.from, to: heading.from }, context);
  const after = carryBlocks({ from: heading.to, to: range.to }, context);
  return {
    dropped: [...before.dropped, ...after.dropped],
    edits: [...before.edits, ...edits, ...after.edits],
  };
}

function referencesOf(
  { title }: Issue,
  { from, to, names }: Advance,
  series: readonly ListedFile[],
): References {
  const step = (to.number ?? 0) - (from.number ?? 0);
  const findIssue = (number: number): KnownIssue | null => {
    if (number === to.number) return { ...to, title: null };
    if (number === from.number) return { ...from, title };
    return series.find((issue) => issue.number === number) ?? null;
  };
  return { step, names, findIssue };
}

function ownTitleOf({ title }: Issue, { from, names }: Advance): string {
  const own = title === null ? undefined : ownWords(title, from, names)[0];
  return title === null || own === undefined ? '' : sectionKey(title.slice(own.from, own.to));
}
