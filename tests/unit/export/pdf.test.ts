import { readFileSync } from 'node:fs';
import { parse, type ParserError } from 'parse5';
import { describe, expect, it } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exported, exportIssue, page, reported } from '../../support/export-issue.ts';

const traps = readFileSync('tests/consumers/fixtures/traps.md', 'utf8');
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const pictures = [{ path: 'pictures/red.png', mediaType: 'image/png', bytes: png }];

function errorsIn(html: string): readonly string[] {
  const errors: string[] = [];
  parse(html, {
    onParseError: ({ code }: ParserError) => errors.push(code),
    sourceCodeLocationInfo: true,
  });
  return errors;
}

/** What stands in `main`, one block a line. */
function body(markdown: string): readonly string[] {
  const html = page(exported('pdf', markdown));
  return (/<main>\n(.*)<\/main>/s.exec(html)?.[1] ?? '').trimEnd().split('\n');
}

describe('the page that is printed', () => {
  const html = page(exported('pdf', traps, { pictures }));

  it('is valid, and says its title and language', () => {
    expect(errorsIn(html)).toEqual([]);
    const chinese = page(exported('pdf', `# 周刊 <1>\n\n${'这是一段中文。'.repeat(20)}\n`));
    expect(chinese).toMatch(
      /^<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/,
    );
    expect(chinese).toContain('<title>周刊 &lt;1&gt;</title>');
  });

  it('runs and fetches nothing: pictures are inside, fonts beside it', () => {
    expect(html).toContain(
      `content="default-src 'none'; img-src data:; font-src 'self'; style-src 'unsafe-inline'"`,
    );
    expect(html).not.toMatch(/<(?:script|iframe|link|object|embed)\b|\son\w+=|javascript:|file:/i);
    const fetched = [...html.matchAll(/(?:\ssrc="|url\(')([^"']*)/g)].map(([, address]) => address);
    expect(new Set(fetched.filter((address) => !address?.startsWith('fonts/')))).toEqual(
      new Set(['data:image/png;base64,iVBORw0KGgoBAgM=']),
    );
  });
});

it('a picture on the web is a link to it, and the report says so', () => {
  const text = '# T\n\n![A cat](https://e.example/cat.png "Asleep")\n\n![](//e.example/x.png)\n';
  expect(body(text).slice(1)).toEqual([
    '<p><a href="https://e.example/cat.png">A cat – Asleep</a></p>',
    '<p><a href="https://e.example/x.png">↗</a></p>',
  ]);
  expect(reported(exported('pdf', text))).toEqual([
    '3 changed image pictureAsLink',
    '5 changed image pictureAsLink',
  ]);
  expect(body('# T\n\n[![A cat](https://e.example/cat.png)](https://e.example/)\n')[1]).toBe(
    '<p><a href="https://e.example/">A cat</a></p>',
  );
});

it.each([
  ['![a](file:///etc/passwd)', 'pictureUnsafe'],
  ['![a](../../secret.png)', 'pictureMissing'],
  ['<img src="file:///etc/passwd" alt="a">', 'pictureUnsafe'],
  ['<iframe src="file:///etc/passwd"></iframe>', 'elementDropped'],
  ['<object data="file:///etc/passwd"></object>', 'elementDropped'],
  ['<embed src="file:///etc/passwd">', 'elementDropped'],
  ['<link rel="stylesheet" href="file:///etc/passwd">', null],
])('%s brings nothing in', (html, reason) => {
  const output = exported('pdf', `# T\n\n${html}\n`);
  expect(page(output)).not.toMatch(/file:|passwd|secret/);
  expect(output.report[0]?.reason ?? null).toBe(reason);
});

it('nothing is folded away on paper', () => {
  const text = '# T\n\n<details><summary>More</summary>\n\ninside\n\n</details>\n';
  const shown = body(text).slice(1).join('');
  expect(shown).toContain('More');
  expect(shown).toContain('inside');
  expect(shown).not.toContain('details');
});

const target = (options: object) => ({
  ...plainEdition,
  settings: { ...plainEdition.settings, target: { ...options } },
});
const made = (options: object) =>
  exportIssue('pdf', '# T (2024-03-02)\n\ntext\n', {
    fileName: '2024-03-02-weekly.md',
    options: target(options),
  });

describe('its path and its paper', () => {
  it('follow the settings', () => {
    const plain = made({});
    const own = made({ path: 'print/{stem}.pdf', paper: 'letter' });
    if (!plain.ok || !own.ok) throw new Error('refused');
    expect(plain.value.pages).toMatchObject([{ path: '2024-03-02-weekly.pdf', width: 794 }]);
    expect(plain.value.pages[0]?.html).toContain('@page{size:A4');
    expect(own.value.pages).toMatchObject([{ path: 'print/2024-03-02-weekly.pdf', width: 816 }]);
    expect(own.value.pages[0]?.html).toContain('@page{size:letter');
  });

  it.each([{ path: 'a.html' }, { paper: 'napkin' }])('refuse %j', (options) => {
    expect(made(options).ok).toBe(false);
  });
});

it.each([
  ['[🦄 Articles](https://e.example/a)', '<a href="https://e.example/a">🦄 Articles</a>'],
  ['**🦄 Articles**', '<strong>🦄 Articles</strong>'],
])('a section written as %s is a heading, so that the outline has it', (head, inside) => {
  const items = '1. [A](https://a.example/)\n\nOne.\n\n2. [B](https://b.example/)\n\nTwo.\n';
  expect(body(`# T\n\n${head}\n\n${items}`)[1]).toBe(`<h2>${inside}</h2>`);
});
