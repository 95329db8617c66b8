import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOpml } from '#core/feeds/opml.ts';
import { translatorFor } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import { createWrittenFiles } from '../../../src-main/export/written-files.ts';
import { feedCalls, type FeedCallOptions } from '../../../src-main/feeds/feed-calls.ts';
import { sha256Of } from '../../../src-main/files/read-stable.ts';
import { importIntoLibrary } from '../../../src-main/import/import-into-library.ts';
import type { AskImports } from '../../../src-main/import/import-process.ts';
import { writeLibraryFeeds } from '../../../src-main/import/write-library-feeds.ts';
import { memorySettings } from '../../support/library-desk.ts';
import {
  addedText,
  libraryAt,
  oldText,
  outcomeOf,
  stateOf,
  stateOfAll,
  writerAt,
  type State,
  type WritingPath,
} from './writing-path.ts';

const imported = [
  ['posts/2026/a.md', oldText],
  ['posts/2026/b.md', addedText],
  ['posts/pictures/a.png', 'a picture '.repeat(2_000)],
] as const;

const takeImported = ((asked: { readonly at: number }) => {
  const [path, text] = imported[asked.at] ?? ['', ''];
  const file = { source: path, path, bytes: new TextEncoder().encode(text) };
  return Promise.resolve(ok({ kind: 'take', taken: { file, listed: null } }));
}) as unknown as AskImports;

/** Nothing of it is left where it failed, nor a folder that was made for it. */
function allOrNone(library: string): State {
  const states = imported.map(([path, text]) => stateOf(join(library, path), null, text));
  const state = stateOfAll(states);
  if (state !== 'old') return state;
  const isGone = states.every((each) => each === 'old') && !existsSync(join(library, 'posts'));
  return isGone ? 'old' : 'damaged: a part of the import is there';
}

const importing: WritingPath = {
  name: 'an import of texts and pictures',
  replaces: [],
  needsFolder: true,
  prepare: () => undefined,
  write: async (place, disk, begin) => {
    begin();
    const world = { ask: takeImported, disk, writer: writerAt(place, disk) };
    return outcomeOf(
      await importIntoLibrary(
        { ...world, onProgress: () => undefined },
        { folder: place.library, planId: 'p', files: imported.length },
        new AbortController().signal,
      ),
    );
  },
  look: ({ library }) => allOrNone(library),
};

const feedFiles = [
  { path: 'feed.xml', content: `<rss>${addedText}</rss>` },
  { path: 'feed.json', content: JSON.stringify({ text: addedText }) },
];
const makeFeeds = (() =>
  Promise.resolve(
    ok({ kind: 'feeds', feeds: { files: feedFiles, report: [], feed: { posts: [] } } }),
  )) as unknown as AskImports;

/** Two files, the one replaced as Galley wrote it last; none is promised without the other. */
const feeds: WritingPath = {
  name: 'the feeds of a library',
  replaces: ['public/feed.xml'],
  needsFolder: true,
  prepare: ({ library }) => {
    mkdirSync(join(library, 'public'));
    writeFileSync(join(library, 'public', 'feed.xml'), oldText);
  },
  write: async (place, disk, begin) => {
    begin();
    return outcomeOf(
      await writeLibraryFeeds(
        {
          disk,
          writer: writerAt(place, disk),
          memory: { get: () => sha256Of(Buffer.from(oldText)), set: () => undefined },
          ask: (questions) => Promise.resolve(questions.map(() => 'replace')),
          settings: memorySettings(),
          written: createWrittenFiles(),
          translate: () => translatorFor('en'),
          today: () => '2026-11-23',
          fixedFolder: join(place.library, 'public'),
          chooseFolder: () => Promise.resolve(null),
        },
        makeFeeds,
        libraryAt(place),
      ),
    );
  },
  look: ({ library }) =>
    stateOfAll(
      feedFiles.map(({ path, content }) =>
        stateOf(join(library, 'public', path), path === 'feed.xml' ? oldText : null, content),
      ),
    ),
};

const followed = [{ address: 'https://feeds.example/a', title: 'A' }];
const oldList = '<opml version="2.0"/>\n';

const feedList: WritingPath = {
  name: 'the list of feeds as a file',
  replaces: ['Weekly.opml'],
  needsFolder: false,
  prepare: ({ library }) => writeFileSync(join(library, 'Weekly.opml'), oldList),
  write: async (place, disk, begin) => {
    begin();
    const options = {
      desk: { current: () => libraryAt(place) },
      feeds: { list: () => Promise.resolve(ok({ feeds: followed })) },
      writer: writerAt(place, disk),
      chooseOpmlPath: (name: string) => Promise.resolve(join(place.library, name)),
    } as unknown as FeedCallOptions;
    return outcomeOf(await feedCalls(options)['feeds.export']());
  },
  look: ({ library }) =>
    stateOf(join(library, 'Weekly.opml'), oldList, writeOpml('Weekly', followed)),
};

export const importPaths: readonly WritingPath[] = [importing, feeds, feedList];
