import { err, ok, type Result } from '#core/result.ts';
import type { WantedSeason } from '../season/compile-library-season.ts';
import type { SeasonLibrary } from '../season/open-seasons.ts';
import type { CommandInput, CommandWorld } from './command.ts';

/** The season of `--season`, or the run of `--issues`; the error says in one line what is wrong. */
export function wantedSeason(
  { seasons }: SeasonLibrary,
  { values }: CommandInput,
  { translate }: CommandWorld,
): Result<WantedSeason, string> {
  const { library: path = '', issues, season: ordinal } = values;
  if (issues !== undefined && ordinal !== undefined)
    return err(translate('commandLine.issuesOrSeason'));
  if (issues === undefined) {
    const found = seasons.find(({ number }) => String(number) === ordinal);
    if (found !== undefined) return ok(found);
    const count = seasons.length;
    return err(translate('commandLine.noSuchSeason', { number: ordinal ?? '', path, count }));
  }
  const [, first, last] = /^(\d{1,6})\s*(?:-|–|~|\.\.)\s*(\d{1,6})$/u.exec(issues) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (first === undefined || last === undefined || from > to) {
    return err(translate('commandLine.notARange', { name: '--issues', value: issues }));
  }
  const same = seasons.find((each) => each.from === from && each.to === to);
  const length = to - from + 1;
  return ok(same ?? { number: Math.ceil(to / length), from, to, own: null });
}
