import type { Issue } from '../issue/model.ts';
import type { FindDefinition } from '../issue/parse/head-title.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import { scanLines } from '../issue/parse/scan-lines.ts';
import { canonicalUrl } from '../links/canonical-url.ts';
import type { Range } from '../text/edit.ts';
import { createBlock, cutBlocks, type Block } from './block.ts';
import { severityOf, type CheckSettings } from './check-settings.ts';
import { noHouse, type House } from './house.ts';
import { noSurroundings, type IssueView, type SeenBlock, type Surroundings } from './issue-view.ts';
import { createKnownBlocks } from './known-blocks.ts';
import { checkRules } from './registry.ts';
import { remember } from './remember.ts';
import type { BlockRule, IssueRule, Problem, Rule } from './rule.ts';
import type { RuleId, Severity } from './rule-ids.ts';
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

interface KnownBlock {
  readonly block: Block;
  readonly found: readonly (readonly [BlockRule, readonly Problem[]])[];
}

/** A checker for the issues of one library. Never throws, whatever the text is. */
export function createChecker({
  settings = {},
  house = noHouse,
  rules = checkRules,
}: CheckOptions = {}): Checker {
  const severity = new Map(rules.map((rule) => [rule.id, severityOf(rule, settings)]));
  const active = rules.filter(({ id }) => severity.get(id) !== null);
  const blockRules = active.filter((rule): rule is BlockRule => rule.sees === 'block');
  const issueRules = active.filter((rule): rule is IssueRule => rule.sees === 'issue');
  const canonical = remember((address) => canonicalUrl(address));
  const known = createKnownBlocks<KnownBlock>();
  let definitions = '';

  function readBlock(text: string, kind: Block['kind'], find: FindDefinition) {
    const block = createBlock(kind, text, find);
    const found = blockRules
      .map((rule) => [rule, rule.check(block, house)] as const)
      .filter(([, problems]) => problems.length > 0);
    return { block, found };
  }

  const checkAll: Checker['checkAll'] = (
    { text, issue, findDefinition },
    surroundings = noSurroundings,
  ) => {
    const lines = scanLines(text, issue.frontMatter?.to ?? 0);
    const placed = cutBlocks(lines);
    const now = placed
      .filter(({ kind }) => kind === lineKind.definition)
      .map(({ from, to }) => text.slice(from, to))
      .join('');
    if (now !== definitions) known.forget();
    definitions = now;
    const findings: Finding[] = [];
    const add = ({ id }: Rule, problem: Problem, by: number) => {
      const own = settings[id] === undefined ? problem.severity : undefined;
      const counts = own ?? severity.get(id) ?? null;
      if (counts !== null) findings.push({ ...shifted(problem, by), rule: id, severity: counts });
    };
    const read = known.take(text, placed, (source, kind) =>
      readBlock(source, kind, findDefinition),
    );
    const blocks = read.map(({ block, found }, index): SeenBlock => {
      const { from = 0, to = 0, kind = block.kind } = placed[index] ?? {};
      for (const [rule, problems] of found) {
        for (const problem of problems) add(rule, problem, from);
      }
      return { from, to, kind, block };
    });
    const view: IssueView = {
      ...surroundings,
      text,
      issue,
      lines,
      blocks,
      findDefinition,
      house,
      canonical,
    };
    for (const rule of issueRules) for (const problem of rule.check(view)) add(rule, problem, 0);
    return inOrder(text, findings);
  };

  return {
    checkAll,
    check: (checked, surroundings) => checkAll(checked, surroundings).findings,
  };
}

function shifted(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const at = <T extends Range>(range: T): T => ({
    ...range,
    from: range.from + by,
    to: range.to + by,
  });
  const fix = problem.fix?.map(at);
  return { ...at(problem), ...(fix && { fix }) };
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
