import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportOutput, ExportSource, Target } from '#core/export/target.ts';
import type { ReleaseProgress } from '#core/ipc/release-shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { createExportMemory } from '../../../src-main/export/export-memory.ts';
import type { ExportMaker } from '../../../src-main/export/export-maker.ts';
import { createExportMaker } from '../../../src-main/export/make-export.ts';
import type { WriteExportOptions } from '../../../src-main/export/write-export.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createPublishedDesk } from '../../../src-main/images/published-desk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import { createChannelFolders } from '../../../src-main/release/channel-folders.ts';
import { releaseCalls } from '../../../src-main/release/release-calls.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { tempFolder } from '../../support/temp-folder.ts';

export const issueId = '2026-07-18-weekly.md';
export const text = `# Notes #159

1. [One](https://one.example/)

Words of one.
`;

/** Writes the whole text as a file; `breaks` stands for a bug. */
function fileTarget(id: string): Target {
  return targetOf(id, 'files', ({ text: whole, fileName }) => {
    if (id === 'breaks') throw new Error('a bug');
    return { files: [{ path: fileName, content: whole }] };
  });
}

/** Title and body to paste, the title apart. */
const pasteTarget = targetOf('paste', 'clipboard', ({ text: whole }) => ({
  copies: [
    { id: 'title', kind: 'title', html: null, text: whole.slice(0, whole.indexOf('\n')) },
    { id: 'body', kind: 'body', html: whole, text: whole.slice(whole.indexOf('\n')) },
  ],
}));

function targetOf(
  id: string,
  kind: Target['kind'],
  make: (source: ExportSource) => Partial<ExportOutput>,
): Target {
  return {
    id,
    title: id,
    kind,
    editorUrl: null,
    pictures: () => [],
    reads: () => [],
    readBack: () => ({ words: [], links: [], images: [] }),
    export: (source) =>
      ok({ files: [], copies: [], pages: [], patches: [], report: [], ...make(source) }),
  };
}

/** A teaser with its poster. */
const posterTarget = targetOf('poster', 'message', ({ text: whole }) => ({
  files: [{ path: 'teaser.txt', content: whole }],
  pages: [{ path: 'poster.png', html: whole, width: 10, height: 10 }],
  copies: [{ id: 'teaser', kind: 'teaser', html: null, text: whole }],
}));

/** The day that the issue is taken to be of. */
const dateTarget = targetOf('date', 'clipboard', ({ issue: { date } }) => ({
  copies: [{ id: 'body', kind: 'body', html: null, text: String(date) }],
}));

/** The issue as a file, and a line for it in a README that is there. */
const archiveTarget: Target = {
  ...fileTarget('archive'),
  kind: 'archive',
  reads: () => ['README.md'],
  export: ({ text: whole, fileName }, _options, { files }) => {
    const before = files.find(({ path }) => path === 'README.md')?.content ?? null;
    const line = `- ${fileName}\n`;
    return ok({
      files: [{ path: fileName, content: whole }],
      copies: [],
      pages: [],
      patches:
        before === null || before.includes(line)
          ? []
          : [{ path: 'README.md', before, after: before + line }],
      report: [],
    });
  },
};

const targets = [
  fileTarget('files'),
  fileTarget('breaks'),
  pasteTarget,
  posterTarget,
  dateTarget,
  archiveTarget,
];

interface SetUp {
  readonly yaml: string;
  readonly yes?: boolean;
  readonly today?: string;
  readonly others?: Readonly<Record<string, string>>;
  /** In place of one that makes exports where it is called. */
  readonly maker?: ExportMaker;
  /** Gives up when missing. */
  readonly answers?: WriteExportOptions['ask'];
}

/** A library of one issue with a galley.yaml, its calls, and what they asked and copied. */
export async function setUpRelease({
  yaml,
  yes = true,
  today = '2026-07-18',
  others = {},
  maker = createExportMaker(targets, realDisk),
  answers = () => Promise.resolve(null),
}: SetUp) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(library);
  writeFileSync(join(library, issueId), text);
  writeFileSync(join(library, 'galley.yaml'), yaml);
  for (const [name, content] of Object.entries(others)) writeFileSync(join(library, name), content);
  const settings = memorySettings();
  const desk = libraryDeskWith({ settings });
  await desk.open(library);
  desk.close();
  const asked: string[] = [];
  const copied: string[] = [];
  const progress: ReleaseProgress[] = [];
  const writer = createFileWriter({
    disk: realDisk,
    backupFolder: join(folder, 'backups'),
    beforeFirstWrite: () => undefined,
  });
  const calls = releaseCalls({
    desk,
    disk: realDisk,
    writer,
    pictureWarning: createPublishedDesk(realDisk, writer).warningOf,
    maker,
    findTarget: (id) => targets.find((target) => target.id === id) ?? null,
    folders: createChannelFolders(settings, null, join(folder, 'own')),
    onWritten: () => undefined,
    memory: createExportMemory(settings),
    written: createWrittenFiles(),
    translate: () => translatorFor('en'),
    now: () => new Date(`${today}T12:00:00`),
    renderPages: (pages) => Promise.resolve(pages.map(() => ok(new Uint8Array([1])))),
    putOnClipboard: (content) => {
      copied.push(content.text);
      return Promise.resolve(ok(null));
    },
    ask: answers,
    askForFolder: (channel, path) => {
      asked.push(`${channel}: ${path.slice(folder.length)}`);
      return Promise.resolve(yes);
    },
    chooseFolder: () => Promise.resolve(join(folder, 'chosen')),
    onProgress: (one) => progress.push(one),
  });
  const states = async (now = text) => {
    const plan = await calls['release.plan']({ issueId, text: now });
    if (!plan.ok || plan.value === null) throw new Error('no plan');
    return Object.fromEntries(plan.value.rows.map(({ channel, state }) => [channel, state]));
  };
  const run = async (channels: readonly string[], now = text, anyway = false) => {
    const ran = await calls['release.run']({
      issueId,
      text: now,
      channels: [...channels],
      anyway,
    });
    if (!ran.ok) throw new Error(ran.error.code);
    return ran.value;
  };
  const status = () => readFileSync(join(library, 'status.yaml'), 'utf8');
  return { folder, library, calls, states, run, status, asked, copied, progress };
}
