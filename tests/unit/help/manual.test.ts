import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { manualFile, manualPages } from '#core/help/manual-pages.ts';
import { headingId, pageTitle, renderManualPage } from '#core/help/render-manual.ts';

const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));
const pages = [...manualPages.en, ...manualPages.zh];

test.each([
  ['user-guide.md', 'page'],
  ['user-guide.zh.md', 'page'],
  ['images/manual/problems-en-light.png', 'picture'],
  ['images/window/1280x800-zh-dark.png', 'picture'],
])('serves %s as a %s', (path, kind) => {
  expect(manualFile(path)?.kind).toBe(kind);
});

test.each([
  '../package.json',
  'images/../../package.json',
  'decisions/README.md',
  'user-guide.md/',
  '%2e%2e/README.md',
  '/etc/passwd',
  'images/a.svg',
  '',
])('serves nothing for %o', (path) => {
  expect(manualFile(path)).toBeNull();
});

test('names headings as GitHub does', () => {
  expect(headingId('The link inbox')).toBe('the-link-inbox');
  expect(headingId('Sent before?')).toBe('sent-before');
  expect(headingId('发过没有？')).toBe('发过没有');
});

describe.each(pages)('%s', (file) => {
  const read = () => readFile(docs + file, 'utf8');

  test('has a title, and runs nothing', async () => {
    const text = await read();
    const title = pageTitle(text);
    expect(title).not.toBeNull();
    const html = renderManualPage({
      file,
      text,
      language: file.endsWith('.zh.md') ? 'zh' : 'en',
      titles: { [file]: title ?? '' },
    });
    expect(html).toContain('aria-current="page"');
    expect(html).not.toMatch(/<script|<style|<[^>]*\son\w+=|(?:href|src)="javascript:/iu);
  });

  test('names only pictures and pages that are there, and headings that it has', async () => {
    const text = await read();
    const ids = new Set(
      [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => headingId(title)),
    );
    const missing = [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:https?|mailto):/u.test(target) && !/[…{]/u.test(target))
      .filter((target) => {
        const [path = '', id = ''] = target.split('#');
        if (path === '') return !ids.has(id);
        return !existsSync(docs + path);
      });
    expect(missing).toEqual([]);
  });
});
