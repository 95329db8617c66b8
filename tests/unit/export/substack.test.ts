import { describe, expect, it } from 'vitest';
import { mainCopy } from '#core/export/main-copy.ts';
import { exported, page, reported } from '../../support/export-issue.ts';

import { pasted, reportOn } from './paste.ts';

describe('numbered items', () => {
  it('are paragraphs with the number and the linked title bold', () => {
    const text =
      '## A\n\n1. [t](https://a.example/)\n\ndesc\n\n2. [u](https://b.example/) (English)\n\n   desc\n';
    expect(pasted(text)).toEqual([
      '<h2>A</h2>',
      '<p><strong>1. <a href="https://a.example/">t</a></strong></p>',
      '<p>desc</p>',
      '<p><strong>2. <a href="https://b.example/">u</a></strong> (English)</p>',
      '<p>desc</p>',
    ]);
  });

  it('keep an ideographic number and their description', () => {
    expect(
      pasted('## A\n\n1、[t](https://a.example/)：很好\n\n2、[u](https://b.example/)\n'),
    ).toEqual([
      '<h2>A</h2>',
      '<p><strong>1、<a href="https://a.example/">t</a></strong>：很好</p>',
      '<p><strong>2、<a href="https://b.example/">u</a></strong></p>',
    ]);
  });

  it('begin a paragraph each where the text leaves no blank line', () => {
    expect(
      pasted(
        '## A\n\n1、[t](https://a.example/)\n2、[u](https://b.example/)\n3、[v](https://c.example/)\n',
      ),
    ).toEqual([
      '<h2>A</h2>',
      '<p><strong>1、<a href="https://a.example/">t</a></strong></p>',
      '<p><strong>2、<a href="https://b.example/">u</a></strong></p>',
      '<p><strong>3、<a href="https://c.example/">v</a></strong></p>',
    ]);
  });

  it('leave a list inside an item a list', () => {
    expect(
      pasted('## A\n\n1、[t](https://a.example/)\n\n3. x\n4. y\n\n2、[u](https://b.example/)\n')[2],
    ).toBe('<ol start="3"><li><p>x</p></li><li><p>y</p></li></ol>');
  });
});

describe('the title', () => {
  it('goes into a field of its own', () => {
    const output = exported('substack', '---\nauthor: x\n---\n# Weekly\n\ntext\n\n# Other\n');
    expect(page(output)).toBe('<p>text</p>\n<h1>Other</h1>\n');
    expect(reported(output)).toEqual(['4 changed title titleApart']);
    expect(mainCopy(output)?.text).toBe('text\n\n# Other\n');
  });
});

describe('text', () => {
  it('keeps its marks, the outermost the one that spans most', () => {
    expect(
      pasted('**a *b* ~~c~~** [d **e** f](https://a.example/) x<sub>1</sub>^<sup>2</sup>'),
    ).toEqual([
      '<p><strong>a <em>b</em> <s>c</s></strong> <a href="https://a.example/">d <strong>e</strong> f</a> x<sub>1</sub>^<sup>2</sup></p>',
    ]);
  });

  it('has no code in links and no weight on code, which editors drop', () => {
    expect(pasted('[a `b`](https://a.example/) **`c` d**')).toEqual([
      '<p><a href="https://a.example/">a b</a> <code>c</code><strong> d</strong></p>',
    ]);
    expect(reportOn('[a `b`](https://a.example/) **`c` d**')).toEqual([
      '3 changed html lookLost',
      '3 changed html lookLost',
    ]);
  });

  it('has headings of four levels', () => {
    expect(pasted('#### a\n\n##### b `c`\n')).toEqual([
      '<h4>a</h4>',
      '<p><strong>b </strong><code>c</code></p>',
    ]);
  });

  it('has no empty paragraphs and no white space of its own', () => {
    expect(pasted('a  \nb\nc\n\n&nbsp;\n\n<p></p>\n\nd<br><br>e\n')).toEqual([
      '<p>a<br>b c</p>',
      '<p>d</p>',
      '<p>e</p>',
    ]);
  });

  it('has tasks as characters', () => {
    expect(pasted('- [ ] a\n- [x] b\n')).toEqual([
      '<ul><li><p>☐ a</p></li><li><p>☑ b</p></li></ul>',
    ]);
  });

  it('keeps code blocks without a class', () => {
    expect(pasted('```python\na < b\n\nc\n```\n').join('\n')).toBe(
      '<pre><code>a &lt; b\n\nc</code></pre>',
    );
  });

  it('has footnotes at the end', () => {
    expect(pasted('a[^x]\n\n[^x]: note [b](https://a.example/)\n')).toEqual([
      '<p>a<sup>1</sup></p>',
      '<hr>',
      '<h3>Notes</h3>',
      '<p>1. note <a href="https://a.example/">b</a></p>',
    ]);
  });

  it('has a table as a list of its rows', () => {
    const text =
      '| Name | Stars | Site |\n|---|---|---|\n| a | 5 | [s](https://a.example/) |\n| b | | |\n';
    expect(pasted(text)).toEqual([
      '<ul><li><p><strong>a</strong> — Stars: 5; Site: <a href="https://a.example/">s</a></p></li><li><p>b</p></li></ul>',
    ]);
    expect(reportOn(text)).toEqual(['3 changed table tableWithColumnsAsList']);
  });

  it('keeps a quotation and puts its picture outside', () => {
    expect(pasted('> a\n>\n> ![](https://a.example/x.png)\n>\n> - b\n')).toEqual([
      '<blockquote><p>a</p></blockquote>',
      '<figure><img src="https://a.example/x.png" alt=""></figure>',
      '<blockquote><ul><li><p>b</p></li></ul></blockquote>',
    ]);
  });

  it('puts what cannot begin a list item between two lists', () => {
    expect(pasted('- a\n- ![](https://a.example/x.png)\n- # b\n-\n')).toEqual([
      '<ul><li><p>a</p></li></ul>',
      '<figure><img src="https://a.example/x.png" alt=""></figure>',
      '<ul><li><p><strong>b</strong></p></li></ul>',
    ]);
  });
});
