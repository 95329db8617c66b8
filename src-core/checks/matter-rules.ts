import type { FindDefinition } from '../issue/parse/head-title.ts';
import { lineKind } from '../issue/parse/line-kind.ts';
import type { FrontMatter } from '../issue/model.ts';
import { createBlock } from './block.ts';
import type { House } from './house.ts';
import type { BlockRule, Problem } from './rule.ts';

/** The values that readers see, or that say when an issue appears. */
const read = /^(?:title|subtitle|description|summary|excerpt|date|pubdate|number)$/iu;
const noDefinition: FindDefinition = () => null;

interface MatterFindings {
  readonly from: number;
  readonly found: readonly (readonly [BlockRule, Problem])[];
}

/** What rules of blocks find in the values of the front matter, each looked at once while it stays. */
export function createMatterRules(
  rules: readonly BlockRule[],
  house: House,
): (text: string, frontMatter: FrontMatter | null) => readonly MatterFindings[] {
  const asking = rules.filter(({ readsMatter }) => readsMatter === true);
  let known: ReadonlyMap<string, MatterFindings['found']> = new Map();

  function check(value: string): MatterFindings['found'] {
    const block = createBlock(lineKind.heading, value, noDefinition);
    return asking.flatMap((rule) =>
      rule.check(block, house).map((problem) => [rule, problem] as const),
    );
  }

  return (text, frontMatter) => {
    if (frontMatter === null) return [];
    const now = new Map<string, MatterFindings['found']>();
    const found: MatterFindings[] = [];
    for (const [key, { from, to }] of Object.entries(frontMatter.ranges)) {
      if (!read.test(key)) continue;
      const value = text.slice(from, to);
      const own = now.get(value) ?? known.get(value) ?? check(value);
      now.set(value, own);
      if (own.length > 0) found.push({ from, found: own });
    }
    known = now;
    return found;
  };
}
