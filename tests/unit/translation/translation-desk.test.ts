import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Library } from '#core/ipc/shapes.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createTranslationDesk } from '../../../src-main/translation/translation-desk.ts';
import { libraryIn } from '../../support/inbox-desk.ts';
import { libraryDeskWith } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const zh =
  '# 周刊\n\n1、[第一篇](https://one.example/)\n\n介绍。\n\n2、[第二篇](https://two.example/)\n\n说明。\n';
const en =
  '# Weekly\n\n1. [One](https://one.example/)\n\nAbout.\n\n2. [Two](https://two.example/)\n\nWords.\n';

const part = { isBilingual: false, edition: 'full', isSet: false } as const;
const groups: Library['groups'] = [
  {
    id: 'a.md',
    kind: 'issue',
    parts: [
      { ...part, file: 'a.md', role: 'master', language: 'zh', twin: 'en/a.md' },
      { ...part, file: 'en/a.md', role: 'twin', language: 'en', twin: 'a.md' },
    ],
  },
];

function setUp() {
  const folder = tempFolder();
  mkdirSync(join(folder, 'en'));
  writeFileSync(join(folder, 'a.md'), zh);
  writeFileSync(join(folder, 'en/a.md'), en);
  const library = libraryIn(folder);
  const changed: string[] = [];
  const failed: string[] = [];
  const desk = createTranslationDesk({
    desk: {
      ...libraryDeskWith(),
      current: () => ({ ...library, shown: { ...library.shown, groups } }),
    },
    disk: realDisk,
    writer: createFileWriter({
      disk: realDisk,
      backupFolder: join(folder, 'backups'),
      beforeFirstWrite: () => undefined,
    }),
    now: () => new Date('2026-08-07T12:00:00Z'),
    onChange: (file) => changed.push(file),
    onFailure: ({ code }) => failed.push(code),
  });
  return { desk, changed, failed, file: join(folder, 'translations.jsonl') };
}

test('S3 a save of the source remembers what was before it, one of the translation does not', async () => {
  const { desk, changed, file } = setUp();
  await desk.saved('en/a.md', en, en.replace('Words', 'Other words'));
  expect(existsSync(file)).toBe(false);
  await desk.saved('a.md', zh, zh.replace('说明', '解说'));
  expect(changed).toEqual(['en/a.md']);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    file: 'en/a.md',
    item: 'https://two.example',
    at: '2026-08-07T12:00:00.000Z',
  });
  await desk.saved('a.md', zh.replace('说明', '解说'), zh.replace('说明', '评说'));
  expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual(lines);
});

test('S4 a file that cannot be read is not written, and that is told', async () => {
  const { desk, file } = setUp();
  writeFileSync(file, Buffer.from([0xff, 0xfe, 0xd8, 0x00, 0x41]));
  const before = readFileSync(file);
  expect((await desk.note('en/a.md', [{ item: 'x', source: '1' }])).ok).toBe(false);
  expect((await desk.known('en/a.md')).ok).toBe(false);
  expect(readFileSync(file)).toEqual(before);
});

test('what is noted is known', async () => {
  const { desk } = setUp();
  expect(await desk.known('en/a.md')).toEqual({ ok: true, value: [] });
  const records = [{ item: 'https://one.example', source: '1-2' }];
  expect(await desk.note('en/a.md', records)).toEqual({ ok: true, value: records });
  expect(await desk.known('en/a.md')).toEqual({ ok: true, value: records });
  expect(await desk.known('ja/a.md')).toEqual({ ok: true, value: [] });
});
