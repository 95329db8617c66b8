import { relative } from 'node:path';
import type { Finding } from '#core/checks/create-checker.ts';
import { preflightOf } from '#core/checks/preflight.ts';
import { classifyFile } from '#core/library/issue-files.ts';
import { lineColumnAt, lineIndex } from '#core/text/lines.ts';
import type { CommandWorld } from './command.ts';
import { findingLine } from './finding-line.ts';
import { openLintLibrary } from './lint-library.ts';
import type { IssueFile } from './read-issue.ts';

/**
 * Says on stderr what the copy desk finds in an issue that is about to be exported, hints apart; the answer is
 * how many certain mistakes there are. A library that cannot be read is no reason against an export.
 */
export async function sayPreflight(
  shown: string,
  file: IssueFile,
  world: CommandWorld,
): Promise<number> {
  const { folder, settings } = file.library;
  const id = relative(folder, file.path).replaceAll('\\', '/');
  if (classifyFile(id) !== 'issue') return 0;
  const findings = await findingsOf(() =>
    openLintLibrary(folder, settings, world).check(id, file.text),
  );
  const { errors } = preflightOf(findings);
  const index = lineIndex(file.text);
  for (const finding of findings.filter(({ severity }) => severity !== 'hint')) {
    const place = { file: shown, finding, ...lineColumnAt(index, finding.from) };
    world.say(findingLine(place, world.translate));
  }
  return errors.length;
}

async function findingsOf(check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
