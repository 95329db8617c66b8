import { describe, expect, it } from 'vitest';
import { exported, page, reported } from '../../support/export-issue.ts';

import { pasted, reportOn } from './paste.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

describe('pictures', () => {
  it('are figures outside of paragraphs, their titles the captions', () => {
    expect(pasted('a ![b](https://a.example/x.png "c") d')).toEqual([
      '<p>a</p>',
      '<figure><img src="https://a.example/x.png" alt="b"><figcaption>c</figcaption></figure>',
      '<p>d</p>',
    ]);
  });

  it('keep their link in the caption', () => {
    expect(pasted('[![b](https://a.example/x.png)](https://b.example/y)')).toEqual([
      '<figure><img src="https://a.example/x.png" alt="b"><figcaption><a href="https://b.example/y">b</a></figcaption></figure>',
    ]);
    expect(pasted('[![](https://a.example/x.png)](https://b.example/y)')[0]).toContain(
      '<figcaption><a href="https://b.example/y">↗</a></figcaption>',
    );
    expect(pasted('[![](gone.png)](https://b.example/y)')).toEqual([
      '<p><a href="https://b.example/y">https://b.example/y</a></p>',
    ]);
  });

  it('of the library travel in the page', () => {
    const output = exported('substack', '# T\n\n![a](img/a.png)\n\n![b](b.png)\n', {
      pictures: [
        { path: 'img/a.png', mediaType: 'image/png', bytes: png },
        { path: 'b.png', mediaType: 'image/png', bytes: null },
      ],
    });
    expect(page(output)).toBe(
      '<figure><img src="data:image/png;base64,iVBORw0KGgoBAgM=" alt="a"></figure>\n<p>b</p>\n',
    );
    expect(reported(output).slice(1)).toEqual(['5 dropped image pictureMissing']);
  });

  it('are reported when they are large, vector or have no address', () => {
    const large = new Uint8Array(1_200_000);
    large.set(png);
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const output = exported(
      'substack',
      '# T\n\n![](a.png)\n![b](b.svg)\n![c](/c.png)\n![d](file:///d.png)\n',
      {
        pictures: [
          { path: 'a.png', mediaType: 'image/png', bytes: large },
          { path: 'b.svg', mediaType: 'image/svg+xml', bytes: svg },
        ],
      },
    );
    expect(reported(output).slice(1)).toEqual([
      '3 changed image pictureLarge',
      '4 dropped image pictureRefusedFormat',
      '5 dropped image pictureUnreachable',
      '6 dropped image pictureUnsafe',
    ]);
  });
});

describe('links', () => {
  it('that nobody can follow from there lose their address', () => {
    const text =
      '[a](./b.md) [b](#c) [c](/d) [d](javascript:x) [e](//e.example/) [f](mailto:f@f.example)';
    expect(pasted(text)).toEqual([
      '<p>a b c d <a href="https://e.example/">e</a> <a href="mailto:f@f.example">f</a></p>',
    ]);
    expect(reportOn(text)).toEqual([
      '3 dropped link linkUnreachable',
      '3 dropped link linkUnreachable',
      '3 dropped link linkUnreachable',
      '3 dropped link linkUnsafe',
    ]);
  });

  it('without text show their address', () => {
    expect(pasted('a [](https://a.example/x)')).toEqual([
      '<p>a <a href="https://a.example/x">https://a.example/x</a></p>',
    ]);
  });

  it('keep character references in their addresses', () => {
    expect(pasted('[a](https://a.example/?b=1&amp;c=2) https://a.example/?b=1&c=2')).toEqual([
      '<p><a href="https://a.example/?b=1&amp;c=2">a</a> <a href="https://a.example/?b=1&amp;c=2">https://a.example/?b=1&amp;c=2</a></p>',
    ]);
  });
});

describe('raw HTML', () => {
  it('is read as a browser reads it and kept where the editor has the like', () => {
    const text = [
      '<div align="center" style="x">',
      '<img src="https://a.example/x.png" width="9" onerror="x()"><br/>',
      '<kbd>k</kbd> <u>u</u> <b>b',
      '</div>',
      '',
      '<details><summary>s</summary>',
      '',
      'd',
      '',
      '</details>',
    ].join('\n');
    expect(pasted(text)).toEqual([
      '<figure><img src="https://a.example/x.png" alt=""></figure>',
      '<p><code>k</code> u <strong>b</strong></p>',
      '<p><strong>s</strong></p>',
      '<p>d</p>',
    ]);
    expect(reportOn(text)).toEqual([
      '3 changed html lookLost',
      '5 changed html lookLost',
      '8 changed html lookLost',
    ]);
  });

  it('that is no HTML is text', () => {
    expect(pasted('Vec<T> and <funcname\\> `<T>`\n')).toEqual([
      '<p>Vec&lt;T&gt; and &lt;funcname&gt; <code>&lt;T&gt;</code></p>',
    ]);
    expect(reportOn('Vec<T>\n')).toEqual(['3 changed html tagAsText']);
  });

  it('gives players their bare address and leaves scripts out', () => {
    const text =
      '<iframe src="https://www.youtube.com/embed/abc_1?x=1"></iframe>\n\n<script>\nx()\n</script>\n\na<style>b</style>\n';
    expect(pasted(text)).toEqual(['<p>https://www.youtube.com/watch?v=abc_1</p>', '<p>a</p>']);
    expect(reportOn(text)).toEqual([
      '3 changed html embedAsAddress',
      '5 dropped html elementDropped',
      '9 dropped html elementDropped',
    ]);
  });

  it('cannot swallow what follows', () => {
    expect(pasted('a <textarea> b\n\nc\n\n<!-- d\n\ne\n').join('')).toContain('<p>c</p>');
    expect(pasted('a\n\n<!-- d\n\ne\n').join('')).toContain('e');
  });

  it('asks for the paywall to be set by hand', () => {
    expect(reportOn('a\n\n<!-- paywall -->\n\nb\n')).toEqual(['5 changed html insertPaywall']);
  });
});

describe('R4: what an editor’s paste rules would change', () => {
  it('is reported: words taken for addresses', () => {
    expect(reportOn('run setup.py, `core.py` and node.js')).toEqual([
      '3 changed text pasteLinksWord',
    ]);
    expect(reportOn('[about setup.py](https://a.example/)')).toEqual([
      '3 changed link pasteChangesLink',
    ]);
    expect(reportOn('https://a.example/x and [b](https://b.example/)')).toEqual([]);
  });

  it('is reported: Markdown’s marks', () => {
    expect(reportOn('use \\*\\*kwargs and \\*\\*, then \\_a\\_ and `**b**`')).toEqual([
      '3 changed text pasteReadsMarks',
      '3 changed text pasteReadsMarks',
    ]);
  });
});

it('R1: every tag is one that Substack keeps, without attributes but href, src, alt and start', () => {
  const html = pasted(
    '## [a](https://a.example/ "t")\n\n- x\n\n  5. y\n\n<table class="c" id="i"><tr><td style="s">b</td></tr></table>\n\n<span class="d">e</span><video src="https://v.example/"></video>\n',
  ).join('\n');
  const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/g)].map(
    ([, name, attributes]) => `${name}${attributes}`,
  );
  expect(tags).toEqual([
    'h2',
    'a href="https://a.example/"',
    'ul',
    'li',
    'p',
    'ol start="5"',
    'li',
    'p',
    'ul',
    'li',
    'p',
    'p',
    'p',
  ]);
});
