import { strFromU8, unzipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { html } from '#core/export/targets/html.ts';
import { bookOf, type Book } from '#core/season/book/book.ts';
import { bookPage } from '#core/season/book/book-page.ts';
import { chapterFile, epub, epubOf } from '#core/season/book/epub.ts';
import { hostileSeason } from '../../../support/hostile-season.ts';
import { compileSeason } from '#core/season/compile-season.ts';
import { plainSeason } from '../../../support/compile.ts';

const { season, pictures } = hostileSeason();

function book(kind: 'page' | 'files'): Book {
  const [row, address] = kind === 'page' ? [html, (id: string) => `#${id}`] : [epub, chapterFile];
  const made = bookOf(season, row, pictures, address);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

function filesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

describe('an EPUB', () => {
  const bytes = epubOf(book('files'), pictures, null);
  const files = filesOf(bytes);

  test('has its type first and unpacked, a cover, contents and a file for each chapter', () => {
    expect(strFromU8(bytes.subarray(30, 38))).toBe('mimetype');
    expect(strFromU8(bytes.subarray(38, 58))).toBe('application/epub+zip');
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'book/package.opf',
      'book/style.css',
      'book/cover.svg',
      'book/cover.xhtml',
      'book/contents.xhtml',
      'book/c1.xhtml',
      'book/c2.xhtml',
      'book/c3.xhtml',
      'book/c4.xhtml',
      'book/p1.png',
    ]);
  });

  test('nests the sections of an issue in the contents', () => {
    expect(files['book/contents.xhtml']).toContain(
      '<li><a href="c2.xhtml">1 &lt;b&gt;词&lt;/b&gt; &amp; &quot;words&quot; 🦄</a>\n<ol>\n<li><a href="c2.xhtml#c2-s1">🦄文章 &amp; more</a></li>',
    );
  });

  test('links the issues of the season to each other, and each to its original', () => {
    expect(files['book/c2.xhtml']).toContain('<a href="c3.xhtml">另一期</a>');
    expect(files['book/c2.xhtml']).toContain(
      '<a href="https://w.example/posts/2024-03-01-weekly">Original</a>',
    );
  });

  test('makes hostile HTML harmless, and every address one', () => {
    const all = Object.entries(files)
      .flatMap(([name, content]) => (name.endsWith('.png') ? [] : [content]))
      .join('\n');
    expect(all).not.toMatch(/<script|onerror|onload|javascript:/iu);
    for (const [, address = ''] of all.matchAll(/ (?:href|src)="([^"]*)"/gu)) {
      expect(address).toMatch(/^(?:[\w.#:/?&;=%-]+)$/u);
    }
    expect(all).not.toMatch(/(?![\t\n])\p{Cc}|\uFFFE/u);
  });

  test('is the same again', () => {
    expect(epubOf(book('files'), pictures, null)).toEqual(bytes);
  });

  test('takes a picture for its cover where it is given one that books show', () => {
    const [cover = null] = pictures;
    const covered = filesOf(epubOf(book('files'), pictures, cover));
    expect(covered['book/package.opf']).toContain(
      '<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>',
    );
  });
});

describe('a page', () => {
  test('has contents that lead to the chapters, and pictures inside it', () => {
    const page = bookPage(book('page'), 'screen');
    expect(page).toContain('<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>');
    for (const [, id = ''] of page.matchAll(/href="#(c\d+)"/gu))
      expect(page).toContain(`id="${id}"`);
    expect(page).toContain('<img src="data:image/png;base64,');
    expect(page).not.toMatch(/<script|onerror|onload|javascript:/iu);
    const tree = parseFragment(page.slice(page.indexOf('<main>')));
    expect(
      tree.childNodes.map(({ nodeName }) => nodeName).filter((name) => name !== '#text'),
    ).toEqual(['main']);
  });

  test('on paper fetches nothing', () => {
    const page = bookPage(book('page'), 'paper');
    expect(page).toContain("default-src 'none'; img-src data:");
    expect(page).toContain('break-before:page');
  });

  test('of no issues has a title', () => {
    const none = compileSeason([], plainSeason);
    const made = bookOf(none, html, [], (id) => `#${id}`);
    expect(made.ok && bookPage(made.value, 'screen')).toContain('<h1>Season 1 (1–3)</h1>');
  });
});
