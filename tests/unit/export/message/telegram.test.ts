import { describe, expect, it, test } from 'vitest';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { exported, exportIssue, reported } from '../../../support/export-issue.ts';

function sent(text: string, target: Record<string, unknown> = {}): ExportOutput {
  const options = { ...plainEdition, settings: { ...plainSettings, target } };
  return exported('telegram', text, { options });
}

/** The messages as a bot sends them. */
function html(text: string, target?: Record<string, unknown>): string {
  return sent(text, target)
    .files.flatMap(({ path, content }) => (path.endsWith('.html') ? [content] : []))
    .join('\n~~~\n');
}

describe('Markdown in Telegram’s HTML', () => {
  test.each([
    ['a paragraph', 'One & <two> "three"', 'One &amp; &lt;two&gt; "three"'],
    ['weights', '**a** *b* ~~c~~ `d<`', '<b>a</b> <i>b</i> <s>c</s> <code>d&lt;</code>'],
    ['nested weights', '**a *b* c**', '<b>a <i>b</i> c</b>'],
    [
      'a link',
      '[a&b](https://a.example/?x=1&y="2")',
      '<a href="https://a.example/?x=1&amp;y=&quot;2&quot;">a&amp;b</a>',
    ],
    ['a heading', '## A `b` c', '<b>A </b><code>b</code><b> c</b>'],
    ['a list', '- a\n- b\n  - c', '• a\n• b\n   • c'],
    ['a numbered list', 'x\n\n3. a\n4. b', 'x\n\n3. a\n4. b'],
    ['a quotation', '> a\n>\n> b', '<blockquote>a\nb</blockquote>'],
    ['code', '```js\na < b\n```', '<pre>a &lt; b</pre>'],
    ['a line across', 'a\n\n---\n\nb', 'a\n\n———\n\nb'],
    ['a task', '- [x] a', '• ☑ a'],
    ['a table', '| a | b |\n|---|---|\n| c | d |', '• <b>c</b> — b: d'],
    ['a note', 'a[^1]\n\n[^1]: b', 'a¹\n\n———\n\n<b>Notes</b>\n\n1. b'],
    ['raw HTML', 'a <b>b</b> <u>c</u> <T>', 'a <b>b</b> c &lt;T&gt;'],
    ['a hard break', 'a  \nb', 'a\nb'],
    ['character references', '&copy; &lt;', '© &lt;'],
    ['control characters', 'a\u0001b\u200e\u2028c', 'ab\u200ec'],
  ])('%s', (_what, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it.each([
    ['a mailbox', '[a](mailto:a@b.example)', '1 dropped link linkUnreachable'],
    ['a script', '[a](javascript:alert(1))', '1 dropped link linkUnsafe'],
    ['a relative link', '[a](./b.md)', '1 dropped link linkUnreachable'],
    ['a link to this machine', '[a](http://localhost:3000/)', '1 dropped link linkUnreachable'],
    ['a link by another protocol', '[a](ftp://b.example/c)', '1 dropped link linkUnreachable'],
    [
      'an endless address',
      `[a](https://b.example/${'c'.repeat(2000)})`,
      '1 dropped link linkTooLong',
    ],
    ['a picture', 'a ![b](https://c.example/d.png)', '1 dropped image pictureWithTextLeftOut'],
  ])('leaves out %s and says so', (_what, text, entry) => {
    const output = sent(text);
    expect(reported(output)).toEqual([entry]);
    expect(output.copies[0]?.html).toBe('a');
  });

  it('keeps the link of a picture', () => {
    expect(html('[![b](https://c.example/d.png)](https://e.example/)')).toBe(
      '<a href="https://e.example/">https://e.example/</a>',
    );
  });
});

const weekly = `# Weekly #7: Own words

Hello.

## 🦄 Articles

1. [One](https://one.example/)

First body.

2. [Two](https://two.example/)

Second body.

## Projects

① Three

② Four
`;

describe('what is pasted', () => {
  test.each([
    ['lines and paragraphs', 'a  \nb\n\nc', 'a<br>b<br><br>c'],
    ['the indent of a list', '- a\n  - b', '• a<br>&nbsp;&nbsp; • b'],
    ['code', 'z\n\n```\n\na  b\nc\n```\n\nd', 'z<br><br><pre>\n\na  b\nc</pre><br>d'],
    ['a quotation', 'z\n\n> a  \n> b\n\nc', 'z<br><br><blockquote>a<br>b</blockquote><br>c'],
  ])('is HTML as pages have it, with %s', (_what, text, expected) => {
    expect(sent(text).copies.map((copy) => copy.html)).toEqual([expected]);
  });
});

describe('an issue in Telegram', () => {
  it('begins with its title, holds items together and sets titles in a list', () => {
    expect(html(weekly)).toBe(`<b>Weekly #7: Own words</b>

Hello.

<b>🦄 Articles</b>

<b>1. <a href="https://one.example/">One</a></b>
First body.

<b>2. <a href="https://two.example/">Two</a></b>
Second body.

<b>Projects</b>
① Three
② Four`);
  });

  it('has each address behind its text in the plain form', () => {
    const [copy] = sent(weekly).copies;
    expect(copy?.text).toContain('1. One (https://one.example/)\nFirst body.');
  });

  it('has a file for each form of each message', () => {
    expect(sent(weekly).files.map(({ path }) => path)).toEqual([
      '2024-03-16-weekly.telegram-1.html',
      '2024-03-16-weekly.telegram-1.txt',
    ]);
  });

  it('takes a channel’s tag, header and footer, with what is known of the issue', () => {
    const message = html(weekly, {
      tag: '#Weekly',
      address: 'https://example.org/posts/{stem}',
      header: '🐬 [第 {number} 期]({address}) 🐬',
      footer: '👀[Read]({address})\n🐱 @channel',
    });
    const address = 'https://example.org/posts/2024-03-16-weekly';
    expect(message).toMatch(/^#Weekly\n🐬 <a href="[^"]+">第 7 期<\/a> 🐬\n\nHello\./);
    expect(message).toContain(`<a href="${address}">第 7 期</a>`);
    expect(message.endsWith(`👀<a href="${address}">Read</a>\n🐱 @channel`)).toBe(true);
  });

  it('says that a header stands in place of the title', () => {
    expect(reported(sent(weekly, { header: 'Hello' }))).toEqual(['1 changed title headerForTitle']);
    expect(reported(sent(weekly))).toEqual([]);
  });

  it('links the title to the issue when its address is known', () => {
    expect(html(weekly, { address: 'https://example.org/{number}' })).toMatch(
      /^<b><a href="https:\/\/example\.org\/7">Weekly #7: Own words<\/a><\/b>\n/,
    );
  });

  it('is plain text alone where the channel says so', () => {
    const [copy] = sent(weekly, { format: 'plain' }).copies;
    expect(copy?.html).toBeNull();
    expect(copy?.count?.used).toBe(copy?.text.length);
  });

  it('is refused with an option that it does not understand', () => {
    const settings = { ...plainSettings, target: { format: 'rtf' } };
    const made = exportIssue('telegram', weekly, { options: { ...plainEdition, settings } });
    expect(made.ok ? [] : made.error.map(({ reason, values }) => [reason, values])).toEqual([
      ['optionChoices', { name: 'format', choices: 'html, plain' }],
    ]);
  });

  it('is refused while an address that its lines need is not known', () => {
    const placeholders = { paid: { channel: 'columns', value: null } };
    const settings = { ...plainSettings, placeholders, target: { footer: '[all]({{ paid }})' } };
    const made = exportIssue('telegram', weekly, { options: { ...plainEdition, settings } });
    expect(made.ok ? [] : made.error.map(({ reason, values }) => [reason, values])).toEqual([
      ['optionAddressMissing', { name: 'paid', channel: 'columns' }],
    ]);
  });

  it('is refused when there is nothing to send', () => {
    const made = exportIssue('telegram', '![](https://a.example/b.png)');
    expect(made.ok ? [] : made.error.map(({ reason }) => reason)).toEqual(['nothingToSend']);
  });
});

describe('a picture with the message', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

  it('has the text below it when that is short', () => {
    const output = sent(weekly, { photo: 'poster' });
    expect(output.copies.map(({ id, kind }) => [id, kind])).toEqual([['caption', 'caption']]);
    expect(output.copies[0]?.count?.limit).toBe(1024);
    expect(output.pages.map(({ path }) => path)).toEqual(['2024-03-16-weekly.telegram-poster.png']);
  });

  it('goes first when the text is too long for it, and the report says so', () => {
    const output = sent(`# T\n\n${'word '.repeat(300)}`, { photo: 'poster' });
    expect(output.copies.map(({ id }) => id)).toEqual(['message-1']);
    expect(reported(output)).toEqual(['1 changed caption captionTooLong']);
  });

  it('is the issue’s first one, which then is not left out', () => {
    const options = { ...plainEdition, settings: { ...plainSettings, target: { photo: 'first' } } };
    const text = '# T\n\n![a](pictures/a.png)\n\nb ![c](https://d.example/e.png)';
    const pictures = [{ path: 'pictures/a.png', mediaType: 'image/png', bytes: png }];
    const output = exported('telegram', text, { options, pictures });
    expect(output.files.map(({ path }) => path)).toContain('2024-03-16-weekly.telegram-photo.png');
    expect(reported(output)).toEqual(['5 dropped image pictureWithTextLeftOut']);
  });

  it('is named in the report when it is on the web, or when there is none', () => {
    const remote = sent('a ![](https://d.example/e.png)', { photo: 'first' });
    expect(reported(remote)).toEqual(['1 changed image photoByAddress']);
    expect(reported(sent('a', { photo: 'first' }))).toEqual(['1 changed image noPhoto']);
  });
});
