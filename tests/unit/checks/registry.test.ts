import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkRules } from '#core/checks/registry.ts';
import { ruleIds } from '#core/checks/rule-ids.ts';

test('every rule is named once', () => {
  expect(checkRules.map(({ id }) => id)).toEqual([...ruleIds]);
});

test.for(ruleIds)('%s has a page in both languages and a table of tests', (id) => {
  const page = new URL(`../../../src-core/checks/rules/${id}.md`, import.meta.url);
  const table = new URL(`rules/${id}.test.ts`, import.meta.url);
  const chinese = new URL(`../../../src-core/checks/rules/${id}.zh.md`, import.meta.url);
  expect(existsSync(fileURLToPath(page))).toBe(true);
  expect(existsSync(fileURLToPath(chinese))).toBe(true);
  expect(existsSync(fileURLToPath(table))).toBe(true);
});

test('the table of mistakes names every rule once and leads to its page', () => {
  const table = readFileSync(new URL('../../../docs/copy-desk.md', import.meta.url), 'utf8');
  const named = [...table.matchAll(/^\| .+ \| \[([^\]]+)\]\((.+)\) +\|$/gmu)];
  expect(new Set(named.map(([, id]) => id))).toEqual(new Set(ruleIds));
  expect(named).toHaveLength(ruleIds.length);
  for (const [, id, page] of named) expect(page).toBe(`../src-core/checks/rules/${id}.md`);
});
