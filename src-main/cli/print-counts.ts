import type { CompiledSeason } from '#core/season/compile-season.ts';
import type { CommandInput, CommandWorld, ExitCode } from './command.ts';

/** Prints how many items a season has by section; with `--json` by issue too. */
export function printCounts(
  { counts, title }: CompiledSeason,
  { flags }: CommandInput,
  { print, translate }: CommandWorld,
): ExitCode {
  if (flags.has('json')) {
    print(`${JSON.stringify({ title, ...counts })}\n`);
    return 0;
  }
  const { items, issues } = counts;
  const lines = counts.sections.map((section) => {
    const share = `${((section.items / Math.max(1, items)) * 100).toFixed(1)}%`;
    return translate('commandLine.seasonSectionLine', { ...section, share });
  });
  const total = translate('commandLine.seasonTotalLine', { issues: issues.length, items });
  print(`${[title, ...lines, total].join('\n')}\n`);
  return 0;
}
