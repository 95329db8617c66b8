import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { compileSeason } from '#core/season/compile-season.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import type { Disk } from '../../../src-main/files/disk.ts';
import { writeSettingsFile } from '../../../src-main/library/settings-file.ts';
import { serveAsks } from '../../../src-main/processes/serve-asks.ts';
import { reportCalls } from '../../../src-main/season/report-calls.ts';
import {
  seasonIntoFile,
  seasonIntoLibrary,
  type SeasonWorld,
} from '../../../src-main/season/run-season.ts';
import type { SeasonAnswer, SeasonAsk } from '../../../src-main/season/season-messages.ts';
import {
  createSeasonProcess,
  type StartSeasonProcess,
} from '../../../src-main/season/season-process.ts';
import {
  statisticsCalls,
  type StatisticsCallOptions,
} from '../../../src-main/season/statistics-calls.ts';
import { plainSeason, seasonIssue } from '../../support/compile.ts';
import { startLife } from '../life.ts';
import {
  addedText,
  libraryAt,
  oldText,
  outcomeOf,
  stateOf,
  stateOfAll,
  writerAt,
  type Outcome,
  type Place,
  type WritingPath,
} from './writing-path.ts';

const season = compileSeason(
  [seasonIssue('2026-11-20-weekly-1.md', `# Weekly #1\n\n## One\n\n${addedText}`)],
  plainSeason,
);
const book = `<!doctype html>${addedText}`;
const drawing = `<svg>${'a chart '.repeat(2_000)}</svg>`;
const preface = { name: 'season-1-report.md', text: 'Looking back.\n' };
const pictures = ['season-1-items.svg', 'season-1-words.svg'];

/** What the process of seasons says, whatever the library holds. */
function answer({ kind }: SeasonAsk): SeasonAnswer {
  if (kind === 'report') {
    const drawn = pictures.map((name) => ({ name, svg: drawing }));
    return { kind, report: { language: 'en', preface, pictures: drawn } };
  }
  if (kind === 'compile') return { kind, result: ok({ compiled: season, pictures: [] }) };
  if (kind === 'make') {
    return { kind, result: ok({ content: book, page: null, report: [], day: null }) };
  }
  if (kind === 'draw') return { kind, svg: drawing };
  throw new Error(`nothing here asks for ${kind}`);
}

const start: StartSeasonProcess = ({ onReport }) => {
  const served = Promise.resolve().then(() => serveAsks(answer, onReport));
  return {
    ask: (asked) => void served.then((serve) => serve(asked)),
    end: () => undefined,
  };
};

function worldAt(place: Place, disk: Disk) {
  const writer = writerAt(place, disk);
  const life = startLife(disk, place, { autosave: false });
  const changeSettings: SeasonWorld['desk']['changeSettings'] = async (changes) => {
    const changed = await writeSettingsFile(disk, writer, place.library, changes);
    return changed.ok ? ok(libraryAt(place).shown) : changed;
  };
  return {
    desk: { current: () => libraryAt(place), include: () => undefined, changeSettings },
    disk,
    writer,
    save: (input) => life.call('issue.save', input) as never,
    ask: createSeasonProcess(start),
    makePicture: () => Promise.reject(new Error('there is no picture')),
    renderPages: () => Promise.resolve([]),
    translate: () => translatorFor('en'),
    onProgress: () => undefined,
    end: life.end,
  } satisfies SeasonWorld & Pick<Outcome, 'end'>;
}

const wanted = { from: 1, to: 1, language: null, form: 'full' } as const;
const never = new AbortController().signal;
const settingsText = 'name: Weekly # mine\n';
/** It could be taken for an issue, so galley.yaml says that it is none. */
const seasonFile = 'season-1.md';
const listed = `${settingsText}parts:
  - file: ${seasonFile}
    issue: false
    is: compilation
`;

function intoLibrary(name: string, before: string | null): WritingPath {
  return {
    name,
    replaces: before === null ? ['galley.yaml'] : ['galley.yaml', seasonFile],
    needsFolder: before === null,
    prepare: ({ library }) => {
      writeFileSync(join(library, 'galley.yaml'), settingsText);
      if (before !== null) writeFileSync(join(library, seasonFile), before);
    },
    write: async (place, disk, begin) => {
      const world = worldAt(place, disk);
      begin();
      const request = { ...wanted, path: seasonFile, mayReplace: before !== null };
      const made = await seasonIntoLibrary(world, libraryAt(place), request, never);
      return { ...outcomeOf(made), end: world.end };
    },
    look: ({ library }) =>
      stateOfAll([
        stateOf(join(library, seasonFile), before, season.text),
        stateOf(join(library, 'galley.yaml'), settingsText, listed),
      ]),
  };
}

const intoFile: WritingPath = {
  name: 'a season as a page',
  replaces: [],
  needsFolder: true,
  prepare: () => undefined,
  write: async (place, disk, begin) => {
    const world = worldAt(place, disk);
    begin();
    const path = join(place.library, 'books', 'season-1.html');
    const request = { ...wanted, path, output: 'html' } as const;
    return outcomeOf(await seasonIntoFile(world, libraryAt(place), request, never));
  },
  look: ({ library }) => stateOf(join(library, 'books', 'season-1.html'), null, book),
};

const withPreface = `${settingsText}parts:
  - file: reports/season-1-report.md
    issue: false
season:
  seasons:
    - from: 1
      to: 1
      preface:
        en: reports/season-1-report.md
`;

const report: WritingPath = {
  name: 'a report with its pictures',
  replaces: ['galley.yaml'],
  needsFolder: true,
  prepare: ({ library }) => writeFileSync(join(library, 'galley.yaml'), settingsText),
  write: async (place, disk, begin) => {
    const calls = reportCalls({ ...worldAt(place, disk), start, written: createWrittenFiles() });
    begin();
    const made = await calls['report.make']({
      from: 1,
      to: 1,
      language: null,
      folder: 'reports',
      pictures: 'svg',
      asPreface: true,
      mayReplace: false,
    });
    return outcomeOf(made);
  },
  look: ({ library }) =>
    stateOfAll([
      ...pictures.map((name) => stateOf(join(library, 'reports', name), null, drawing)),
      stateOf(join(library, 'reports', preface.name), null, preface.text),
      stateOf(join(library, 'galley.yaml'), settingsText, withPreface),
    ]),
};

const chartFile = `${translatorFor('en')('statistics.fileName')}-items.svg`;

const chart: WritingPath = {
  name: 'a chart as a file',
  replaces: [chartFile],
  needsFolder: false,
  prepare: ({ library }) => writeFileSync(join(library, chartFile), oldText),
  write: async (place, disk, begin) => {
    const world = { ...worldAt(place, disk), start, written: createWrittenFiles() };
    const options = { ...world, fixedFolder: place.library } as unknown as StatisticsCallOptions;
    begin();
    const shown = { id: 'items' } as never;
    return outcomeOf(
      await statisticsCalls(options)['statistics.save']({ chart: shown, form: 'svg' }),
    );
  },
  look: ({ library }) => stateOf(join(library, chartFile), oldText, drawing),
};

export const seasonPaths: readonly WritingPath[] = [
  intoLibrary('a season into the library', null),
  intoLibrary('a season over the one that is there', oldText),
  intoFile,
  report,
  chart,
];
