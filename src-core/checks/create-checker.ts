import type { Issue } from '../issue/model.ts';
import type { FindDefinition } from '../issue/parse/head-title.ts';
import { scanLines } from '../issue/parse/scan-lines.ts';
import { createBlockLook } from './block-look.ts';
import { severityOf, type CheckSettings } from './check-settings.ts';
import { noHouse, type House } from './house.ts';
import { noSurroundings, type IssueView, type Surroundings } from './issue-view.ts';
import { checkRules } from './registry.ts';
import { createMatterRules } from './matter-rules.ts';
import type { BlockRule, IssueRule, Problem, Rule, SectionRule } from './rule.ts';
import type { RuleId, Severity } from './rule-ids.ts';
import { createSectionRules } from './section-rules.ts';
import { isSuppressed, readSuppressions } from './suppressions.ts';

/** A problem with the rule that found it and how much that counts. */
export interface Finding extends Problem {
  readonly rule: RuleId;
  readonly severity: Severity;
}

interface CheckOptions {
  readonly settings?: CheckSettings;
  readonly house?: House;
  readonly rules?: readonly Rule[];
}

/** A text and its parse; `TrackedIssue` is one. */
export interface CheckedText {
  readonly text: string;
  readonly issue: Issue;
  readonly findDefinition: FindDefinition;
}

/** What was found in a text, each list in its order. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** What comments in the text keep silent (K7). */
  readonly silenced: readonly Finding[];
}

export interface Checker {
  /**
   * All findings in the order of the text. What it read of a block is kept until the next call, so a
   * text that differs in a few blocks costs little (K1: the findings are those of a new checker).
   */
  check(checked: CheckedText, surroundings?: Surroundings): readonly Finding[];
  /** The same with what is silenced. */
  checkAll(checked: CheckedText, surroundings?: Surroundings): Checked;
}

/** A checker for the issues of one library. Never throws, whatever the text is. */
export function createChecker({
  settings = {},
  house = noHouse,
  rules = checkRules,
}: CheckOptions = {}): Checker {
  const severity = new Map(rules.map((rule) => [rule.id, severityOf(rule, settings)]));
  const active = rules.filter(({ id }) => severity.get(id) !== null);
  const sectionRules = createSectionRules(
    active.filter((rule): rule is SectionRule => rule.sees === 'section'),
    house,
  );
  const matterRules = createMatterRules(
    active.filter((rule): rule is BlockRule => rule.sees === 'block'),
    house,
  );
  const issueRules = active.filter((rule): rule is IssueRule => rule.sees === 'issue');
  function findingOf({ id }: Rule, problem: Problem, by: number): Finding | null {
    const own = settings[id] === undefined ? problem.severity : undefined;
    const counts = own ?? severity.get(id) ?? null;
    return counts === null ? null : placedFinding(problem, by, id, counts);
  }

  const blockLook = createBlockLook(active, house, findingOf);

  const checkAll: Checker['checkAll'] = (
    { text, issue, findDefinition },
    surroundings = noSurroundings,
  ) => {
    const lines = scanLines(text, issue.frontMatter?.to ?? 0);
    const { blocks, found: ofBlocks } = blockLook(
      { text, issue, lines, findDefinition },
      surroundings,
    );
    const findings = [...ofBlocks];
    const add = (rule: Rule, problem: Problem, by: number) => {
      const finding = findingOf(rule, problem, by);
      if (finding !== null) findings.push(finding);
    };
    for (const [index, { from, found }] of sectionRules
      .read(text, issue, surroundings.path)
      .entries()) {
      const by = (issue.sections[index]?.from ?? from) - from;
      for (const [rule, problem] of found) add(rule, problem, by);
    }
    for (const { from, found } of matterRules(text, issue.frontMatter)) {
      for (const [rule, problem] of found) add(rule, problem, from);
    }
    const view: IssueView = {
      ...surroundings,
      text,
      issue,
      lines,
      blocks,
      findDefinition,
      house,
    };
    for (const rule of issueRules) for (const problem of rule.check(view)) add(rule, problem, 0);
    return inOrder(text, findings);
  };

  return {
    checkAll,
    check: (checked, surroundings) => checkAll(checked, surroundings).findings,
  };
}

function placedFinding(problem: Problem, by: number, rule: RuleId, severity: Severity): Finding {
  if (by === 0) return { ...problem, rule, severity };
  const { from, to, fix } = problem;
  const placed = { ...problem, from: from + by, to: to + by, rule, severity };
  if (fix === undefined) return placed;
  return {
    ...placed,
    fix: fix.map((edit) => ({ from: edit.from + by, to: edit.to + by, insert: edit.insert })),
  };
}

function inOrder(text: string, found: readonly Finding[]): Checked {
  const all = found.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const suppressions = readSuppressions(text);
  if (suppressions.length === 0) return { findings: all, silenced: [] };
  const [silenced, findings] = [true, false].map((wanted) =>
    all.filter((one) => isSuppressed(suppressions, one.rule, one) === wanted),
  );
  return { findings: findings ?? [], silenced: silenced ?? [] };
}
