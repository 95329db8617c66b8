import { lineAt, lineIndex } from '../../text/lines.ts';
import { fileLines, type FileLine } from './master-lines.ts';
import { mergeEntry, mergeLine } from './merge-line.ts';
import type { MasterReading } from './raw-split.ts';

/**
 * A reading without the lines, from 1, whose languages do not tell how they were written in one: they
 * stay as they are in both.
 */
export function reversibleOnly(
  body: string,
  reading: MasterReading,
): { readonly reading: MasterReading; readonly left: readonly number[] } {
  const lines = fileLines(body);
  const index = lineIndex(reading.text);
  const byLine = new Map<number, MasterReading['parted'][number][]>();
  for (const range of reading.parted) {
    const line = lineAt(index, range.from);
    byLine.set(line, [...(byLine.get(line) ?? []), range]);
  }
  const left: number[] = [];
  for (const [line, ranges] of byLine) {
    const whole = lines[line - 1];
    const start = index.starts[line - 1] ?? 0;
    if (whole === undefined || !comesBack(whole, start, ranges)) left.push(line);
  }
  const isLeft = new Set(left);
  const parted = reading.parted.filter(({ from }) => !isLeft.has(lineAt(index, from)));
  return { reading: { ...reading, parted }, left };
}

function comesBack(
  { text, end }: FileLine,
  start: number,
  ranges: MasterReading['parted'],
): boolean {
  const spoken = (['zh', 'en'] as const).map((language): FileLine => {
    let half = '';
    let position = 0;
    for (const range of ranges) {
      half += text.slice(position, range.from - start) + range[language];
      position = range.to - start;
    }
    return { text: half + text.slice(position), end };
  });
  const [zh, en] = spoken;
  if (zh === undefined || en === undefined) return false;
  return [mergeLine, mergeEntry].some((merge) => merge(zh, en)?.text === text);
}
