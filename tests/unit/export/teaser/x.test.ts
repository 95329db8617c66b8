import { describe, expect, it, test } from 'vitest';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import { postAddresses, postMentions, postWeight } from '#core/export/engines/teaser/post-text.ts';
import { guardWords } from '#core/export/engines/teaser/guard-words.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { exported, reported } from '../../../support/export-issue.ts';
import { forSeeds } from '../../../support/random.ts';

const address = 'https://example.org/posts/7';

function teaser(text: string, target: Record<string, unknown> = { address }): ExportOutput {
  return exported('x', text, {
    options: { ...plainEdition, settings: { ...plainSettings, target } },
  });
}

function textOf(output: ExportOutput): string {
  return output.copies[0]?.text ?? '';
}

function issue(title: string, items: readonly string[]): string {
  const lines = items.map(
    (item, index) => `${index + 1}. [${item}](https://e.example/)\n\nBody.\n`,
  );
  return `# ${title}\n\nHello.\n\n## All\n\n${lines.join('\n')}`;
}

describe('words that would become links', () => {
  test.each([
    ['main.py', 'main\u2060.py'],
    ['README.md and a.b.io', 'README\u2060.md and a\u2060.b\u2060.io'],
    ['use @dataclass', 'use @\u2060dataclass'],
    ['node.js 3.15 and…', 'node.js 3.15 and…'],
    ['nothing', 'nothing'],
  ])('%s', (text, expected) => {
    const guarded = guardWords(text).text;
    expect(guarded).toBe(expected);
    expect(postAddresses(guarded)).toEqual([]);
    expect(postMentions(guarded)).toEqual([]);
  });
});

describe('a teaser', () => {
  it('has the title, the items that fit and the address', () => {
    const output = teaser(issue('Weekly #7: Words', ['One', 'Two']));
    expect(textOf(output)).toBe(`Weekly #7: Words\n\n• One\n• Two\n\n${address}`);
    expect(output.copies[0]).toMatchObject({ id: 'teaser', kind: 'teaser', html: null });
    expect(output.copies[0]?.count).toEqual({ used: 56, limit: 280, unit: 'weight' });
    expect(reported(output)).toEqual(['1 dropped document teaserOnly']);
  });

  it('says how many items it does not name', () => {
    const text = textOf(
      teaser(
        issue(
          'T',
          Array.from({ length: 30 }, (_, at) => `Item ${at}`),
        ),
      ),
    );
    const named = text.match(/^• /gm)?.length ?? 0;
    expect(named).toBeGreaterThan(10);
    expect(text).toContain(`\n… and ${30 - named} more\n`);
  });

  it('has a tag and a hook where the channel gives them', () => {
    const text = textOf(
      teaser(issue('T', ['One']), { address, tag: '#Tag', hook: 'No. {number}?' }),
    );
    expect(text).toBe(`#Tag\nT\n\nNo. ?\n\n• One\n\n${address}`);
  });

  it('begins with what the issue says of itself', () => {
    const text = `---\ndescription: One sentence. Another.\n---\n${issue('T', ['One'])}`;
    expect(textOf(teaser(text))).toBe(`T\n\nOne sentence.\n\n• One\n\n${address}`);
  });

  it('names no bullets of a section of links', () => {
    const text = `${issue('T', ['One', 'Two'])}\n## Subscribe\n\n- [Blog](https://b.example/)\n`;
    expect(textOf(teaser(text))).not.toContain('Blog');
  });

  it('guards the words of titles and reports them', () => {
    const output = teaser(issue('About main.py', ['Use README.md']));
    expect(postAddresses(textOf(output)).map((found) => found.text)).toEqual([address]);
    expect(output.report.filter(({ reason }) => reason === 'wordGuarded')).toHaveLength(2);
  });

  it('cuts only a title that is too long, between graphemes', () => {
    const output = teaser(issue('👩‍👩‍👧中'.repeat(90), ['One']));
    expect(textOf(output)).toMatch(/^(?:👩‍👩‍👧中)+(?:👩‍👩‍👧)?…\n\n/u);
    expect(output.copies[0]?.count?.used).toBeLessThanOrEqual(280);
    expect(reported(output)).toContain('1 changed title teaserTitleCut');
  });

  it('says when it has no address, or none that becomes a link', () => {
    expect(reported(teaser(issue('T', ['One']), {}))).toContain(
      '1 changed address teaserWithoutAddress',
    );
    const local = teaser(issue('T', ['One']), { address: 'http://localhost/7' });
    expect(reported(local)).toContain('1 changed address teaserAddressUnread');
  });

  it('has a poster unless the channel does not want one', () => {
    const text = issue('T', ['One']);
    expect(teaser(text).pages.map(({ path }) => path)).toEqual(['2024-03-16-weekly.x-poster.png']);
    expect(teaser(text, { poster: false }).pages).toEqual([]);
  });

  const bits = [
    'a',
    'word ',
    '中文',
    '。',
    'main.py ',
    '@name ',
    '👩‍👩‍👧',
    'https://e.io/x ',
    '#tag ',
    'é',
    '\u202e',
  ];
  it('is valid with one link, whatever the titles are', () => {
    forSeeds(60, (random) => {
      const title = () =>
        Array.from({ length: 1 + random.below(40) }, () => random.pick(bits)).join('');
      const items = Array.from({ length: random.below(8) }, title);
      const text = textOf(
        teaser(
          `# T ${title()}\n\n## S\n\n${items.map((item, at) => `${at + 1}. ${item}\n`).join('\n')}`,
        ),
      );
      const isWithin = postWeight(text) <= 280 && !/\p{Surrogate}/u.test(text);
      const urls = postAddresses(text).map((found) => found.text);
      expect({ isWithin, urls, text }).toEqual({ isWithin: true, urls: [address], text });
    });
  });
});
