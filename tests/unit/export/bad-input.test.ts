import { describe, expect, it } from 'vitest';
import { plainEdition, plainSettings } from '#core/export/edition/edition-settings.ts';
import { targets } from '#core/export/registry.ts';
import type { ReportEntry } from '#core/export/report.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { exportIssue, type ExportInput } from '../../support/export-issue.ts';
import { englishReadme } from '../../support/made-up-archive.ts';
import { thorough } from '../../support/thorough.ts';

const lead =
  'Once a week we tell what is new in the tide pools, and who on the shore has seen it all.';
const item = '1. [Item](https://item.example/)\n\nWords on it.\n';
const name = '2024-01-27-weekly.md';

function issueWith(body: string, title = 'Kelp Weekly #4: Tide'): string {
  return `# ${title}\n\n${lead}\n\n## Articles\n\n${item}\n${body}\n`;
}

const megabytes = thorough ? 30 : 3;
const large = new Uint8Array(megabytes * 1024 * 1024);
large.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const largePicture = [{ path: 'large.png', mediaType: 'image/png', bytes: large }];

const inputs: readonly (readonly [string, string, ExportInput?])[] = [
  ['unbalanced emphasis', issueWith('**bold *and **more _of_ it** ~~gone *_`')],
  ['an unclosed fence', issueWith('```python\nprint("never closed")\n')],
  ['unclosed HTML', issueWith('<div><p>open <b>bold\n\n<table><tr><td>cell\n\n<!-- never closed')],
  ['control characters', issueWith('a\u0000b\u0008c\u001bd\u007f \u202e \ufeff \ud800')],
  ['a title with quotes, colons and #', issueWith('', 'It’s "this": #4, C# & <T> `x` [y](z) \\ 1')],
  ['a title of control characters', issueWith('', '\u0001\u0002')],
  ['no title', `${lead}\n\n${item}`],
  ['no date', issueWith(''), { fileName: 'draft.md' }],
  ['nothing at all', '', { fileName: 'x.md' }],
  ['front matter that is no YAML', `---\ntitle: "a\nx: [\n---\n\n${lead}\n`],
  ['a picture that is not there', issueWith('![a](gone.png)')],
  [`a picture of ${megabytes} MB`, issueWith('![a](large.png)'), { pictures: largePicture }],
  [
    'a number that another issue has',
    issueWith('', 'Kelp Weekly #3: Tide'),
    { files: { 'README.md': englishReadme } },
  ],
  [
    'options that make no sense',
    issueWith(''),
    {
      options: {
        ...plainEdition,
        settings: { ...plainSettings, target: { path: 3, links: [], format: {}, readmes: 'x' } },
      },
    },
  ],
  [
    'a channel without an address',
    issueWith('See {{paid}}.'),
    {
      options: {
        ...plainEdition,
        settings: { ...plainSettings, placeholders: { paid: { channel: 'Paid', value: null } } },
      },
    },
  ],
];

/** Where an output is no output: a path or a part that nothing could be done with. */
function faults(
  { files, copies, pages, patches, report }: ExportOutput,
  issue: string,
): readonly string[] {
  const paths = [...files, ...pages, ...patches].map(({ path }) => path);
  const texts = [
    ...files.map(({ content }) => content),
    ...copies.map((part) => part.text),
    ...pages.map(({ html }) => html),
  ];
  return [
    ...(files.length + copies.length + pages.length === 0 ? ['nothing comes out'] : []),
    ...(new Set(paths).size === paths.length ? [] : ['two files have one path']),
    ...paths.filter((path) => !/^[^/\\:*?"<>|\p{Cc}]+(?:\/[^/\\:*?"<>|\p{Cc}]+)*$/u.test(path)),
    ...(issue === '' || texts.some(({ length }) => length > 0) ? [] : ['all of it is empty']),
    ...report.filter(({ line }) => line < 1).map(({ reason }) => `${reason} has no line`),
  ];
}

/** A refusal without a reason is none. */
function unrefused(reasons: readonly ReportEntry[]): readonly string[] {
  return reasons.some(({ action }) => action === 'refused') ? [] : ['refused without a reason'];
}

describe.each(targets.map(({ id }) => id))('%s makes a valid export or refuses it', (id) => {
  it.each(inputs.map(([what, text, input]) => ({ what, text, input })))('with $what', (bad) => {
    const { text, input } = bad;
    const result = exportIssue(id, text, { fileName: name, ...input });
    const problems = result.ok ? faults(result.value, text) : unrefused(result.error);
    expect(problems).toEqual([]);
  });

  it('twice the same', () => {
    const text = issueWith('**a');
    const again = exportIssue(id, text, { fileName: name });
    expect(exportIssue(id, text, { fileName: name })).toEqual(again);
  });
});

it('finds an export that is none', () => {
  const file = { path: '../a\u0000.md', content: '' };
  const output = { files: [file, file], copies: [], pages: [], patches: [], report: [] };
  expect(faults(output, 'text')).toEqual([
    'two files have one path',
    file.path,
    file.path,
    'all of it is empty',
  ]);
});
