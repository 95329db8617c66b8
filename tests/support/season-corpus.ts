import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseIssue } from '#core/issue/parse-issue.ts';
import type { SeasonIssue } from '#core/season/season-issue.ts';

const folder =
  process.env['GALLEY_CORPUS'] ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));

/** The thirty real issues of a season and the compilations that its curator made of them. */
export interface RealSeason {
  readonly issues: readonly SeasonIssue[];
  readonly full: string;
  readonly links: string;
}

/** The real season beside the repository; when it is absent one line says that `what` was not run. */
export function realSeason(what: string): RealSeason | null {
  const season = join(folder, 'season3');
  if (!existsSync(season)) {
    console.log(`not run: ${what} on the 30 real issues of a season (no ${season})`);
    return null;
  }
  const names = readdirSync(season).toSorted();
  const links = readdirSync(folder).find((name) => /season.*lweekly\.md$/u.test(name));
  const full = names.find((name) => /full.*iweekly\.md$/u.test(name));
  return {
    issues: names
      .filter((name) => /^\d{4}-/u.test(name))
      .map((name) => {
        const text = read(join(season, name));
        return { id: name, text, issue: parseIssue(text, { fileName: name }) };
      }),
    full: read(join(season, full ?? '')),
    links: read(join(folder, links ?? '')),
  };
}

function read(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/\r\n?/gu, '\n');
}
