import { describe, expect, test } from 'vitest';
import {
  fillNameRule,
  freePictureName,
  learnNameRule,
  safePictureName,
  usualNameRule,
} from '#core/images/picture-name.ts';
import { forSeeds } from '../../support/random.ts';

describe('N1 the rule is learnt', () => {
  test.for([
    [['2026-08-07_flame.png', '2026-07-31_layers.png', '2026-07-24_tree.png'], '{date}_{slug}'],
    [['2026-08-07-flame.png', 'x/2026-07-31-layers.jpg', '2026-07-24-tree.png'], '{date}-{slug}'],
    [['2026-08-07-a.png', '2026-08-07_b.png', '2026-08-07-c.png', 'logo.png'], '{date}-{slug}'],
    [['flame-graph.png', 'layers.png', 'tree.png', 'asyncio.gif'], '{slug}'],
    [['2026-08-07-a.png', '2026-08-07-b.png'], usualNameRule],
    [['1.png', '2.png', '3.png', '4.png'], usualNameRule],
    [[], usualNameRule],
  ] as const)('%s gives %s', ([names, rule]) => {
    expect(learnNameRule(names)).toBe(rule);
  });
});

test('N2 a learnt rule gives the names it was learnt from', () => {
  forSeeds(200, (random) => {
    const separator = random.pick(['-', '_']);
    const pictures = Array.from({ length: 3 + random.below(8) }, () => ({
      date: `20${10 + random.below(20)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
      slug: random.pick(['uv', 'flame-graph', 'py3', 'a-b-c']) + String(random.below(1000)),
    }));
    const names = pictures.map(({ date, slug }) => `${date}${separator}${slug}`);
    if (new Set(names).size < 3) return;
    const rule = learnNameRule(names.map((name) => `${name}.png`));
    const again = pictures.map(({ date, slug }) =>
      fillNameRule(rule, { date, number: null, about: [slug] }),
    );
    expect(again).toEqual(names);
  });
});

const named = (...about: readonly string[]) =>
  fillNameRule('{slug}', { date: '2026-08-07', number: 12, about });

describe('the slug', () => {
  test.for([
    [['Read the Flame Graph First'], 'read-the-flame-graph-first'],
    [['写给新手的教程', 'https://github.com/astral-sh/uv'], 'uv'],
    [['写给新手的教程', 'https://example.com/posts/async-io.html?x=1'], 'async-io'],
    [['', '', 'Screenshot 2026-08-07'], 'picture'],
    [['', '', 'IMG_2034'], 'picture'],
    [['', '', 'flame graph'], 'flame-graph'],
  ] as const)('%s gives %s', ([about, slug]) => {
    expect(named(...about)).toBe(slug);
  });

  test('ends at a word when it is long', () => {
    const slug = named('one two three four five six seven eight nine ten eleven twelve thirteen');
    expect(slug.length).toBeLessThanOrEqual(60);
    expect('one-two-three-four-five-six-seven-eight-nine-ten-eleven-').toContain(`${slug}-`);
  });

  test('the number of the issue', () => {
    const facts = { date: '2026-08-07', number: 12, about: ['uv'] };
    expect(fillNameRule('{number}-{slug}', facts)).toBe('12-uv');
  });
});

describe('N3 safe names', () => {
  test.for([
    ['../../etc/passwd', 'etc-passwd'],
    ['a b  c', 'a-b-c'],
    ['con', 'con-picture'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['50% off? (yes)', '50-off-yes'],
    ['图解', '图解'],
    ['...', ''],
  ] as const)('%s is %s', ([typed, name]) => {
    expect(safePictureName(typed)).toBe(name);
  });

  test('of any characters, and the same again', () => {
    const signs = [
      'a',
      'Z',
      '9',
      ' ',
      '.',
      '-',
      '_',
      '/',
      '\\',
      '\0',
      '"',
      '(',
      '%',
      '中',
      '😀',
      '\u202e',
    ];
    forSeeds(500, (random) => {
      const typed = Array.from({ length: random.below(30) }, () => random.pick(signs)).join('');
      const name = safePictureName(typed);
      expect(name).not.toMatch(/[/\\\0\s()<>"%?#]|^[.-]/u);
      expect(safePictureName(name)).toBe(name);
    });
  });
});

test('N4 a free name differs from every other in more than case and extension', () => {
  expect(freePictureName('a', [])).toBe('a');
  expect(freePictureName('a', ['A.PNG'])).toBe('a-2');
  expect(freePictureName('a', ['a.png', 'x/a-2.jpg', 'a-3.gif'])).toBe('a-4');
});
