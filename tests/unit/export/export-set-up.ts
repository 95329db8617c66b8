import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportOutput, Target } from '#core/export/target.ts';
import type { ExportAnswer } from '#core/ipc/shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { err, ok } from '#core/result.ts';
import { exportCalls } from '../../../src-main/export/export-calls.ts';
import { createExportMemory } from '../../../src-main/export/export-memory.ts';
import { createExportMaker } from '../../../src-main/export/make-export.ts';
import type { RenderPages } from '../../../src-main/export/make-pictures.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createPublishedDesk } from '../../../src-main/images/published-desk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { replaceAll } from '../../../src-main/export/export-questions.ts';

export const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');

export function targetOf(output: Partial<ExportOutput>, kind: Target['kind'] = 'files'): Target {
  return {
    id: 'test',
    title: 'Test',
    kind,
    editorUrl: 'https://editor.example/',
    pictures: () => [
      { path: '../assets/x.png', line: 1 },
      { path: '../../outside.png', line: 2 },
      { path: 'gone.png', line: 3 },
    ],
    reads: () => [],
    readBack: () => ({ words: ['one'], links: [], images: [] }),
    export: (_source, _options, { pictures }) =>
      ok({
        files: pictures.map(({ path, mediaType, bytes }) => ({
          path: path.replaceAll(/[^a-z]/g, ''),
          content: `${mediaType} ${bytes?.length ?? 'none'}`,
        })),
        copies: [],
        pages: [],
        patches: [],
        report: [],
        ...output,
      }),
  };
}

interface SetUpOptions {
  readonly target: Target;
  readonly chosen?: string | null;
  /** Chosen instead: a folder below the test's own, in which `library` is. */
  readonly chosenWithin?: string;
  readonly fixedFolder?: string | null;
  /** To every question of an export; null gives it up. */
  readonly answers?: readonly (ExportAnswer | null)[];
  readonly renderPages?: RenderPages;
}

export async function setUp({
  target,
  chosen = null,
  chosenWithin,
  fixedFolder = null,
  answers = [],
  renderPages = (pages) => Promise.resolve(pages.map(() => err('nothing draws here'))),
}: SetUpOptions) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(join(library, 'assets'), { recursive: true });
  mkdirSync(join(library, '2024'));
  writeFileSync(join(library, '2024', 'a.md'), '# one\n');
  writeFileSync(
    join(library, '2024', '2024-01-20-weekly.md'),
    '# Weekly #3\n\n## A\n\n1. [One](https://e.example/)\n',
  );
  writeFileSync(join(library, 'assets', 'x.png'), png);
  writeFileSync(join(folder, 'outside.png'), png);
  const settings = memorySettings();
  const desk = libraryDeskWith({ settings });
  await desk.open(library);
  desk.close();
  const did: string[] = [];
  const left = [...answers];
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: join(folder, 'backups'),
    beforeFirstWrite: () => undefined,
  });
  const calls = exportCalls({
    targets: [target],
    maker: createExportMaker([target], realDisk),
    disk: realDisk,
    writer,
    pictureWarning: createPublishedDesk(realDisk, writer).warningOf,
    desk,
    settings,
    translate: () => translatorFor('en'),
    memory: createExportMemory(settings),
    written: createWrittenFiles(),
    onWritten: () => undefined,
    fixedFolder,
    ownFolder: join(folder, 'own'),
    askFolder: (_target, last) => {
      did.push(`asked for a folder, last ${last ?? 'none'}`);
      return Promise.resolve(chosenWithin === undefined ? chosen : join(folder, chosenWithin));
    },
    ask: (questions) => {
      if (fixedFolder !== null) return replaceAll(questions);
      for (const { kind, path, before, after } of questions) {
        did.push(`asked to ${kind} ${path}: ${before} -> ${after}`);
      }
      const answer = left.shift() ?? null;
      return Promise.resolve(answer && questions.map(() => answer));
    },
    putOnClipboard: ({ html }) => {
      did.push(`copied ${html}`);
      return Promise.resolve(ok(null));
    },
    renderPages,
    reveal: (path) => did.push(`revealed ${path}`),
    openPage: (url) => {
      did.push(`opened ${url}`);
      return Promise.resolve(true);
    },
  });
  const run = (targetId = 'test') =>
    calls['export.run']({
      issueId: '2024/a.md',
      text: '# one\n',
      targetId,
      edition: 'full',
      language: null,
    });
  return { folder, calls, run, did };
}

export const post = (content: string): Partial<ExportOutput> => ({
  files: [{ path: 'posts/a.md', content }],
});
