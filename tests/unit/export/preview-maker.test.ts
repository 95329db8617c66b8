import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exportIssue } from '#core/export/export-issue.ts';
import { targets } from '#core/export/registry.ts';
import type { ExportOutput } from '#core/export/target.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { createPreviewMaker } from '../../../src-main/export/create-preview-maker.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import type { PreviewAnswer } from '../../../src-main/export/preview-messages.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');
const text = `# Field Notes #3: On **Undo** (2026-08-07)

Two links.

## 🦄Articles

1. [One](https://example.com/one)

About one.

![A drawing](assets/drawing.png)
`;

type Exported = ExportOutput & { readonly state: 'made' };

/** A preview or an export without the pictures' bytes. */
function shapeOf(made: PreviewAnswer | Exported) {
  if (made.state === 'refused') return made;
  const { copies, files, pages, patches, report } = made;
  const texts = files.map((file) => {
    const own = 'text' in file ? file.text : file.content;
    return [file.path, typeof own === 'string' ? own : null];
  });
  return { copies, texts, pages, patches, report };
}

function setUp() {
  const libraryFolder = tempFolder();
  mkdirSync(join(libraryFolder, 'assets'));
  writeFileSync(join(libraryFolder, 'assets', 'drawing.png'), png);
  const make = createPreviewMaker(targets, realDisk);
  const request = (targetId: string, ownText = text) => ({
    targetId,
    issueId: '2026-08-07-weekly.md',
    text: ownText,
    options: plainEdition,
    settings: {},
    libraryFolder,
    exportFolder: null,
  });
  return { libraryFolder, preview: (id: string, own?: string) => make(request(id, own)) };
}

describe.each(targets.map(({ id }) => id))('a preview for %s', (id) => {
  test('is what the export is, and nothing is written', async () => {
    const { libraryFolder, preview } = setUp();
    const target = targets.find((each) => each.id === id);
    if (target === undefined) throw new Error(`no target ${id}`);
    const source = { text, issue: parseIssue(text), fileName: '2026-08-07-weekly.md' };
    const picture = { path: 'assets/drawing.png', mediaType: 'image/png', bytes: png };
    const reads = (target.reads?.(source, plainEdition) ?? []).map((path) => ({ path, content: null }));
    const given = { pictures: [picture], files: reads };
    const exported = exportIssue(target, source, plainEdition, given);
    const made = await preview(id);
    expect(shapeOf(made)).toEqual(
      exported.ok
        ? shapeOf({ ...exported.value, state: 'made' })
        : { state: 'refused', reasons: exported.error },
    );
    expect(readdirSync(libraryFolder)).toEqual(['assets']);
  });
});

test('the bytes of a picture are handed out once, and again when they have changed', async () => {
  const { libraryFolder, preview } = setUp();
  const bytesOf = async (own?: string) => {
    const made = await preview('astro', own);
    if (made.state !== 'made') throw new Error('refused');
    return made.files.flatMap(({ picture }) => (picture === null ? [] : [picture.bytes?.length]));
  };
  expect(await bytesOf()).toEqual([png.length]);
  expect(await bytesOf(`${text}\nMore.\n`)).toEqual([undefined]);
  writeFileSync(join(libraryFolder, 'assets', 'drawing.png'), Buffer.concat([png, png]));
  expect(await bytesOf()).toEqual([2 * png.length]);
});
