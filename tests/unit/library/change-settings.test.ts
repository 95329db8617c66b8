import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { changeLibrarySettings } from '#core/library/change-settings.ts';
import { forSeeds, type Random } from '../../support/random.ts';

function changed(yaml: string, path: readonly (string | number)[], value?: unknown): string {
  const result = changeLibrarySettings(yaml, [{ path, value }]);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const library = `# Our weekly.
name:   Weekly    # in the window

profile:
  marker: cjk   # as in "1、"
  items:
    # names of people
    - { item: false, section: Thanks }

# Where it goes
channels:
- name:   blog
  target: astro     # two files
# The end
`;

test('writes a first file', () => {
  expect(changed('', ['profile', 'marker'], 'dot')).toBe('profile:\n  marker: dot\n');
  expect(changed('# Mine\n', ['name'], 'A')).toBe('# Mine\nname: A\n');
});

test('changes a value and nothing else', () => {
  expect(changed(library, ['name'], 'Daily')).toBe(library.replace('Weekly', 'Daily'));
  expect(changed(library, ['profile', 'marker'], 'dot')).toBe(library.replace('cjk', 'dot'));
});

test('adds to a list, and a key of its own at the end', () => {
  const rule = { item: true, line: '3 A thing' };
  expect(changed(library, ['profile', 'items', 1], rule)).toBe(
    library
      .replace('cjk   #', 'cjk #')
      .replace('Thanks }\n', 'Thanks }\n    - item: true\n      line: 3 A thing\n'),
  );
  expect(changed(library, ['release', 'fullAfter'], 50)).toBe(
    `${library}release:\n  fullAfter: 50\n`,
  );
});

test('removes a value, and with the last one what held it', () => {
  expect(changed(library, ['profile', 'items', 0])).not.toContain('items');
  expect(changed('profile:\n  marker: cjk\nname: A\n', ['profile', 'marker'])).toBe('name: A\n');
  expect(changed('a: 1\n', ['profile', 'marker'])).toBe('a: 1\n');
  expect(changed('profile:\n  marker: cjk\n', ['profile', 'marker'])).toBe('');
});

test('fills a key that holds nothing, and refuses a way through a value', () => {
  expect(parse(changed('profile:\n', ['profile', 'marker'], 'dot'))).toEqual({
    profile: { marker: 'dot' },
  });
  const change = [{ path: ['name', 'first'], value: 'x' }];
  expect(changeLibrarySettings('name: a\n', change)).toEqual({ ok: false, error: 'no-place' });
  expect(changeLibrarySettings('name: [\n', change)).toEqual({ ok: false, error: 'not-yaml' });
});

test('a change and its opposite restore the bytes of what was not there', () => {
  const there = changed(library, ['sections', 0], { names: { en: 'Books' } });
  expect(changed(there, ['sections', 0])).toBe(library);
});

test('keys whose value another key refers to are kept right', () => {
  const yaml = 'a: &x\n  b: 1\nprofile:\n  marker: cjk\nc: *x\n';
  expect(parse(changed(yaml, ['profile', 'marker'], 'dot'))).toEqual({
    a: { b: 1 },
    profile: { marker: 'dot' },
    c: { b: 1 },
  });
});

const keys = ['name', 'profile', 'sections', 'issues', 'x'];
const scalars = [
  'one',
  '"two"',
  "'3'",
  '4',
  'true',
  '文章',
  '[a,  b]',
  '{k:   v}',
  '|\n    text\n',
];

function randomYaml(random: Random): string {
  const used = keys.filter(() => random.next() < 0.7);
  return used
    .map((key) => {
      const above = random.next() < 0.4 ? `# about ${key}\n` : '';
      const below = random.next() < 0.3 ? '\n' : '';
      const note = random.next() < 0.4 ? `   # ${key} end` : '';
      if (random.next() < 0.4) {
        const scalar = random.pick(scalars);
        return `${above}${key}:  ${scalar}${scalar.endsWith('\n') ? '' : `${note}\n`}${below}`;
      }
      const child = (name: string) => `    ${name}:   ${random.pick(scalars.slice(0, 6))}${note}\n`;
      return `${above}${key}:\n    # inside ${key}\n${child('a')}${child('b')}${below}`;
    })
    .join('');
}

/** Whether a key can be set below a value. */
function canHold(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

test('what is set is read again; all other keys keep their bytes, all comments stay', () => {
  forSeeds(300, (random) => {
    const yaml = randomYaml(random);
    const path =
      random.next() < 0.5 ? [random.pick(keys)] : [random.pick(keys), random.pick(['a', 'c'])];
    const value = random.pick(['new', 7, false, ['a', 'b'], { en: 'x' }]);
    const result = changeLibrarySettings(yaml, [{ path, value }]);
    const before = (parse(yaml) ?? {}) as Record<string, unknown>;
    const [top = ''] = path;
    if (!result.ok) {
      if (path.length === 1 || canHold(before[top])) throw new Error(result.error);
      return;
    }
    const after = parse(result.value) as Record<string, unknown>;
    const set = path.reduce<unknown>((all, key) => (all as Record<string, unknown>)[key], after);
    expect(set).toEqual(value);
    expect({ ...after, [top]: null }).toEqual({ ...before, [top]: null });
    for (const [index, key] of keys.entries()) {
      if (key === top || !(key in before)) continue;
      const from = yaml.search(new RegExp(`^${key}:`, 'mu'));
      const rest = yaml.slice(from).split(/^(?=#|\w)/mu)[0] ?? '';
      expect(result.value, `key ${index}`).toContain(rest.trimEnd());
    }
    for (const comment of yaml.match(/^# .*$/gmu) ?? []) expect(result.value).toContain(comment);
  });
});

test('an entry of a list moves with its comments', () => {
  const yaml =
    'name: A\nchannels:\n  - name: letter\n  # the blog\n  - name: blog # ours\nrelease: {}\n';
  expect(changeLibrarySettings(yaml, [{ path: ['channels', 1], moveTo: 0 }])).toEqual({
    ok: true,
    value:
      'name: A\nchannels:\n  # the blog\n  - name: blog # ours\n  - name: letter\nrelease: {}\n',
  });
  expect(changeLibrarySettings(yaml, [{ path: ['channels', 0], moveTo: 2 }]).ok).toBe(false);
  expect(changeLibrarySettings(yaml, [{ path: ['name'], moveTo: 0 }]).ok).toBe(false);
});

test('an entry of a list is found by what it holds, wherever it stands', () => {
  const yaml = 'profile:\n  items:\n    - 1\n    - { item: false, section: A, note: x }\n';
  const was = { item: false, section: 'A' };
  const change = (path: readonly (string | number)[], value?: string) =>
    changeLibrarySettings(yaml, [{ path, was, ...(value === undefined ? {} : { value }) }]);
  expect(change(['profile', 'items', 0])).toEqual({
    ok: true,
    value: 'profile:\n  items:\n    - 1\n',
  });
  const renamed = change(['profile', 'items', 0, 'section'], 'B');
  expect(renamed.ok && parse(renamed.value)).toEqual({
    profile: { items: [1, { item: false, section: 'B', note: 'x' }] },
  });
  const other = { path: ['profile', 'items', 1], was: { item: true } };
  expect(changeLibrarySettings(yaml, [other])).toEqual({ ok: true, value: yaml });
  expect(changeLibrarySettings(yaml, [{ ...other, value: 1 }])).toMatchObject({ ok: false });
});

test('adds to the end of a list, which need not be there', () => {
  const rule = { item: true, starts: '» ' };
  const one = changed('', ['profile', 'items', '-'], rule);
  expect(parse(one)).toEqual({ profile: { items: [rule] } });
  expect(parse(changed(one, ['profile', 'items', '-'], rule))).toEqual({
    profile: { items: [rule, rule] },
  });
});

test('a plain value changes in its place, and its list keeps every other byte', () => {
  const yaml = `channels:
  - name: blog   # ours
    edition: digest
    before: [notice]
    options: { path: 'docs/{date}.md' }
  - { name: letter, edition: "full" }
`;
  const change = (path: (string | number)[], value: string) => changed(yaml, path, value);
  expect(change(['channels', 0, 'edition'], 'full')).toBe(yaml.replace('digest', 'full'));
  expect(change(['channels', 1, 'edition'], 'digest')).toBe(yaml.replace('"full"', 'digest'));
  // What would mean something else there is written so that it does not.
  expect(change(['channels', 1, 'name'], 'a, b: c')).toContain('"a, b: c"');
  expect(change(['channels', 0, 'name'], '# 1')).toContain('"# 1"   # ours');
});
