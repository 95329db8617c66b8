import type { Section } from '../issue/model.ts';
import type { MessageKey } from '../messages/translator.ts';
import type { Range, TextEdit } from '../text/edit.ts';
import type { Block } from './block.ts';
import type { House } from './house.ts';
import type { IssueView, Surroundings } from './issue-view.ts';
import type { RuleId, Severity } from './rule-ids.ts';

export type ProblemWords =
  | { readonly area: 'twins'; readonly key: MessageKey<'twins'>; readonly values: ProblemValues }
  | { readonly area: 'report'; readonly key: MessageKey<'report'>; readonly values: ProblemValues };
type ProblemValues = Readonly<Record<string, string | number>>;

/** What a rule found at a place; the range is never empty. */
export interface Problem extends Range {
  readonly message: MessageKey<'checks'>;
  readonly values?: ProblemValues;
  /** A sentence of another part of the program, which `message` names `{words}`. */
  readonly words?: ProblemWords;
  /** Where this case of the rule counts for less; a severity that the library sets holds for all. */
  readonly severity?: Severity;
  /** Edits that mend it and nothing else; left out where a person has to decide. */
  readonly fix?: readonly TextEdit[];
}

interface RuleFacts {
  readonly id: RuleId;
  /** Unless the library's settings say otherwise. */
  readonly severity: Severity;
}

/** A rule that needs to see one block only; its places count from the block's start. */
export interface BlockRule extends RuleFacts {
  readonly sees: 'block';
  /** Whether the words of the front matter (title, description) are for it as well, each as a heading. */
  readonly readsMatter?: boolean;
  check(block: Block, house: House): readonly Problem[];
}

/** A rule that needs to see one block and what is known around the issue. */
export interface PlacedRule extends RuleFacts {
  readonly sees: 'surroundings';
  /** All that it asks of the surroundings: while these are the same objects, so is what it finds. */
  readonly goesBy: readonly (keyof Surroundings)[];
  check(block: Block, surroundings: Surroundings): readonly Problem[];
}

/** A rule that holds every block of an issue against one habit. */
export interface HabitRule extends RuleFacts {
  readonly sees: 'habit';
  /** The library's habit, else the issue's own; null where neither has one. */
  habit(view: Pick<IssueView, 'blocks' | 'house' | 'issue'>): string | null;
  /** What it finds holds while the block and the habit stay. */
  check(block: Block, habit: string): readonly Problem[];
}

/** A section and what a rule of sections may go by beside it. */
interface SectionView {
  readonly text: string;
  readonly section: Section;
  readonly house: House;
  /** The issue's path below the library. */
  readonly path: string;
}

/** A rule that needs to see one section and nothing around it: what it finds holds while that stays. */
export interface SectionRule extends RuleFacts {
  readonly sees: 'section';
  check(view: SectionView): readonly Problem[];
}

/** A rule that compares parts of an issue, or the issue with its surroundings. */
export interface IssueRule extends RuleFacts {
  readonly sees: 'issue';
  check(view: IssueView): readonly Problem[];
}

export type Rule = BlockRule | PlacedRule | HabitRule | SectionRule | IssueRule;
