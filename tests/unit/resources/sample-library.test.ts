import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';

const library = fileURLToPath(new URL('../../../resources/sample-library', import.meta.url));

const issues = {
  '2026-08-07-weekly.md': { number: 12, items: [12, 6, 3], language: 'en' },
  '2026-07-31-weekly.md': { number: 11, items: [6, 4, 2], language: 'zh' },
  '2026-07-24-weekly.md': { number: 10, items: [8, 5, 2], language: 'en' },
  'zh/2026-07-24-weekly.md': { number: 10, items: [8, 5, 2], language: 'zh' },
  '2026-07-17-weekly.md': { number: 9, items: [5, 3, 2], language: 'en' },
} as const;

describe.each(Object.entries(issues))('%s', (name, expected) => {
  const text = readFileSync(join(library, name), 'utf8');
  const issue = parseIssue(text);

  test('is read as it was written', () => {
    const curated = issue.sections.filter((section) => /^(🦄|🐿️|🐢)/u.test(section.title));
    expect(issue.number).toBe(expected.number);
    expect(issue.date).toBe(/\d{4}-\d\d-\d\d/.exec(name)?.[0]);
    expect(issue.language).toBe(expected.language);
    expect(curated.map((section) => section.items.length)).toEqual(expected.items);
    expect(curated[0]?.items.at(-1)?.note, 'the season notice is a note').not.toBeNull();
    for (const { items } of curated)
      expect(items.map((item) => item.number)).toEqual(items.map((_, index) => index + 1));
  });

  test('links to reserved example domains only', () => {
    const hosts = [...text.matchAll(/\]\(https?:\/\/([^/)\s]+)/g)].map((match) => match[1]);
    expect(hosts.length).toBeGreaterThan(10);
    expect(hosts.filter((host) => !/(^|\.)example\.(com|org)$/.test(host ?? ''))).toEqual([]);
  });

  test('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    const folder = dirname(join(library, name));
    expect(pictures.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });
});
