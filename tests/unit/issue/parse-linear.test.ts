import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { processorMs } from '../../support/processor-time.ts';
import { thorough } from '../../support/thorough.ts';

const small = 4000;
const factor = 16;
/**
 * One long text against as many units in short ones: linear work takes as long for both, quadratic work 16
 * times as long. Between them lies this.
 */
const mostTimes = 5;
const attempts = 8;
const longLine = thorough ? 10_000_000 : 2_000_000;

const twoItems = '## A\n1、[a](b)\n2、[c](d)\n';
const patterns: Readonly<Record<string, string>> = {
  letters: 'a',
  'line feeds': '\n',
  'carriage returns': '\r',
  blanks: ' ',
  tabs: '\t',
  brackets: '[',
  'brackets in lines': `- ${'['.repeat(100)}\n`,
  'links without an end': '[a](x',
  'image starts': '![',
  parentheses: '(',
  backslashes: '\\',
  'angle brackets': '<',
  'tags without an end': '<img ',
  breaks: 'x<br>',
  quotes: '>',
  backticks: '`',
  'code spans of every length': '`a``a```a````a',
  fences: '```\n',
  stars: '*',
  underscores: '_',
  dashes: '- ',
  rules: '---\n',
  'HTML blocks': '<div>\n',
  comments: '<!--\n',
  headings: '## a\n',
  'linked headings': '### [a](b)\nx\n',
  'setext headings': 'a\n===\n\n',
  items: '1、[a](b)\n',
  'items without links': '1、a\n',
  'runs of items': '1、a\n2、b\n3、c\n',
  bullets: '- [a](b)\n',
  'circled items': '①a\n',
  'bold lines': '**a**\n\n',
  'bold lines far apart': `**a**\n${'\n'.repeat(50)}`,
  'link paragraphs': '[a](b)\n\n',
  'glued items': '![](a)1、[t](u)',
  placeholders: '* *a\nb\n',
  definitions: '[a]: b\n',
  'stars in brackets': '(star ',
  gifts: '🎁\n\n',
  colons: 'a:\n\n',
  'header lines': 'Title: a\n',
};

describe('time grows with the text and no faster (P10)', () => {
  test.each(Object.entries(patterns))('%s', async (_name, pattern) => {
    for (const prefix of ['', `${twoItems}3、`]) {
      expect(await leastGrowth(prefix, pattern)).toBeLessThan(mostTimes);
    }
  });

  test.each(['a', '[', '`', '<', '> ', '1、[a](b) '])('a line of many MB of %j', (pattern) => {
    const text = `## A\n1、[a](b)\n${pattern.repeat(longLine / pattern.length)}\n2、[c](d)\n`;
    expect(parseIssue(text).sections[0]?.items.map((item) => item.number)).toContain(1);
  });
});

/** How many times longer the long text takes, tried again while the machine is busy elsewhere. */
async function leastGrowth(prefix: string, pattern: string): Promise<number> {
  const short = prefix + pattern.repeat(small / pattern.length);
  const long = prefix + pattern.repeat((small * factor) / pattern.length);
  const parseShort = () => {
    for (let time = 0; time < factor; time += 1) parseIssue(short);
  };
  // What the first parses teach the machine would count for the short ones.
  parseShort();
  let least = Infinity;
  for (let attempt = 0; attempt < attempts && least >= mostTimes; attempt += 1) {
    const inShort = await processorMs(parseShort);
    const inLong = await processorMs(() => parseIssue(long));
    least = Math.min(least, inLong / inShort);
  }
  return least;
}
