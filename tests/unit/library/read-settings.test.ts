import { expect, test } from 'vitest';
import { readLibrarySettings } from '#core/library/read-settings.ts';
import { forSeeds } from '../../support/random.ts';

test('reads what is set, and leaves keys of others alone', () => {
  const yaml = `
name: Weekly   # shown in the window
profile: { marker: cjk, numbering: issue, colour: red }
sections:
  - names: { zh: 文章, en: Articles }
    aliases: [Reading]
    role: items
issues:
  dateStep: { days: 7 }
future: 1
`;
  expect(readLibrarySettings(yaml)).toEqual({
    settings: {
      name: 'Weekly',
      profile: { marker: 'cjk', numbering: 'issue' },
      sections: [{ names: { zh: '文章', en: 'Articles' }, aliases: ['Reading'], role: 'items' }],
      issues: { dateStep: { days: 7 } },
    },
    problems: [],
  });
});

test.each(['', '# nothing yet\n', '{}', '---\n'])('an empty file sets nothing: %j', (yaml) => {
  expect(readLibrarySettings(yaml)).toEqual({ settings: {}, problems: [] });
});

test('leaves out what does not fit, names it, and counts the rest', () => {
  const yaml = `name: Weekly
profile:
  marker: roman
  numbering: issue
sections:
  - names: {en: Articles}
  - Tools
  - names: {en: Books}
    role: other
  - role: fixed
template: [1]
`;
  const { settings, problems } = readLibrarySettings(yaml);
  expect(settings).toEqual({
    name: 'Weekly',
    profile: { numbering: 'issue' },
    sections: [{ names: { en: 'Articles' } }, { names: { en: 'Books' } }],
  });
  expect(problems.map(({ path, line, kind }) => [path.join('.'), line, kind])).toEqual([
    ['profile.marker', 3, 'value'],
    ['sections.1', 7, 'value'],
    ['sections.2.role', 9, 'value'],
    ['sections.3', 10, 'value'],
    ['template', 11, 'value'],
  ]);
});

test('says where the syntax is wrong, and sets nothing then', () => {
  const { settings, problems } = readLibrarySettings('name: a\nprofile: [1\nx: }\n');
  expect(settings).toEqual({});
  expect(problems).toMatchObject([{ kind: 'syntax', line: 3 }]);
});

test('refuses aliases that stand for too much', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let n = 1; n < 10; n += 1) {
    lines.push(`a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ')}]`);
  }
  const { settings, problems } = readLibrarySettings(lines.join('\n'));
  expect(settings).toEqual({});
  expect(problems).toMatchObject([{ kind: 'syntax' }]);
});

test('never throws', () => {
  const pieces = ['name', 'profile', 'sections', ':', ' ', '\n', '- ', '  ', '[', ']', '{', '}'];
  const others = [
    '&a',
    '*a',
    '"',
    "'",
    '|',
    '>',
    '#',
    '\t',
    '!!x',
    '<<',
    '?',
    'marker',
    '---',
    '1',
  ];
  forSeeds(400, (random) => {
    const length = random.below(40);
    const yaml = Array.from({ length }, () => random.pick([...pieces, ...others])).join('');
    expect(readLibrarySettings(yaml).settings).toBeTypeOf('object');
  });
});
