import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { planExport } from '#core/export/export-issue.ts';
import { findTarget } from '#core/export/registry.ts';
import { exported, exportIssue, page, reported } from '../../support/export-issue.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

function bodyOf(text: string): string {
  return page(exported('astro', text)).replace(/^---\n[^]*?\n---\n\n?/, '');
}

/** The body alone of an issue whose body is `markdown`. */
function carried(markdown: string): string {
  return bodyOf(`# Weekly\n\n${markdown}`);
}

function frontMatterOf(text: string): Record<string, unknown> {
  const match = /^---\n([^]*?)\n---\n/.exec(page(exported('astro', text)));
  return parse(match?.[1] ?? '') as Record<string, unknown>;
}

function picture(path: string, bytes: Uint8Array | null = png) {
  return { path, mediaType: 'image/png', bytes };
}

function requestsOf(text: string): readonly string[] {
  const source = { text, issue: parseIssue(text), fileName: 'x.md' };
  const target = findTarget('astro');
  const planned = target && planExport(target, source, plainEdition);
  return planned?.ok ? planned.value.pictures.map(({ line, path }) => `${line} ${path}`) : [];
}

function named(fileName: string, text: string): string | undefined {
  return exported('astro', text, { fileName }).files[0]?.path;
}

describe('the file name', () => {
  it('is the weekly’s for the date of the issue', () => {
    expect(named('draft.md', '# Weekly #15 (2023-08-12)\n')).toBe('2023-08-12-weekly.md');
    expect(named('周刊 #15.md', '---\npubDate: 2023-08-12\n---\n')).toBe('2023-08-12-weekly.md');
  });

  it('is the issue’s own where that is a dated slug', () => {
    expect(named('season/2023-12-11-sweekly.md', 'text')).toBe('2023-12-11-sweekly.md');
  });

  it('needs a date', () => {
    const result = exportIssue('astro', '# Weekly\n\ntext\n', { fileName: 'draft.md' });
    expect(result.ok ? [] : result.error.map((entry) => entry.reason)).toEqual(['noDate']);
  });
});

describe('the front matter', () => {
  it('has the title, a bare date, the author and a description', () => {
    const output = exported('astro', '---\nauthor: 猫\n---\n# Weekly: "#15"\n\nHello *you*.\n');
    expect(page(output)).toBe(
      [
        '---',
        'title: "Weekly: \\"#15\\""',
        'pubDate: 2024-03-16',
        'author: "猫"',
        'description: "Hello you."',
        '---',
        '',
        'Hello *you*.',
        '',
      ].join('\n'),
    );
    expect(reported(output)).toEqual(['1 changed front-matter.description descriptionFromText']);
  });

  it('M2: quotes every string so that it is read back as it was', () => {
    const nasty = [
      'no',
      '0015',
      '@x',
      'a: b',
      '#1',
      '- x',
      '{{ x }}',
      '"',
      "'",
      '\\',
      'a\u007fb\u0085c',
      '!!x',
      '*x',
      '&x',
      '%x',
      '`x`',
      '~',
      'null',
    ];
    for (const title of nasty) {
      const text = `---\ntitle: ${JSON.stringify(title)}\n---\ntext\n`;
      expect(frontMatterOf(text)['title']).toBe(title);
    }
  });

  it('keeps a title’s number, which YAML would take for a comment', () => {
    expect(frontMatterOf('---\ntitle: Python Weekly #15\n---\ntext\n')['title']).toBe(
      'Python Weekly #15',
    );
  });

  it('carries other keys, their strings quoted, dates and truth values bare', () => {
    const text =
      '---\ntitle: x\ntags: [no, 3.10, a]\ndraft: false\nupdated: 2024-03-17\nhero: ./a.png\n---\ntext\n';
    const written = page(exported('astro', text));
    expect(written).toContain('tags: [ "no", "3.10", "a" ]\n');
    expect(written).toContain('draft: false\nupdated: 2024-03-17\nhero: "./a.png"\n---\n');
  });

  it('reads YAML that does not parse line by line', () => {
    const output = exported(
      'astro',
      '---\ntitle: Weekly: the one\n  odd\npubDate: 2024-03-16\n---\ntext\n',
    );
    expect(page(output)).toContain('title: "Weekly: the one"\npubDate: 2024-03-16\n');
    expect(reported(output).slice(0, 2)).toEqual([
      '1 changed front-matter frontMatterUnreadable',
      '1 changed front-matter.description descriptionFromText',
    ]);
    expect(reported(output)).toContain('3 dropped front-matter frontMatterLine');
  });

  it('reads a header of keys', () => {
    const text =
      'Title: Weekly 263\nNumber: 263\nDate: 2018-12-04\nCategory: X: y\nTags: a, b\n\ntext\n';
    expect(frontMatterOf(text)).toMatchObject({
      title: 'Weekly 263',
      number: '263',
      category: 'X: y',
      tags: ['a', 'b'],
    });
  });

  it('keeps a list of authors', () => {
    expect(frontMatterOf('---\nauthor: [a, b]\n---\ntext\n')['author']).toEqual(['a', 'b']);
  });

  it('says when a time is left out of the date', () => {
    const output = exported('astro', '---\npubDate: 2024-03-16T00:30:00+08:00\n---\ntext\n');
    expect(page(output)).toContain('\npubDate: 2024-03-16\n');
    expect(reported(output)).toContain('1 changed front-matter.pubDate dateWithoutTime');
  });

  it('shortens the description at the end of a sentence', () => {
    const text = `${'字'.repeat(90)}。${'词'.repeat(90)}。`;
    expect(frontMatterOf(`# T\n\n${text}\n`)['description']).toBe(`${'字'.repeat(90)}。`);
  });
});

describe('the body', () => {
  it('M1: keeps every byte that no rule names', () => {
    const text =
      '## 🦄 A  \n\n1. [t](https://a.example/)  \nx\n\n* b\n\n\n`<T>` &copy; {{ x }} {% y %} **中文。**字\n\n```\n<T> https://x.example\n```\n';
    expect(carried(text)).toBe(text);
  });

  it('begins after the title, which has no other place', () => {
    const output = exported('astro', 'lead\n\n# [Weekly](https://a.example/)\n\nintro\n');
    expect(page(output)).toContain('---\n\nlead\n\nintro\n');
    expect(reported(output)).toContain('3 dropped link titleLink');
  });

  it('M3: lowers headings where sections are of the first level', () => {
    const text = '---\ntitle: T\n---\n# A\n\n## B ##\n\nC\n===\n\nD\n  d\n---\n\n###### E\n';
    expect(bodyOf(text)).toBe('## A\n\n### B ##\n\nC\n---\n\n### D   d\n\n###### E\n');
  });

  it('ends bare addresses where the preview ends them', () => {
    expect(
      carried('见 https://e.example/a，后面 www.e.example。x@e.example <https://e.example>'),
    ).toBe(
      '见 <https://e.example/a>，后面 [www.e.example](http://www.e.example)。<x@e.example> <https://e.example>',
    );
  });

  it('M5: unlinks scripts and local files', () => {
    const output = exported(
      'astro',
      '# T\n\n[a **b**](javascript:alert(1)) [c](file:///etc) [d](<vbscript:x> "t")\n',
    );
    expect(page(output)).toContain('\na **b** c d\n');
    expect(reported(output).filter((entry) => entry.includes('linkUnsafe'))).toHaveLength(3);
  });

  it('M4: shows tags that are no HTML as text, and leaves scripts out', () => {
    const text =
      'a <T> b <funcname\\> <kbd>k</kbd> <b onclick="x()">c</b> <!-- n -->\n\n<script>\nalert(1)\n</script>\n\n<details>\n\nd\n\n</details>\n\n<!-- open\n';
    const output = exported('astro', `# T\n\n${text}`);
    expect(bodyOf(`# T\n\n${text}`)).toBe(
      'a &lt;T> b &lt;funcname\\> <kbd>k</kbd> &lt;b onclick="x()">c</b> <!-- n -->\n\n\n\n<details>\n\nd\n\n</details>\n\n&lt;!-- open\n',
    );
    expect(reported(output).slice(1)).toEqual([
      '3 changed html tagAsText',
      '3 changed html tagAsText',
      '5 dropped html elementDropped',
      '15 changed html tagAsText',
    ]);
  });
});

describe('pictures', () => {
  const text =
    '# T\n\n![a](./img/图%201.png "t") ![b][r] ![c](https://x.example/c.png) ![d](/d.png)\n\n> ![e](img/../gone.png)\n\n<img src="img/图 1.png" alt="f">\n\n[r]: img/b.png\n';
  const output = exported('astro', text, {
    pictures: [picture('img/图 1.png'), picture('img/b.png'), picture('gone.png', null)],
  });

  it('asks for the local ones once each', () => {
    const requests = requestsOf(text);
    expect(requests).toEqual(['3 img/图 1.png', '3 img/b.png', '5 gone.png']);
  });

  it('go along under names of their own, and the page points at them', () => {
    expect(output.files.map((file) => file.path)).toEqual([
      '2024-03-16-weekly.md',
      'images/2024-03-16-weekly/1.png',
      'images/2024-03-16-weekly/b.png',
    ]);
    expect(page(output)).toContain(
      '![a](./images/2024-03-16-weekly/1.png "t") ![b](./images/2024-03-16-weekly/b.png) ![c](https://x.example/c.png) ![d](/d.png)',
    );
  });

  it('that are missing leave their description', () => {
    expect(page(output)).toContain('\n> e\n');
    expect(reported(output)).toContain('5 dropped image pictureMissing');
  });

  it('in raw HTML are put into the page', () => {
    expect(page(output)).toContain('<img src="data:image/png;base64,iVBORw0KGgoBAgM=" alt="f">');
    expect(reported(output)).toContain('7 changed image pictureEmbedded');
  });

  it('must be pictures', () => {
    const bad = exported('astro', '# T\n\n![a](a.png)\n', {
      pictures: [picture('a.png', new Uint8Array([1, 2, 3]))],
    });
    expect(reported(bad)).toContain('3 dropped image pictureUnknownFormat');
  });
});
