import type { Issue, Item, Section } from '../issue/model.ts';
import { originOf } from '../issue/parse/shift.ts';
import type { MessageKey } from '../messages/translator.ts';
import { alignTwins, type Alignment, type ItemPair } from './align-twins.ts';
import { outOfOrder, pairStates, type PairState } from './pair-states.ts';
import type { TwinItem, TwinText } from './twin-text.ts';
import { unpaired } from './unpaired.ts';

/** What is not in order between two languages, as `twinStates` says it. */
export interface TwinProblem {
  readonly message: MessageKey<'twins'>;
  readonly values: Readonly<Record<string, string>>;
  /** A place on its line in the text of this side; null for what only the other side has. */
  readonly at: number | null;
  /** From 0, of this side; null for a section that only the other side has. */
  readonly section: number | null;
}

/** What came of the last look beside the other language. */
interface Look {
  readonly issue: Issue;
  readonly alignment: Alignment;
  readonly moved: ReadonlySet<ItemPair>;
  /** Of each pair in order: the section of this side. */
  readonly sections: readonly number[];
  /** And what is wrong with it. */
  readonly states: readonly (readonly PairState[])[];
}

/** By the other language's issue, which stays while this one is typed. */
const looks = new WeakMap<Issue, Look>();

/**
 * The problems that `twinStates` finds without a history. While the other side is the same object and the
 * items here keep what they are paired by, only sections that were read again are compared again.
 */
export function twinProblems(here: TwinText, there: TwinText): readonly TwinProblem[] {
  const before = looks.get(there.issue);
  const look =
    before !== undefined && isLike(before, here.issue)
      ? lookAgain(before, here, there)
      : lookAt(here, there);
  looks.set(there.issue, look);
  const { alignment, states } = look;
  const paired: TwinProblem[] = [];
  for (const [index, found] of states.entries()) {
    const left = found.length === 0 ? undefined : alignment.pairs[index]?.left;
    if (left === undefined) continue;
    const { section, item } = left;
    const at = here.issue.sections[section]?.items[item]?.head.from ?? null;
    for (const { message, values } of found) paired.push({ message, values, at, section });
  }
  const rest = unpaired(here.issue, there.issue, alignment);
  return [
    ...paired,
    ...rest.onlyHere,
    ...rest.sectionsOnlyHere,
    ...rest.onlyThere,
    ...rest.sectionsOnlyThere,
  ];
}

function lookAt(here: TwinText, there: TwinText): Look {
  const alignment = alignTwins(here, there);
  const moved = outOfOrder(alignment.pairs);
  const states = alignment.pairs.map((pair) => pairStates(pair, here, there, moved.has(pair)));
  const sections = alignment.pairs.map(({ left }) => left.section);
  return { issue: here.issue, alignment, moved, sections, states };
}

function lookAgain({ issue: was, ...before }: Look, here: TwinText, there: TwinText): Look {
  const { issue } = here;
  const isRead = issue.sections.map((section, index) => !isSame(was.sections[index], section));
  const now = (one: TwinItem): TwinItem => {
    const at = issue.sections[one.section]?.items[one.item];
    return at === undefined ? one : { ...one, at };
  };
  const states = [...before.states];
  for (const [index, section] of before.sections.entries()) {
    const pair = before.alignment.pairs[index];
    if (pair === undefined || isRead[section] !== true) continue;
    const { left, right } = pair;
    states[index] = pairStates({ left: now(left), right }, here, there, before.moved.has(pair));
  }
  const alignment = { ...before.alignment, leftOnly: before.alignment.leftOnly.map(now) };
  return { ...before, issue, alignment, states };
}

function isSame(one: Section | undefined, other: Section): boolean {
  return one !== undefined && originOf(one) === originOf(other);
}

/** Whether a text has the same of all that its last alignment went by. */
function isLike({ issue, alignment }: Look, now: Issue): boolean {
  // Names and pictures are asked only for what no address and no place pairs.
  const byNames = alignment.leftOnly.length + alignment.rightOnly.length > 0;
  return (
    issue.style === now.style &&
    issue.language === now.language &&
    issue.sections.length === now.sections.length &&
    issue.sections.every((section, index) => {
      const other = now.sections[index];
      return (
        other !== undefined && (isSame(section, other) || isLikeSection(section, other, byNames))
      );
    })
  );
}

function isLikeSection(one: Section, other: Section, byNames: boolean): boolean {
  return (
    one.items.length === other.items.length &&
    one.items.every((item, index) => {
      const now = other.items[index];
      return now !== undefined && isLikeItem(item, now) && (!byNames || hasNamesOf(item, now));
    })
  );
}

function isLikeItem(one: Item, other: Item): boolean {
  return one.url === other.url && one.number === other.number && one.marker === other.marker;
}

function hasNamesOf(one: Item, other: Item): boolean {
  return (
    one.title === other.title &&
    one.images.length === other.images.length &&
    one.images.every(({ url }, index) => url === other.images[index]?.url)
  );
}
