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

function wordsOf(markup: string): string {
  return markup.replaceAll(/<[^>]*>|\s/gu, '');
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

  test('has no title with what XML cannot hold', () => {
    const text = '## One &#1; two\n\n### Three &#xFFFE; four &#11;\n\n<b>Words</b> &#8;.\n';
    const odd = { ...season, title: 'A \u0001 season', text, issues: [] };
    const made = bookOf(odd, epub, pictures, chapterFile);
    if (!made.ok) throw new Error('no book');
    const all = Object.values(filesOf(epubOf(made.value, [], null))).join('\n');
    expect(all).toContain('Three  four');
    expect(all.replaceAll(/[\t\n]/gu, '')).not.toMatch(/\p{Cc}|\uFFFE/u);
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

describe('a chapter that is all Markdown', () => {
  const text =
    '## One\n\n1、[甲](https://a.example/?x=1&amp;y=2) and &nbsp;&copy;&bogus; & more\\\nline\n\n' +
    '2. [B](https://b.example)\n\n- [x] done\n\n[![](https://p.example/a.png)](https://b.example) ![x](p.png "t") ![y](gone.png)\n\n' +
    '[bad](javascript:alert(1)) [rel](other.md) <https://auto.example/a|b>\n\n| a |\n|--:|\n| `<b>` |\n\n### Two\n\n***\n';

  function chapter(row: typeof html): readonly [string, readonly string[]] {
    const given = { ...season, text, issues: [] };
    const made = bookOf(given, row, pictures, chapterFile);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const [only] = made.value.chapters;
    return [only?.html ?? '', made.value.report.map(({ reason }) => reason)];
  }

  test('is written straight from its tokens, as XML', () => {
    const [written, report] = chapter(epub);
    expect(written).toContain(
      '<p><strong>1、<a href="https://a.example/?x=1&amp;y=2">甲</a></strong> and \u00A0©&amp;bogus; &amp; more<br/>line</p>',
    );
    expect(written).toContain(
      '<ol start="2">\n<li><strong><a href="https://b.example/">B</a></strong></li>',
    );
    expect(written).toContain('☑ done');
    expect(written).toContain(
      '<a href="https://b.example/">↗</a> <img src="data:image/png;base64,',
    );
    expect(written).toContain('<p>bad rel <a href="https://auto.example/a%7Cb">');
    expect(written).toContain('<td style="text-align:right"><code>&lt;b&gt;</code></td>');
    expect(written).toContain('<h3 id="c1-s1">Two</h3>\n<hr/>');
    expect(report).toEqual(['pictureAsLink', 'pictureMissing', 'linkUnsafe', 'linkUnreachable']);
  });

  test('says the same as by way of the blocks of a paste', () => {
    const [quick] = chapter(html);
    const given = { ...season, text: `${text}\n\n<!-- raw -->\n`, issues: [] };
    const full = bookOf(given, html, pictures, chapterFile);
    // There pictures have captions, and items of a list their numbers as text.
    expect(full.ok && wordsOf(full.value.chapters[0]?.html ?? '')).toBe(
      wordsOf(quick).replace('B☑', '2.B☑').replace('doney', 'done↗ty'),
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
