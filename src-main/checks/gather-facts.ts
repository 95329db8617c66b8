import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nearestIssues } from '#core/checks/nearest-issues.ts';
import { neededFiles } from '#core/checks/needed-files.ts';
import type { NeighbourIssue } from '#core/checks/outside-facts.ts';
import type { GivenFacts } from '#core/ipc/check-shapes.ts';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { issueLinks } from '#core/links/issue-links.ts';
import { partsOf, type PartGroup } from '#core/parts/part-group.ts';
import { realPathInside } from '../files/inside.ts';
import type { PublishedDesk } from '../images/published-desk.ts';
import { readText } from '../library/read-text.ts';
import type { LinkResults } from './link-results.ts';

/** The library that an issue's surroundings are in. */
export interface FactsLibrary {
  readonly folder: string;
  readonly settings: LibrarySettings;
  readonly issues: readonly NeighbourIssue[];
  readonly groups: readonly PartGroup[];
}

export interface FactsSources {
  readonly published: Pick<PublishedDesk, 'picturesOf'>;
  readonly links: Pick<LinkResults, 'deadAmong'>;
}

/** KB; what `images.limit` says when it says nothing. */
const usualLimit = 100;

/** All that the copy desk is told around an issue, for the window and the command line alike. */
export async function gatherFacts(
  library: FactsLibrary,
  { published, links }: FactsSources,
  issueId: string,
  text: string,
): Promise<GivenFacts> {
  const { folder, settings, groups, issues } = library;
  const { number, date } = parseIssue(text, {
    fileName: issueId,
    profile: parseProfileOf(settings),
  });
  const { group, twin } = partsOf(groups, issueId);
  const own = new Set(group?.parts.map(({ file }) => file));
  const others = issues.filter(({ id }) => !own.has(id));
  const twinText = twin === null ? null : readText(join(folder, twin.file));
  const { base, publish, limit = usualLimit } = settings.images ?? {};
  const pictures =
    base === undefined && publish === undefined
      ? []
      : await published.picturesOf(library, issueId, text);
  return {
    files: await filesOf(folder, neededFiles(text, issueId)),
    deadLinks: await links.deadAmong(issueLinks(text).map(({ address }) => address)),
    neighbours: [...nearestIssues({ id: issueId, number, date }, others)],
    twin: twin === null || twinText === null ? null : { file: twin.file, text: twinText },
    pictures: {
      limit,
      unpublished: pictures.filter(({ state }) => state === 'unpublished').map(({ name }) => name),
    },
  };
}

async function filesOf(folder: string, paths: readonly string[]): Promise<GivenFacts['files']> {
  const found = await Promise.all(
    paths.map(async (path) => [path, await fileAt(folder, path)] as const),
  );
  return Object.fromEntries(found);
}

async function fileAt(folder: string, path: string): Promise<{ readonly bytes: number } | null> {
  const real = await realPathInside(folder, path);
  const about = real === null ? null : await stat(real).catch(() => null);
  return about?.isFile() === true ? { bytes: about.size } : null;
}
