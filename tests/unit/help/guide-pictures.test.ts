import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const docs = join(root, 'docs');

/** The pictures that a page names, by their paths below `docs/`. */
function picturesOf(page: string): readonly string[] {
  const text = readFileSync(join(docs, page), 'utf8');
  return [...text.matchAll(/!\[[^\]]+\]\((?:docs\/)?(images\/[^)]+)\)/gu)].map(
    ([, path = '']) => path,
  );
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(docs, folder)).map((name) => `${folder}/${name}`);
}

const pages = ['../README.md', ...readdirSync(docs).filter((name) => name.endsWith('.md'))];

describe('the pictures of the guides', () => {
  test.each(pages)('%s names none that is not there', (page) => {
    expect(picturesOf(page).filter((path) => !existsSync(join(docs, path)))).toEqual([]);
  });

  test('are the same in both languages, and all of them are shown', () => {
    const [english, chinese] = [picturesOf('user-guide.md'), picturesOf('user-guide.zh.md')];
    expect(english.length).toBeGreaterThan(0);
    expect(chinese).toEqual(english.map((path) => path.replace('-en-', '-zh-')));
    expect(filesIn('images/manual').toSorted()).toEqual([...english, ...chinese].toSorted());
    expect(filesIn('images/window').toSorted()).toEqual([...picturesOf('window.md')].toSorted());
  });

  test('are small enough to be carried along', () => {
    const all = [...new Set(pages.flatMap(picturesOf))];
    const bytes = all.reduce((sum, path) => sum + statSync(join(docs, path)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });
});
