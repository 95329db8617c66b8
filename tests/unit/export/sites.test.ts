import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import { sitePresetIds } from '#core/export/sites/site-presets.ts';
import { exported, exportIssue, page, reported } from '../../support/export-issue.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

function options(target: Record<string, unknown>) {
  return { ...plainEdition, settings: { ...plainSettings, target } };
}

function written(id: string, text: string, target: Record<string, unknown> = {}): string {
  return page(exported(id, text, { options: options(target) }));
}

function body(id: string, text: string, target: Record<string, unknown> = {}): string {
  return written(id, `# T\n\n${text}`, target).replace(/^---\n[^]*?\n---\n\n?/, '');
}

function front(id: string, text: string, target: Record<string, unknown> = {}) {
  const match = /^---\n([^]*?)\n---\n/.exec(written(id, text, target));
  return parse(match?.[1] ?? '') as Record<string, unknown>;
}

function refusedFor(target: Record<string, unknown>) {
  const made = exportIssue('site', '# T\n\ntext\n', { options: options(target) });
  return made.ok ? [] : made.error.map(({ reason, values }) => [reason, values]);
}

describe('what each generator reads', () => {
  test.each([
    ['hugo', 'content/posts/2024-03-16-weekly/index.md', 'date: 2024-03-16T12:00:00+00:00'],
    ['hexo', 'source/_posts/2024-03-16-weekly.md', 'date: 2024-03-16 12:00:00'],
    ['jekyll', '_posts/2024-03-16-weekly.md', 'date: 2024-03-16 12:00:00 +0000'],
    ['eleventy', 'posts/2024-03-16-weekly.md', 'date: 2024-03-16'],
    ['vitepress', 'posts/2024-03-16-weekly.md', 'date: 2024-03-16'],
    ['docusaurus', 'blog/2024-03-16-weekly.md', 'date: 2024-03-16T12:00:00+00:00'],
  ])('%s: %s', (id, path, date) => {
    const output = exported(id, '# Weekly: "#1"\n\nHello.\n');
    expect(output.files[0]?.path).toBe(path);
    expect(page(output)).toContain(`\n${date}\n`);
    // VitePress reads Markdown in it.
    expect(front(id, '# Weekly: "1"\n\nHello.\n')['title']).toBe('Weekly: "1"');
  });

  test.each(sitePresetIds)('M2: %s has each key once, whatever the issue had', (id) => {
    const text =
      '---\ntitle: a\nlayout: b\ndate: 2020-01-01\ntags: no, 3.10\nmdx: 1\nslug: 0015\n---\nx\n';
    const fields = front(id, text);
    expect(fields['title']).toBe('a');
    expect(fields['layout']).toBe(id === 'jekyll' ? 'post' : undefined);
    expect(fields['tags']).toEqual(['no', '3.10']);
  });

  it.each(sitePresetIds)('%s refuses an issue without a date', (id) => {
    const made = exportIssue(id, '# T\n', { fileName: 'draft.md' });
    expect(made.ok ? [] : made.error.map(({ reason }) => reason)).toEqual(['noDate']);
  });

  test.each([
    ['hugo', './images/a.png', 'content/posts/2024-03-16-weekly/images/a.png'],
    ['jekyll', '/assets/images/2024-03-16-weekly/a.png', 'assets/images/2024-03-16-weekly/a.png'],
    ['hexo', '/images/2024-03-16-weekly/a.png', 'source/images/2024-03-16-weekly/a.png'],
    ['docusaurus', './images/2024-03-16-weekly/a.png', 'blog/images/2024-03-16-weekly/a.png'],
  ])('X4: %s shows local pictures', (id, address, path) => {
    const pictures = [{ path: 'a.png', mediaType: 'image/png', bytes: png }];
    const output = exported(id, '# T\n\n![a](a.png)\n', { pictures });
    expect(page(output)).toContain(`![a](${address})`);
    expect(output.files[1]?.path).toBe(path);
    expect(reported(output).filter((entry) => entry.includes('audit'))).toEqual([]);
  });
});

describe('what only one generator reads into a text', () => {
  it('is written as text for Hugo', () => {
    expect(body('hugo', '`{{< a >}}` {{% b %}} {{ c }}\n')).toBe(
      '`{{</* a */>}}` {{%/* b */%}} {{ c }}\n',
    );
    expect(body('hugo', '{{< open\n')).toBe('{{\u2060< open\n');
  });

  it('is written as text for kramdown', () => {
    expect(body('jekyll', 'a | b {:.c} $$x$$ `a | b`\n')).toBe(
      'a \\| b \\{:.c} \\$\\$x\\$\\$ `a | b`\n',
    );
    expect(body('jekyll', '| a | b |\n|---|---|\n| c | d |\n')).toContain('| c | d |');
  });

  it('is written as text for VitePress, behind the title', () => {
    const text = body('vitepress', '{{ a }} :tada: `{{ b }}`\n\n::::\n\n</div>\n');
    expect(text).toBe(
      '::::: v-pre\n\n# T\n\n\\{\\{ a }} \\:tada: `{{ b }}`\n\n::::\n\n&lt;/div>\n\n:::::\n',
    );
  });

  it('may be fenced off for an older Jekyll', () => {
    const text = body('site', '{{ a }} {% endraw %}\n', { like: 'jekyll', braces: 'liquid' });
    expect(text).toBe(
      '{% raw %}\n{{ a }} {% endraw %}{{ "{% endraw %}" }}{% raw %}\n{% endraw %}\n',
    );
  });

  it('is one list of numbered items for kramdown, which begins where it says', () => {
    const text = body('jekyll', '## A\n\n3. [a](https://a.example/)\n\nmore\n\n4. b\n\n- c\n');
    expect(text).toBe(
      '## A\n\n{: start="3"}\n3. [a](https://a.example/)\n\n   more\n\n4. b\n\n   - c\n',
    );
  });

  it('is done with characters and endnotes where there are no boxes and footnotes', () => {
    const text = body('eleventy', '- [x] a[^n]\n\n[^n]: Note\n\n    more\n');
    expect(text).toBe('- ☑ a<sup>1</sup>\n\n1) Note\n\n    more\n');
  });

  it('keeps a build from looking for addresses of elsewhere', () => {
    const text = '[a](./b.md) [c](/d "e") [f](https://g.example/)\n';
    expect(body('docusaurus', text)).toBe(
      '[a](<pathname://./b.md>) [c](<pathname:///d> "e") [f](https://g.example/)\n\n<!-- truncate -->\n',
    );
    expect(body('vitepress', text)).toContain('<a href="./b.md">a</a> <a href="/d">c</a> [f](');
  });

  it('leads links inside the page to its headings', () => {
    const text = '## 1. Big & Small\n\n[a](#1-big--small)\n';
    expect(body('docusaurus', text)).toContain('[a](#1-big--small)');
    expect(body('vitepress', text)).toContain('[a](#_1-big-small)');
    expect(body('hexo', text)).toContain('[a](#1-Big-Small)');
    expect(body('eleventy', text)).toContain('\na\n');
  });

  it('quotes the intro in lists of posts', () => {
    expect(body('hugo', 'Intro.\n\n## A\n')).toBe('Intro.\n\n<!--more-->\n\n## A\n');
    expect(body('hugo', 'In.\n\n<!--more-->\n\nb\n\n## A\n').match(/more/g)).toHaveLength(1);
  });
});

describe('a site of one’s own', () => {
  it('is a preset with changes', () => {
    const output = exported('site', '---\nauthor: A\n---\n# It’s\n\ntext\n', {
      options: options({
        like: 'hugo',
        path: '{year}/{page}.md',
        quotes: 'single',
        date: 'spaced',
        zone: '+08:00',
        frontMatter: { title: '{title}', when: '{date}', by: { name: '{author}' }, no: '{number}' },
      }),
    });
    expect(output.files[0]?.path).toBe('2024/2024-03-16-weekly.md');
    expect(page(output)).toBe(
      "---\ntitle: 'It’s'\nwhen: 2024-03-16 12:00:00 +0800\nby: { \"name\": 'A' }\n---\n\ntext\n",
    );
  });

  test.each([
    [{ like: 'ghost' }, ['optionChoices', { name: 'like', choices: sitePresetIds.join(', ') }]],
    [{ date: 'long' }, ['optionChoices', { name: 'date', choices: 'day, iso, spaced, local' }]],
    [{ datum: 'iso' }, ['optionUnknown', { name: 'datum' }]],
    [{ zone: 'Berlin' }, ['optionRefused', { name: 'zone' }]],
    [{ excerpt: '<script>' }, ['optionRefused', { name: 'excerpt' }]],
    [{ path: '../{page}.md' }, ['pathUnusable', { path: '../{page}.md' }]],
    [{ path: '{slug}.md' }, ['pathNeeds', { path: '{slug}.md', name: '{slug}' }]],
    [{ pictures: { folder: '/x', address: '/x' } }, ['optionRefused', { name: 'pictures.folder' }]],
    [
      { pictures: { folder: '../x', address: '/x' } },
      ['optionRefused', { name: 'pictures.folder' }],
    ],
  ])('says what is wrong with %j', (target, refused) => {
    expect(refusedFor(target)).toEqual([refused]);
  });
});

it('leaves out what no feed may hold, and says so', () => {
  const output = exported('hugo', '# T\u0001\n\na\u0008b\ud800\n');
  expect(page(output)).toMatch(/title: "T"\n[^]*\nab\n$/);
  expect(reported(output)).toContain('1 changed text controlsLeftOut');
});
