import type { FindDefinition } from '../issue/parse/head-title.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import { createKnownBlocks } from '../text/known-blocks.ts';
import { createBlock, cutBlocks, type Block } from './block.ts';
import type { Finding } from './create-checker.ts';
import type { House } from './house.ts';
import type { IssueView, SeenBlock, Surroundings } from './issue-view.ts';
import { createPlacedRules, type PlacedFindings } from './placed-rules.ts';
import type { BlockRule, HabitRule, PlacedRule, Problem, Rule } from './rule.ts';

interface KnownBlock {
  readonly block: Block;
  readonly found: readonly (readonly [BlockRule, readonly Problem[]])[];
  /** What was found in it where it was seen last; null while it was not. */
  last: LastSeen | null;
}

interface LastSeen {
  readonly from: number;
  /** Of the surroundings that it was seen in. */
  readonly placed: PlacedFindings;
  readonly findings: readonly Finding[];
}

type Read = Pick<IssueView, 'text' | 'issue' | 'lines' | 'findDefinition'>;

/** The blocks of a text and what the rules that see one block at a time find, in the order of the blocks. */
type BlockLook = (
  read: Read,
  surroundings: Surroundings,
) => { readonly blocks: readonly SeenBlock[]; readonly found: readonly Finding[] };

const nothing: readonly Finding[] = [];

function movedFindings(findings: readonly Finding[], by: number): readonly Finding[] {
  const moved: Finding[] = [];
  for (const one of findings) {
    const [from, to] = [one.from + by, one.to + by];
    if (one.fix === undefined) moved.push({ ...one, from, to });
    else {
      const fix = one.fix.map((edit) => ({
        from: edit.from + by,
        to: edit.to + by,
        insert: edit.insert,
      }));
      moved.push({ ...one, from, to, fix });
    }
  }
  return moved;
}

/**
 * Looks at the blocks of one text after the other. A block is read once; where it stands as it stood in the
 * text before, in the same surroundings, what was found in it is what is found.
 */
export function createBlockLook(
  rules: readonly Rule[],
  house: House,
  findingOf: (rule: Rule, problem: Problem, by: number) => Finding | null,
): BlockLook {
  const blockRules = rules.filter((rule): rule is BlockRule => rule.sees === 'block');
  const placedRules = createPlacedRules(
    rules.filter((rule): rule is PlacedRule => rule.sees === 'surroundings'),
    rules.filter((rule): rule is HabitRule => rule.sees === 'habit'),
  );
  const known = createKnownBlocks<Block['kind'], KnownBlock>();
  let definitions = '';
  let blocks: readonly SeenBlock[] = [];
  let found: readonly Finding[] = [];
  /** How many of those are in the blocks up to and with each. */
  let counts: readonly number[] = [];

  function readBlock(text: string, kind: Block['kind'], find: FindDefinition): KnownBlock {
    const block = createBlock(kind, text, find);
    const own: (readonly [BlockRule, readonly Problem[]])[] = [];
    for (const rule of blockRules) {
      const problems = rule.check(block, house);
      if (problems.length > 0) own.push([rule, problems]);
    }
    return { block, found: own, last: null };
  }

  function findingsIn(one: KnownBlock, from: number): readonly Finding[] {
    const { last, block } = one;
    const placed = placedRules.read(block, last?.placed ?? null);
    if (last?.placed === placed) {
      if (last.from === from || last.findings === nothing) return last.findings;
      // It only stands elsewhere: what was found in it does so, too.
      const moved = movedFindings(last.findings, from - last.from);
      one.last = { from, placed, findings: moved };
      return moved;
    }
    const findings: Finding[] = [];
    const add = (rule: Rule, problem: Problem) => {
      const finding = findingOf(rule, problem, from);
      if (finding !== null) findings.push(finding);
    };
    for (const [rule, problems] of one.found) for (const each of problems) add(rule, each);
    for (const [rule, problem] of placed.found) add(rule, problem);
    one.last = { from, placed, findings: findings.length === 0 ? nothing : findings };
    return one.last.findings;
  }

  return ({ text, issue, lines, findDefinition }, surroundings) => {
    const placed = cutBlocks(lines);
    const now = placed
      .filter(({ kind }) => kind === lineKind.definition)
      .map(({ from, to }) => text.slice(from, to))
      .join('');
    if (now !== definitions) known.forget();
    definitions = now;
    const { all, start, end } = known.take(text, placed, (source, kind) =>
      readBlock(source, kind, findDefinition),
    );
    const seen = blocks.slice(0, start);
    for (let index = start; index < all.length; index += 1) {
      const [one, range] = [all[index], placed[index]];
      if (one === undefined || range === undefined) continue;
      const { from, to, kind } = range;
      seen.push({ from, to, kind, block: one.block });
    }
    blocks = seen;
    const isSame = placedRules.enter(surroundings, { blocks, house, issue });
    const kept = isSame ? start : 0;
    const upTo = counts.slice(0, kept);
    const findings = found.slice(0, upTo.at(-1) ?? 0);
    const behind = isSame ? all.length - end : all.length;
    const by = counts.length - all.length;
    for (let index = kept; index < all.length; index += 1) {
      // Most blocks have nothing to move.
      const isEmpty = index >= behind && counts[index + by] === (counts[index + by - 1] ?? 0);
      const one = isEmpty ? undefined : all[index];
      if (one !== undefined) {
        for (const each of findingsIn(one, blocks[index]?.from ?? 0)) findings.push(each);
      }
      upTo.push(findings.length);
    }
    counts = upTo;
    found = findings;
    return { blocks, found };
  };
}
