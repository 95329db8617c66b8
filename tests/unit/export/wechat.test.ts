import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import { mainCopy } from '#core/export/main-copy.ts';
import { findTarget } from '#core/export/registry.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { exported, reported } from '../../support/export-issue.ts';

const traps = readFileSync('tests/consumers/fixtures/traps.md', 'utf8');

function pasted(markdown: string): string {
  return mainCopy(exported('wechat', `# Weekly\n\n${markdown}`))?.html ?? '';
}

/** Without the styles, to see the rest. */
function bare(html: string): string {
  return html.replace(/ style="[^"]*"/g, '').replace(/^<section>(.*)<\/section>$/s, '$1');
}

function linksReadBack(output: ExportOutput): readonly string[] {
  return findTarget('wechat')?.readBack(output).links ?? [];
}

describe('W1: WeChat', () => {
  it('gets inline styles and nothing that its editor drops', () => {
    const html = mainCopy(exported('wechat', traps))?.html ?? '';
    expect(html).toMatch(/^<section style="[^"]+">.*<\/section>$/s);
    expect(html).not.toMatch(/\s(?:class|id)=|<(?:style|script|link|iframe)\b/i);
    expect(html).not.toContain('\n');
  });

  it('gets title and description apart', () => {
    const output = exported('wechat', '---\ntitle: T\ndescription: D\n---\n\ntext\n');
    expect(output.copies.map(({ id, text }) => `${id} ${text.trim()}`)).toEqual([
      'title T',
      'subtitle D',
      'body text',
    ]);
  });

  it('gets code whose spaces and lines stay', () => {
    expect(bare(pasted('```\na  b\n\tc <d>\n```\n'))).toBe(
      '<pre><code>a&nbsp;&nbsp;b<br>&nbsp;&nbsp;&nbsp;&nbsp;c&nbsp;&lt;d&gt;</code></pre>',
    );
  });

  it('gets tables, which survive there', () => {
    expect(bare(pasted('| a | b |\n|---|--:|\n| *c* | d |\n')).replace(/<\/?section>/g, '')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><em>c</em></td><td>d</td></tr></tbody></table>',
    );
    expect(pasted('| a |\n|--:|\n| b |\n')).toContain(';text-align:right">b</td>');
  });
});

describe('W2: links', () => {
  const text =
    'a [one](https://one.example/?a=1&b=2) b [again](https://one.example/?a=1&b=2), [chat](https://mp.weixin.qq.com/s/x)\n\n- **[two](mailto:me@two.example)**\n';

  it('are numbered, listed once, and stay where WeChat allows them', () => {
    expect(bare(pasted(text))).toBe(
      '<p>a one<sup>[1]</sup> b again<sup>[1]</sup>, <a href="https://mp.weixin.qq.com/s/x">chat</a></p>' +
        '<ul><li><p><strong>two</strong><sup>[2]</sup></p></li></ul>' +
        '<h3>References</h3><p>[1] one: https://one.example/?a=1&amp;b=2</p><p>[2] two: mailto:me@two.example</p>',
    );
  });

  it('are read back from their numbers', () => {
    const output = exported('wechat', text);
    expect([...linksReadBack(output)].toSorted()).toEqual([
      'https://mp.weixin.qq.com/s/x',
      'https://one.example/?a=1&b=2',
      'https://one.example/?a=1&b=2',
      'mailto:me@two.example',
    ]);
    expect(reported(output)).toContain('1 changed link linksAsReferences');
  });

  it('stay for an account that may link', () => {
    const settings = { ...plainSettings, target: { links: 'keep' } };
    const output = exported('wechat', text, { options: { ...plainEdition, settings } });
    expect(mainCopy(output)?.html).toContain('<a href="mailto:me@two.example"');
    expect(mainCopy(output)?.html).not.toContain('<sup');
  });
});

it('pictures on the web are named once, to be put in by hand', () => {
  const picture = '![a](https://img.example/a.png)\n\n';
  const output = exported('wechat', `# W\n\n${picture}${picture}![b](https://img.example/b.png)\n`);
  expect(output.report.find(({ reason }) => reason === 'picturesToRehost')?.values).toEqual({
    count: 2,
    addresses: 'https://img.example/a.png\nhttps://img.example/b.png',
  });
});
