import { describe, expect, test } from 'vitest';
import { linksInCopied, linksInHtml } from '#core/inbox/links-in-html.ts';
import { linksInText } from '#core/inbox/links-in-text.ts';
import { sourceText } from '#core/inbox/source-text.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { processorMs } from '../../support/processor-time.ts';

const url = 'https://example.org/a';
const other = 'https://example.org/b';
const read = (text: string) => linksInText(text).map((link) => [link.url, link.title]);

describe('I5: links in a text', () => {
  test.each([
    [url, [[url, '']]],
    [
      `${url}\n${other}\r\n${url}`,
      [
        [url, ''],
        [other, ''],
      ],
    ],
    [
      `[A **bold** title](${url}), and [${other}](${other})`,
      [
        [url, 'A bold title'],
        [other, ''],
      ],
    ],
    [`- A title: ${url}`, [[url, 'A title']]],
    [`12. ${url} — a title (really)`, [[url, 'a title (really)']]],
    [`① 标题（${url}）`, [[url, '标题']]],
    [`> * [ ] Look: <${url}>.`, [[url, 'Look']]],
    [`A title\n${url}`, [[url, 'A title']]],
    [
      `One\n${url}\n\nTwo\n${other}\n`,
      [
        [url, 'One'],
        [other, 'Two'],
      ],
    ],
    [
      `Articles\n${url}\n${other}`,
      [
        [url, ''],
        [other, ''],
      ],
    ],
    [`Some words.\nMore words.\n${url}`, [[url, '']]],
    [
      `See ${url} and ${other}.`,
      [
        [url, ''],
        [other, ''],
      ],
    ],
    ['mailto:a@example.org javascript:alert(1) example.org', []],
    ['', []],
  ])('%j', (text, links) => {
    expect(read(text)).toEqual(links);
  });

  test('hostile texts cost no time', async () => {
    const texts = ['[', `${url} `, `${' '.repeat(1900)}${url}\n`, '<a href=', '(https://'];
    const took = await processorMs(() => {
      for (const part of texts) linksInText(part.repeat(300_000 / part.length));
    });
    expect(took).toBeLessThan(3000);
  });
});

describe('I5: links in copied HTML', () => {
  test.each([
    [`<p><a class="x" href="${url}">A &amp; <b>B</b></a></p>`, [[url, 'A & B']]],
    [`<a href='${url}?a=1&amp;b=2'>\n  Two\n lines </a>`, [[`${url}?a=1&b=2`, 'Two lines']]],
    [`<a href=${url}>${url}</a>`, [[url, '']]],
    [`<a href="${url}"><img src="x" alt="A picture"></a>`, [[url, 'A picture']]],
    [
      `<a href="${url}">A</a><p>and ${other}</p>`,
      [
        [url, 'A'],
        [other, ''],
      ],
    ],
    [`<a href="javascript:alert(1)">A</a><a name="x">B</a>`, []],
    [`<!-- <a href="${other}">B</a> --><script>"<a href='${other}'>"</script>`, []],
    [
      `<a href="${url}">A <a href="${other}">B</a>`,
      [
        [url, 'A'],
        [other, 'B'],
      ],
    ],
  ])('%j', (html, links) => {
    expect(linksInHtml(html).map((link) => [link.url, link.title])).toEqual(links);
  });

  test('text counts where the HTML has no links', () => {
    expect(linksInCopied({ html: '<b>code</b>', text: url })).toEqual([{ url, title: '' }]);
    expect(linksInCopied({ html: `<a href="${url}">A</a>`, text: other })).toEqual([
      { url, title: 'A' },
    ]);
  });

  test('hostile HTML costs no time', async () => {
    const parts = [
      '<a ',
      `<a href="${url}">`,
      '<script>',
      '<!--',
      '<a href="',
      '<img alt="',
      '&#1',
    ];
    const took = await processorMs(() => {
      for (const part of parts) linksInHtml(part.repeat(300_000 / part.length));
    });
    expect(took).toBeLessThan(3000);
  });
});

test('sources have names in both languages', () => {
  expect(sourceText('paste', translatorFor('en'))).toBe('Pasted');
  expect(sourceText('watched-file', translatorFor('zh'))).toBe('监视的文件');
  expect(sourceText('A feed', translatorFor('zh'))).toBe('A feed');
});
