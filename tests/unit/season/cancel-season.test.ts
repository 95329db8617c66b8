import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SeasonOutput, SeasonProgressEvent } from '#core/ipc/season-shapes.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { err, ok } from '#core/result.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { realDisk } from '../../../src-main/files/disk.ts';
import { createFileWriter } from '../../../src-main/files/write-file.ts';
import type { MakePicture } from '../../../src-main/images/create-picture-maker.ts';
import { indexLibrary } from '../../../src-main/library/index-links.ts';
import { answerSeason } from '../../../src-main/season/season-answers.ts';
import { seasonCalls } from '../../../src-main/season/season-calls.ts';
import type { SeasonAsk } from '../../../src-main/season/season-messages.ts';
import type { StartSeasonProcess } from '../../../src-main/season/season-process.ts';
import { libraryDeskWith, memorySettings } from '../../support/library-desk.ts';
import { madeUpIssue } from '../../support/made-up-season.ts';
import { redPng } from '../../support/red-png.ts';
import { tempFolder } from '../../support/temp-folder.ts';

type SeasonStep = SeasonProgressEvent['step'];

/** Waits until the call is cancelled, as what takes long does. */
function until<T>(signal: AbortSignal | undefined, answer: T): Promise<T> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => {
      resolve(answer);
    });
  });
}

/**
 * Calls on a library of three issues with a picture too large for a book; at `stopAt` the person cancels.
 * The process of seasons is a real one but for where it runs.
 */
async function setUp(stopAt: SeasonStep | null) {
  const folder = tempFolder();
  const library = join(folder, 'library');
  mkdirSync(join(library, 'img'), { recursive: true });
  writeFileSync(join(library, 'galley.yaml'), 'season:\n  length: 3\n  pictureLimit: 20\n');
  writeFileSync(join(library, 'img', 'p.png'), Buffer.concat([redPng, Buffer.alloc(30_000)]));
  for (const number of [1, 2, 3]) {
    const text = `${madeUpIssue(number)}\n## Pictures\n\n1、[P${number}](https://p.example/${number})\n\n![p${number}](img/p.png)\n`;
    writeFileSync(join(library, `2024-0${number}-01-weekly.md`), text);
  }
  const settings = memorySettings();
  const desk = libraryDeskWith({ settings });
  await desk.open(library);
  const { files, links } = indexLibrary(library, desk.current()?.settings ?? {});
  desk.exchange(files, new Set(), links.groups());
  desk.close();

  const slow = stopAt === 'reading' ? 'compile' : stopAt === 'making' ? 'make' : null;
  let ended = 0;
  const start: StartSeasonProcess = ({ onReport }) => {
    const answer = async (asked: SeasonAsk) => {
      onReport({ answer: await answerSeason(asked) });
    };
    queueMicrotask(() => {
      onReport({ started: true });
    });
    return {
      ask: (asked) => {
        if (asked.kind === slow) return;
        void answer(asked);
      },
      end: () => {
        ended += 1;
      },
    };
  };
  const makePicture: MakePicture = (_request, signal) =>
    stopAt === 'pictures'
      ? until(signal, err({ code: 'image/failed', cause: 'cancelled' }))
      : Promise.resolve(err({ code: 'image/damaged' }));
  const steps: SeasonStep[] = [];
  const backupFolder = join(folder, 'backups');
  const calls = seasonCalls({
    desk,
    disk: realDisk,
    writer: createFileWriter({ disk: realDisk, backupFolder, beforeFirstWrite: () => undefined }),
    settings,
    save: () => Promise.resolve(err({ code: 'file/not-found', name: 'unexpected' })),
    start,
    makePicture,
    renderPages: (_pages, signal) =>
      stopAt === 'printing'
        ? until(signal, [err('cancelled')])
        : Promise.resolve([ok(new Uint8Array([37, 80, 68, 70]))]),
    written: createWrittenFiles(),
    translate: () => translatorFor('en'),
    fixedFolder: join(folder, 'books'),
    choosePath: () => Promise.resolve(null),
    onProgress: ({ step }) => {
      if (steps.at(-1) !== step) steps.push(step);
      if (step !== stopAt) return;
      // Others have begun by then; writing would have ended.
      if (step === 'writing') calls['season.cancel']();
      else setImmediate(() => calls['season.cancel']());
    },
  });
  const compile = (output: SeasonOutput) =>
    calls['season.compile']({
      from: 1,
      to: 3,
      language: null,
      form: 'full',
      output,
      path: 'compiled/season-1.md',
      mayReplace: false,
    });
  const everything = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => `${path} ${readFileSync(path, 'base64')}`);
  return { compile, everything, steps, folder, ended: () => ended };
}

const stepsOf: { readonly [Output in SeasonOutput]: readonly SeasonStep[] } = {
  md: ['reading', 'writing'],
  html: ['reading', 'pictures', 'making', 'writing'],
  epub: ['reading', 'pictures', 'making', 'writing'],
  pdf: ['reading', 'pictures', 'making', 'printing', 'writing'],
};

for (const [output, steps] of Object.entries(stepsOf) as [SeasonOutput, readonly SeasonStep[]][]) {
  test(`${output} is made in these steps when nobody cancels`, async () => {
    const { compile, everything, steps: told } = await setUp(null);
    const before = everything();
    const made = await compile(output);
    expect(made).toMatchObject({ ok: true, value: { issues: 3 } });
    expect(told).toEqual(steps);
    expect(everything().filter((each) => !before.includes(each))).not.toEqual([]);
  });

  test.for([...steps])(`${output}, cancelled at %s, leaves nothing behind`, async (step) => {
    const { compile, everything, ended, steps: told, folder } = await setUp(step);
    mkdirSync(join(folder, 'books'));
    writeFileSync(join(folder, 'books', `season-1.${output}`), 'the book of before');
    const before = everything();
    expect(await compile(output)).toEqual(ok(null));
    expect(told.at(-1)).toBe(step);
    expect(everything()).toEqual(before);
    // What was at work is ended, and did not go on to its end.
    expect(ended()).toBe(step === 'reading' || step === 'making' ? 1 : 0);
  });
}
