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
  /** Of each pair in order. */
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
    before !== undefined && isLike(before.issue, here.issue)
      ? lookAgain(before, here, there)
      : lookAt(here, there);
  looks.set(there.issue, look);
  const { alignment, states } = look;
  const paired = alignment.pairs.flatMap(({ left: { section, item } }, index) =>
    (states[index] ?? []).map(({ message, values }): TwinProblem => {
      const at = here.issue.sections[section]?.items[item]?.head.from ?? null;
      return { message, values, at, section };
    }),
  );
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
  return { issue: here.issue, alignment, moved, states };
}

function lookAgain({ issue: was, ...before }: Look, here: TwinText, there: TwinText): Look {
  const { issue } = here;
  const isRead = issue.sections.map((section, index) => !isSame(was.sections[index], section));
  const now = (one: TwinItem): TwinItem => {
    const at = issue.sections[one.section]?.items[one.item];
    return at === undefined ? one : { ...one, at };
  };
  const states = before.alignment.pairs.map((pair, index) => {
    const known = before.states[index];
    if (known !== undefined && isRead[pair.left.section] !== true) return known;
    const { left, right } = pair;
    return pairStates({ left: now(left), right }, here, there, before.moved.has(pair));
  });
  const alignment = { ...before.alignment, leftOnly: before.alignment.leftOnly.map(now) };
  return { issue, alignment, moved: before.moved, states };
}

function isSame(one: Section | undefined, other: Section): boolean {
  return one !== undefined && originOf(one) === originOf(other);
}

/** Whether two texts have the same of all that an alignment goes by. */
function isLike(one: Issue, other: Issue): boolean {
  return (
    one.style === other.style &&
    one.language === other.language &&
    one.sections.length === other.sections.length &&
    one.sections.every((section, index) => {
      const now = other.sections[index];
      return now !== undefined && (isSame(section, now) || isLikeSection(section, now));
    })
  );
}

function isLikeSection(one: Section, other: Section): boolean {
  return (
    one.title === other.title &&
    one.items.length === other.items.length &&
    one.items.every((item, index) => {
      const now = other.items[index];
      return now !== undefined && isLikeItem(item, now);
    })
  );
}

function isLikeItem(one: Item, other: Item): boolean {
  return (
    one.url === other.url &&
    one.title === other.title &&
    one.number === other.number &&
    one.marker === other.marker &&
    one.images.length === other.images.length &&
    one.images.every(({ url }, index) => url === other.images[index]?.url)
  );
}
