import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Issue, Item } from '#core/issue/model.ts';
import { moveItem } from '#core/issue/operations/move-item.ts';
import { moveSection } from '#core/issue/operations/move-section.ts';
import { numberRuns, runOf } from '#core/issue/operations/numbering.ts';
import type { ItemPlace } from '#core/issue/operations/operation.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { applyEdits } from '#core/text/apply-edits.ts';
import { corpusIssues } from '../../../support/corpus.ts';
import { sample } from '../../../support/thorough.ts';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Our own issues: the sample library, the fixtures and shapes that neither of them has. */
export function ownIssues(): readonly NamedText[] {
  const folders = ['../../../../resources/sample-library', '../../../fixtures/library-seedlike'];
  const files = folders.flatMap((folder) => {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    return readdirSync(path)
      .filter((name) => /^\d.*\.md$/u.test(name))
      .map((name) => ({ name, text: readFileSync(`${path}/${name}`, 'utf8') }));
  });
  return [...files, ...shapes];
}

/** Our own issues and, where they are at hand, the real ones. */
export function allIssues(what: string): readonly NamedText[] {
  return [
    ...ownIssues(),
    ...sample(
      corpusIssues(what).filter(({ name }) => !name.startsWith('season3')),
      3,
    ),
  ];
}

const shapes: readonly NamedText[] = [
  {
    name: 'circled digest without a final newline',
    text: '# Weekly #2\n\n**[🦄Articles](https://e.x)**\n\n\n① One\n\n② Two\n\n③ Three\n\n**[🐿️Projects](https://e.x)**\n\n\n① Four\n\n② Five',
  },
  {
    name: 'numbered through the issue, headings without blank lines',
    text: '# Vol. 9\n\n### C\n1、[a](u)：text\n\n### Go\n2、[b](u)：text\n\n![](i.png)\n\n3、[c](u)：text\n\n### Rust\n4、[d](u)\n\n---\n\nfooter\n',
  },
  {
    name: 'bullets with indented quotes and blanks in blank lines',
    text: 'Welcome!\n\n## News\n\n- [a](u) by A\n  > quote\n  \n- [b](u) by B\n  > quote\n  \n- [c](u)\n\n## Brief\n\n- [d](u)\n- [e](u)\n- [f][ref]\n\n[ref]: https://e.x/\n',
  },
  {
    name: 'items as headings with prose sections and lines across',
    text: '# Issue 7\n\n## Essay\n\nOne.\n\n---\n\nTwo.\n\n## Tools\n\n### 🐎 [a](u)\n\ntext\n\n### 🐢 [b](u)\n\ntext\n\n---\n\n## Ads\n\nnothing\n',
  },
];

export function contentPlaces(issue: Issue): readonly ItemPlace[] {
  return issue.sections.flatMap(({ items }, section) =>
    items.map((_, item) => ({ section, item })),
  );
}

/** Every place that the item at `from` can move to. */
export function destinations(issue: Issue, from: ItemPlace): readonly ItemPlace[] {
  return issue.sections.flatMap(({ items }, section) => {
    const count = items.length + (section === from.section ? 0 : 1);
    return Array.from({ length: count }, (_, item) => ({ section, item }));
  });
}

export function isRegular(text: string, issue: Issue, section: number): boolean {
  return runOf(numberRuns(text, issue), section)?.regular ?? true;
}

/** An item's text without its number and the blank lines around it. */
export function itemText(text: string, { from, to, numberRange }: Item): string {
  if (numberRange === null) return text.slice(from, to).trim();
  return `${text.slice(from, numberRange.from)}#${text.slice(numberRange.to, to)}`.trim();
}

/** `text` after moving item `1.3` to place `2.1`, or section `2` to place `1`, as people count. */
export function moved(text: string, from: string, to: string): string {
  const issue = parseIssue(text);
  const [fromSection = 0, fromItem] = from.split('.').map(Number);
  const [toSection = 0, toItem] = to.split('.').map(Number);
  const result =
    fromItem === undefined || toItem === undefined
      ? moveSection(text, issue, fromSection - 1, toSection - 1)
      : moveItem(
          text,
          issue,
          { section: fromSection - 1, item: fromItem - 1 },
          { section: toSection - 1, item: toItem - 1 },
        );
  if (!result.ok) throw new Error(`${from} to ${to}: ${result.error}`);
  return applyEdits(text, result.value.edits);
}
