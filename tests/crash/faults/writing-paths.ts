import { importPaths } from './import-paths.ts';
import { issuePaths } from './issue-paths.ts';
import { journalPaths } from './journal-paths.ts';
import { libraryPaths } from './library-paths.ts';
import { picturePaths } from './picture-paths.ts';
import { seasonPaths } from './season-paths.ts';
import type { WritingPath } from './writing-path.ts';

/** Every way in which Galley writes what it keeps for people. */
export const writingPaths: readonly WritingPath[] = [
  ...issuePaths,
  ...libraryPaths,
  ...journalPaths,
  ...picturePaths,
  ...importPaths,
  ...seasonPaths,
];
