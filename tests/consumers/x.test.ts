import { describe, expect, it } from 'vitest';
import { messageIssues, messagesOf } from './message-issues.ts';
import { twitterText } from './twitter-text.ts';

const issues = messageIssues('X’s arithmetic');
const options = { address: 'https://example.org/posts/{stem}', tag: '#Weekly' };

function problemsOf(text: string, address: string): readonly string[] {
  const { valid, weightedLength } = twitterText.parseTweet(text);
  const urls = twitterText.extractUrls(text);
  return [
    ...(valid ? [] : [`not valid, weighs ${weightedLength}`]),
    ...(urls.length === 1 && urls[0] === address ? [] : [`links ${urls.join(' ')}`]),
    ...twitterText.extractMentions(text).map((name) => `calls ${name}`),
    ...(/\p{Surrogate}/u.test(text) ? ['half a character'] : []),
  ];
}

describe('X’s own arithmetic', () => {
  it('takes the teaser of every issue, with one link', () => {
    const made = messagesOf('x', issues, options);
    const problems = made.flatMap(({ name, output }) => {
      const [teaser] = output.copies;
      const stem = (name.split('/').at(-1) ?? '').replace(/\.md (?:full|digest)$/, '');
      const own = problemsOf(teaser?.text ?? '', `https://example.org/posts/${stem}`);
      const weight = twitterText.parseTweet(teaser?.text ?? '').weightedLength;
      const counted = weight === teaser?.count?.used ? [] : [`weighs ${weight}`];
      return own.length + counted.length === 0 ? [] : [{ name, own, counted }];
    });
    expect(problems).toEqual([]);
  });

  it('makes a link of no word of a title', () => {
    const words = [
      'main.py',
      'README.md',
      '@dataclass',
      'https://a.example/b.c',
      'x.y.io',
      '中main.rs文',
    ];
    const items = words.map((word, index) => `${index + 1}. [${word}](https://e.example/)\n`);
    const text = `# Weekly #1: setup.py\n\n## All\n\n${items.join('\n')}`;
    const made = messagesOf('x', [{ name: 'words.md', text }], {
      address: 'https://example.org/1',
    });
    for (const { output } of made) {
      expect(problemsOf(output.copies[0]?.text ?? '', 'https://example.org/1')).toEqual([]);
      expect(output.copies[0]?.text).toContain('文');
    }
  });

  it.each([
    ['a long text', `${'中'.repeat(129)} https://example.org/1`],
    ['a file’s name', 'see main.py https://example.org/1'],
    ['a decorator', 'use @dataclass https://example.org/1'],
    ['nothing', ''],
  ])('does not take %s, so it would have been seen', (_what, text) => {
    expect(problemsOf(text, 'https://example.org/1')).not.toEqual([]);
  });
});
