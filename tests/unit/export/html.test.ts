import { readFileSync } from 'node:fs';
import { parse, type ParserError } from 'parse5';
import { describe, expect, it } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exported, exportIssue, page } from '../../support/export-issue.ts';

const traps = readFileSync('tests/consumers/fixtures/traps.md', 'utf8');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

function errorsIn(html: string): readonly string[] {
  const errors: string[] = [];
  parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }: ParserError) => errors.push(`${startLine} ${code}`),
  });
  return errors;
}

/** What stands in `main`, one block a line. */
function body(markdown: string): readonly string[] {
  const html = page(exported('html', markdown));
  return (/<main>\n(.*)<\/main>/s.exec(html)?.[1] ?? '').trimEnd().split('\n');
}

describe('H1: a page', () => {
  const html = page(
    exported('html', traps, {
      pictures: [{ path: 'pictures/red.png', mediaType: 'image/png', bytes: png }],
    }),
  );

  it('has no error that a reader of HTML would find', () => {
    expect(errorsIn(html)).toEqual([]);
    expect(errorsIn(html.replace('<main>', '<main><p'))).not.toEqual([]);
  });

  it('runs nothing, and asks for pictures only', () => {
    expect(html).toContain(
      `content="default-src 'none'; img-src https: http: data:; style-src 'unsafe-inline'"`,
    );
    expect(html).not.toMatch(/<(?:script|iframe|link|object|embed)\b|\son\w+=|javascript:/i);
    const fetched = [...html.matchAll(/\ssrc="([^"]*)"/g)].map(([, address]) => address);
    expect(fetched).toEqual([
      'data:image/png;base64,iVBORw0KGgoBAgM=',
      'https://img.example/图.png',
      'data:image/png;base64,iVBORw0KGgoBAgM=',
    ]);
  });

  it('says its title, language and character set', () => {
    const chinese = page(exported('html', `# 周刊 <1>\n\n${'这是一段中文。'.repeat(20)}\n`));
    expect(chinese).toContain('<title>周刊 &lt;1&gt;</title>');
    expect(chinese).toMatch(
      /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/,
    );
  });
});

it('the title stands above the text, from the front matter where no heading says it', () => {
  expect(body('---\ntitle: T & "U"\n---\n\ntext\n')).toEqual([
    '<h1>T &amp; &quot;U&quot;</h1>',
    '<p>text</p>',
  ]);
  expect(body('---\ntitle: T\n---\n\n# T\n\ntext\n')).toEqual(['<h1>T</h1>', '<p>text</p>']);
});

it('what a page can show stays: tables, details, marks and code in links', () => {
  expect(
    body(
      '# T\n\n<details><summary>More <em>of</em> it</summary>\n\ninside\n\n</details>\n\n<u>a</u> <mark>b</mark> [`c`](https://c.example/)\n',
    ).slice(1),
  ).toEqual([
    '<details><summary>More <em>of</em> it</summary><p>inside</p></details>',
    '<p><u>a</u> <mark>b</mark> <a href="https://c.example/"><code>c</code></a></p>',
  ]);
});

const path = (template: string) => ({
  ...plainEdition,
  settings: { ...plainEdition.settings, target: { path: template } },
});

describe('H5: the name of a page', () => {
  const issue = '# Weekly #7\n\n## A\n\n1. [One](https://e.example/)\n';
  const named = (options: typeof plainEdition) => {
    const made = exportIssue('html', issue, { options });
    return made.ok ? made.value.files[0]?.path : made.error[0]?.reason;
  };

  it('tells the language and the edition of a channel, so that none takes another’s file', () => {
    expect(named(plainEdition)).toBe('2024-03-16-weekly.html');
    expect(named({ ...plainEdition, language: 'en' })).toBe('2024-03-16-weekly-en.html');
    expect(named({ ...plainEdition, edition: 'digest' })).toBe('2024-03-16-weekly-digest.html');
    expect(named({ ...plainEdition, language: 'en', edition: 'digest' })).toBe(
      '2024-03-16-weekly-en-digest.html',
    );
  });

  it('is the channel’s where it says so, as a page', () => {
    expect(named(path('{date}/{edition}.html'))).toBe('2024-03-16/full.html');
    expect(named(path('page.exe'))).toBe('optionRefused');
    expect(named(path('../page.html'))).toBe('pathUnusable');
  });
});
