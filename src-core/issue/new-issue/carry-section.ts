import type { Item, Section } from '../model.ts';
import { findNote } from '../parse/notes.ts';
import type { Range, TextEdit } from '../../text/edit.ts';
import { identityEdits, withoutOverlaps, type Advance } from './identity-edits.ts';
import {
  advanceReference,
  lookBackName,
  neighbourLine,
  type References,
} from './issue-references.ts';
import { ownSentenceEdits } from './own-sentences.ts';
import { placeholder } from './subtitle.ts';
import { textBlocks } from '../text-blocks.ts';
import { sectionKey } from '../section-key.ts';
import { itemTexts, type UsualContent } from './usual-content.ts';
import { varyingEdits } from './varying-parts.ts';

/** What becomes of a part of the last issue: nothing in an edit falls into what goes. */
export interface Carried {
  readonly dropped: readonly Range[];
  readonly edits: readonly TextEdit[];
}

export interface CarryContext {
  readonly text: string;
  readonly advance: Advance;
  readonly usual: UsualContent;
  readonly references: References;
  /** The words of the last issue's title that are its own, as `sectionKey` leaves them; '' when none. */
  readonly ownTitle: string;
  /** Whether the person has set that the section is the same in every issue. */
  readonly isFixed: (title: string) => boolean;
}

/** Sections that say the same in each issue, known by name while no other issue shows it. */
const fixedName =
  /subscri|sponsor|support us|about|disclaimer|licen[cs]e|contribut|follow (?:us|me)|contact|feedback|credits|订阅|訂閱|关注我|關注我|赞助|贊助|声明|聲明|说明|說明|关于|關於|公众号|交流群|联系我|投稿|購読|スポンサー|について/iu;
/** With fewer issues before it a section without items may be a habit that began with the last one. */
const enoughIssues = 3;

/**
 * Blocks outside of items: those that recur stay and advance, those of the last issue alone go. Below a
 * line that looks back, and in lines that lead to the issue before or after, references advance.
 */
export function carryBlocks(range: Range, context: CarryContext): Carried {
  const { text, advance, usual, references } = context;
  const dropped: Range[] = [];
  const edits: TextEdit[] = [];
  let looksBack = false;
  for (const block of textBlocks(text, range)) {
    const content = text.slice(block.from, block.to);
    const reference: TextEdit | null =
      looksBack || neighbourLine.test(content) ? advanceLine(block, text, references) : null;
    if (reference === null) looksBack = isLookBackLine(content);
    if (reference !== null) edits.push(reference);
    else {
      const own = ownParts(content, usual);
      if (own === null) dropped.push(block);
      else {
        const moved = own.map((edit) => ({
          from: edit.from + block.from,
          to: edit.to + block.from,
          insert: edit.insert,
        }));
        edits.push(...withoutOverlaps([...identityEdits(text, block, advance), ...moved]));
      }
    }
  }
  return { dropped, edits };
}

/** What in a block is the last issue's own; null when all of it is. */
function ownParts(block: string, usual: UsualContent): readonly TextEdit[] | null {
  if (usual.issueCount === 0) return [];
  const copies = usual.copiesOf(block);
  return copies.length > 0 ? varyingEdits(block, copies) : ownSentenceEdits(block, usual.says);
}

/** A short line that serves as a heading where the parse sees none. */
function isLookBackLine(line: string): boolean {
  return line.length < 120 && lookBackName.test(line) && /^[*#[]/u.test(line.trim());
}

/** A section for the next issue: its head, its fixed content and its notes stay, its items go. */
export function carrySection(
  section: Section,
  hasSubsections: boolean,
  context: CarryContext,
): Carried {
  const { text, advance, usual, references, ownTitle } = context;
  if (isLookBack(section))
    return joined([headOf(section, context), lookBack(section, text, references)]);
  if (isFixed(section, context)) {
    return { dropped: [], edits: identityEdits(text, section, advance) };
  }
  if (ownTitle !== '' && sectionKey(section.title) === ownTitle) {
    const head = { ...section.titleRange, insert: placeholder };
    return { dropped: [{ from: section.intro.from, to: section.to }], edits: [head] };
  }
  const isOneOff =
    usual.issueCount >= enoughIssues &&
    section.items.length === 0 &&
    section.level > 0 &&
    !hasSubsections &&
    !usual.hasSection(section.title);
  if (isOneOff) return { dropped: [section], edits: [] };
  const [first, ...others] = section.items.map((item) => carryItem(item, context));
  const stub = first === undefined || first.dropped.length === 0 ? null : stubOf(section, text);
  return joined([
    headOf(section, context),
    carryBlocks(section.intro, context),
    ...(first === undefined ? [] : [stub ?? first]),
    ...others,
    carryBlocks(section.outro, context),
  ]);
}

/**
 * A line in bold or a bare link is a section's head only where an item follows it, so one item to be
 * written stands in for the first; null where the head is a heading.
 */
function stubOf({ head, items }: Section, text: string): Carried | null {
  const first = items[0];
  if (
    first === undefined ||
    head.to === head.from ||
    /^ {0,3}#/u.test(text.slice(head.from, head.to))
  ) {
    return null;
  }
  const marker = text.slice(first.from, first.titleRange.from).replace(/[[*_]+$/u, '');
  const item = first.url === null ? placeholder : `[${placeholder}](${placeholder})`;
  const old = text.slice(first.from, first.note?.from ?? first.to).trimEnd();
  const edit = { from: first.from, to: first.from + old.length, insert: marker + item };
  return { dropped: [], edits: [edit] };
}

function isLookBack({ title, head }: Section): boolean {
  return head.to > head.from && lookBackName.test(title);
}

function isFixed(section: Section, { text, usual, isFixed: isSetFixed }: CarryContext): boolean {
  if (isSetFixed(section.title)) return true;
  if (section.items.length === 0) return false;
  if (usual.issueCount > 0 && usual.hasSection(section.title)) {
    return usual.hasItems(section.title, itemTexts(text, section));
  }
  return fixedName.test(section.title);
}

function headOf({ head }: Section, { text, advance }: CarryContext): Carried {
  return { dropped: [], edits: identityEdits(text, head, advance) };
}

function carryItem(item: Item, context: CarryContext): Carried {
  const { text, advance, usual } = context;
  const body = { from: item.from, to: item.note?.from ?? item.to };
  if (usual.repeatsItem(text.slice(body.from, body.to))) {
    return { dropped: [], edits: identityEdits(text, item, advance) };
  }
  return joined([
    { dropped: [body], edits: [] },
    ...(item.note === null ? [] : [carryNote(item.note, context)]),
  ]);
}

/** A notice is one because it recurs; only what was taken for one by its place is looked at again. */
function carryNote(note: Range, context: CarryContext): Carried {
  const { text, advance } = context;
  return findNote(text, note.from, note.to, new Set()) === note.from
    ? { dropped: [], edits: identityEdits(text, note, advance) }
    : carryBlocks(note, context);
}

/** References advance as the issue does; what is written about the older issue goes. */
function lookBack(section: Section, text: string, references: References): Carried {
  const lines = textBlocks(text, section.intro).map((line) =>
    advanced(line, { from: line.to, to: line.to }, text, references),
  );
  const items = section.items.map(({ head, body }) => advanced(head, body, text, references));
  return joined([...lines, ...items]);
}

function advanced(line: Range, body: Range, text: string, references: References): Carried {
  const edit = advanceLine(line, text, references);
  if (edit === null) return { dropped: body.to > body.from ? [line, body] : [], edits: [] };
  return { dropped: textBlocks(text, body), edits: [edit] };
}

function advanceLine(range: Range, text: string, references: References): TextEdit | null {
  const line = text.slice(range.from, range.to).trimEnd();
  const next = advanceReference(line, references);
  return next === null ? null : { from: range.from, to: range.from + line.length, insert: next };
}

function joined(parts: readonly Carried[]): Carried {
  return {
    dropped: parts.flatMap(({ dropped }) => dropped),
    edits: parts.flatMap(({ edits }) => edits),
  };
}
