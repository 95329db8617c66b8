import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import { exportIssue } from '#core/export/export-issue.ts';
import { targets } from '#core/export/registry.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { answerAsk } from '../../../src-main/export/answer-ask.ts';
import type { MakeRequest } from '../../../src-main/export/export-maker.ts';
import { createExportMaker } from '../../../src-main/export/make-export.ts';
import type { KnownPictures } from '../../../src-main/export/maker-messages.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { sha256Of } from '../../../src-main/files/read-stable.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const png = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'));
const text = `# Field Notes #3: On **Undo** (2026-08-07)

Two links.

## 🦄Articles

1. [One](https://example.com/one)

About one.

![A drawing](assets/drawing.png)
`;

function setUp() {
  const libraryFolder = tempFolder();
  mkdirSync(join(libraryFolder, 'assets'));
  writeFileSync(join(libraryFolder, 'assets', 'drawing.png'), png);
  const maker = createExportMaker(targets, realDisk, () => new Date('2026-12-01T12:00:00Z'));
  const request = (targetId: string, more: Partial<MakeRequest> = {}): MakeRequest => ({
    targetId,
    issueId: '2026-08-07-weekly.md',
    text,
    options: plainEdition,
    settings: {},
    libraryFolder,
    seen: 'absent',
    known: null,
    ...more,
  });
  return { libraryFolder, maker, request };
}

describe.each(targets.map(({ id }) => id))('what is made for %s', (id) => {
  test('is what the export is, and nothing is written', async () => {
    const { libraryFolder, maker, request } = setUp();
    const target = targets.find((each) => each.id === id);
    if (target === undefined) throw new Error(`no target ${id}`);
    const source = { text, issue: parseIssue(text), fileName: '2026-08-07-weekly.md' };
    const picture = { path: 'assets/drawing.png', mediaType: 'image/png', bytes: png };
    const reads = target.reads?.(source, plainEdition) ?? [];
    const files = reads.map((path) => ({ path, content: null }));
    const exported = exportIssue(target, source, plainEdition, { pictures: [picture], files });
    expect(await maker.plan(request(id))).toEqual(
      exported.ok ? { state: 'planned', reads } : { state: 'refused', reasons: exported.error },
    );
    const made = await maker.make(request(id));
    expect(made.state === 'made' ? made.output : made).toEqual(
      exported.ok ? exported.value : { state: 'refused', reasons: exported.error },
    );
    expect(readdirSync(libraryFolder)).toEqual(['assets']);
  });
});

test('what is made of the same is the same, and of anything else it is made anew', async () => {
  const { libraryFolder, maker, request } = setUp();
  const key = async (more: Partial<MakeRequest> = {}) => {
    const made = await maker.make(request('astro', more));
    return made.state === 'made' ? made.key : made.state;
  };
  const known = await key();
  expect(await key({ known })).toBe('same');
  const keys = [
    known,
    await key({ text: `${text}More.\n` }),
    await key({ issueId: '2026-08-08.md' }),
  ];
  writeFileSync(join(libraryFolder, 'assets', 'drawing.png'), Buffer.concat([png, png]));
  keys.push(await key({ known }));
  expect(new Set(keys).size).toBe(4);
});

test('a mark of what is to come is a warning on its own line of the issue, in whatever language', async () => {
  const { maker, request } = setUp();
  const bilingual =
    '# 周刊---Weekly\n\n## 文章---Articles\n\n1. [一---One](https://e.example/)\n\nTK\n';
  const made = await maker.make(
    request('substack', { text: bilingual, options: { ...plainEdition, language: 'en' } }),
  );
  expect(made).toMatchObject({ state: 'made', warnings: [{ reason: 'toCome', line: 7 }] });
});

test('a digest that carries the link of an item is refused for every asker', async () => {
  const { maker, request } = setUp();
  const settings = { ...plainEdition.settings, after: ['[One](https://example.com/one)'] };
  const made = await maker.make(
    request('substack', { options: { ...plainEdition, edition: 'digest', settings } }),
  );
  expect(made).toMatchObject({ state: 'refused', reasons: [{ reason: 'digestLeak' }] });
});

test('a mistake of a target breaks its own export alone', async () => {
  const { maker, request } = setUp();
  expect(await maker.make(request('nowhere'))).toMatchObject({ state: 'broke' });
  expect(await maker.make(request('substack'))).toMatchObject({ state: 'made' });
});

test('the bytes of a picture leave the process once, and again when they have changed', async () => {
  const { libraryFolder, maker, request } = setUp();
  const bytesOf = async (has: KnownPictures) => {
    const made = await answerAsk(maker, { kind: 'make', request: request('astro'), has });
    if (made.state !== 'made') throw new Error(made.state);
    return made.output.files.flatMap(({ content }) =>
      typeof content === 'string' ? [] : [content?.length],
    );
  };
  const path = 'images/2026-08-07-weekly/drawing.png';
  expect(await bytesOf({})).toEqual([png.length]);
  expect(await bytesOf({ [path]: sha256Of(png) })).toEqual([undefined]);
  writeFileSync(join(libraryFolder, 'assets', 'drawing.png'), Buffer.concat([png, png]));
  expect(await bytesOf({ [path]: sha256Of(png) })).toEqual([2 * png.length]);
});

describe('a picture that stands on the web by its public address', () => {
  const base = 'https://cdn.example/p/';
  const onWeb = `${text}\n![Ours](${base}drawing.png) ![Not here](${base}other.png) ![Given](https://x.example/1)\n`;
  const status = `pictures:\n  drawing.png:\n    sha256: a\n    at: 2026-08-07T00:00:00Z\n    address: https://x.example/1\n`;

  test.each(['html', 'pdf'])('is in %s as the library’s own copy, where it has one', async (id) => {
    const { libraryFolder, maker, request } = setUp();
    writeFileSync(join(libraryFolder, 'status.yaml'), status);
    const made = await maker.make(request(id, { text: onWeb, settings: { images: { base } } }));
    if (made.state !== 'made') throw new Error(made.state);
    const { files, pages, report } = made.output;
    const html = String(files[0]?.content ?? pages[0]?.html);
    expect(html.split('src="data:image/png;base64,')).toHaveLength(4);
    expect(html).not.toContain(`src="${base}drawing.png"`);
    const said = report.filter(({ construct }) => construct === 'image');
    expect(said.filter(({ reason }) => reason === 'pictureCopied')).toHaveLength(2);
    expect(report.filter(({ reason }) => reason === 'auditImages')).toEqual([]);
  });

  test('stays where it is in what is pasted', async () => {
    const { maker, request } = setUp();
    const made = await maker.make(
      request('substack', { text: onWeb, settings: { images: { base } } }),
    );
    if (made.state !== 'made') throw new Error(made.state);
    expect(made.output.copies.some(({ html }) => html?.includes(`${base}drawing.png`))).toBe(true);
  });
});

test.each([
  ['hugo', true],
  ['jekyll', true],
  ['eleventy', false],
])('%s says whether it hides a page of a later day: %s', async (id, hides) => {
  const maker = createExportMaker(targets, realDisk, () => new Date('2026-08-01T12:00:00Z'));
  const { request } = setUp();
  const made = await maker.make(request(id));
  const reasons = made.state === 'made' ? made.output.report.map(({ reason }) => reason) : [];
  expect(reasons.includes('siteHidesFuture')).toBe(hides);
});
