import { err, ok, type Result } from '../../result.ts';
import { joinBodies, joinLines, type Apart, type JoinedLine } from './join-lines.ts';
import { hasMarks, isBlockMark } from './language-marks.ts';
import { fileLines, plainOf, rawOf, type FileLine } from './master-lines.ts';
import { languageOf, readMaster, type ParseIssue } from './raw-split.ts';
import { reversibleOnly } from './reversible.ts';

/** `marks-differ`: the files carry marks of a master, and not the same ones; `not-reversible`: bug-like. */
export type JoinError = 'marks-differ' | 'not-reversible';

/** Once a line has shown not to come back it is kept apart; more rounds than this help nobody. */
const mostRounds = 6;

/**
 * Joins two languages of an issue, texts with their own line ends, to one master: what is the same
 * stands once, titles as `中文---English`, everything else in marked blocks (M1). Split again the master
 * gives both texts to the byte (M3).
 */
export function joinTwins(zh: string, en: string, parse: ParseIssue): Result<string, JoinError> {
  if (zh === en) return ok(zh);
  const hasBom = zh.startsWith('\uFEFF') && en.startsWith('\uFEFF');
  if (hasBom) {
    const joined = joinTwins(zh.slice(1), en.slice(1), parse);
    return joined.ok ? ok(`\uFEFF${joined.value}`) : joined;
  }
  if (hasMarks(plainOf(zh)) || hasMarks(plainOf(en))) return joinMarked(zh, en);
  const left = fileLines(zh);
  const right = fileLines(en);
  const apart: Apart = { left: new Set(), right: new Set() };
  for (let round = 0; round < mostRounds; round += 1) {
    const joined = joinLines(left, right, round === mostRounds - 1 ? null : apart);
    const wrong = wrongLines(joined, left, right, parse);
    if (wrong === null) break;
    if (wrong.length === 0) return ok(rawOf(joined.map(({ line }) => line)));
    for (const each of wrong) {
      apart.left.add(each.left);
      apart.right.add(each.right);
    }
  }
  return err('not-reversible');
}

/** The lines of both languages that the master would not give back; null when nothing can be told. */
function wrongLines(
  joined: readonly JoinedLine[],
  left: readonly FileLine[],
  right: readonly FileLine[],
  parse: ParseIssue,
): readonly { readonly left: number; readonly right: number }[] | null {
  const raw = rawOf(joined.map(({ line }) => line));
  const read = readMaster(raw, parse);
  const shared = joined.flatMap(({ of }) => of ?? []);
  if (!read.ok) return shared.length === 0 ? null : shared;
  const { reading } = reversibleOnly(raw, read.value);
  const zh = languageOf(raw, reading, 'zh', false);
  const en = languageOf(raw, reading, 'en', false);
  if (zh === rawOf(left) && en === rawOf(right)) return [];
  const wrong = joined.filter(({ of, line }, index) => {
    if (of === null) return false;
    const ranges = partedIn(reading.text, reading.parted, index);
    const spoken = (['zh', 'en'] as const).map((language) =>
      languageOf(line.text, { parted: ranges, marked: [] }, language, false),
    );
    return spoken[0] !== left[of.left]?.text || spoken[1] !== right[of.right]?.text;
  });
  return wrong.length === 0 ? null : wrong.flatMap(({ of }) => of ?? []);
}

/** What is parted in one line, from 0, as places in that line. */
function partedIn<Parted extends { readonly from: number; readonly to: number }>(
  text: string,
  parted: readonly Parted[],
  line: number,
): readonly Parted[] {
  if (parted.length === 0) return [];
  let start = 0;
  for (let at = 0; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  const feed = text.indexOf('\n', start);
  const end = feed === -1 ? text.length : feed;
  return parted
    .filter(({ from, to }) => from >= start && to <= end)
    .map((each) => ({ ...each, from: each.from - start, to: each.to - start }));
}

/** Both files have the marks of their master, and each block of a language its words in one of them. */
function joinMarked(zh: string, en: string): Result<string, JoinError> {
  const [left, right] = [byMarks(zh), byMarks(en)];
  const marksOf = (side: typeof left) => side.map(({ mark }) => mark.text + mark.end).join('\0');
  if (left.length !== right.length || marksOf(left) !== marksOf(right)) return err('marks-differ');
  const lines: FileLine[] = [];
  for (const [at, { mark, before }] of left.entries()) {
    const others = right[at]?.before ?? [];
    if (before.length === 0 || others.length === 0 || rawOf(before) === rawOf(others)) {
      lines.push(...(before.length === 0 ? others : before));
    } else {
      const apart: Apart = { left: new Set(), right: new Set() };
      const both =
        at === 0 ? joinLines(before, others, apart) : joinBodies(before, others, 0, 0, apart);
      lines.push(...both.map(({ line }) => line));
    }
    if (mark.text !== '' || mark.end !== '') lines.push(mark);
  }
  return ok(rawOf(lines));
}

function byMarks(
  raw: string,
): readonly { readonly before: readonly FileLine[]; readonly mark: FileLine }[] {
  const parts: { before: FileLine[]; mark: FileLine }[] = [];
  let before: FileLine[] = [];
  for (const line of fileLines(raw)) {
    if (isBlockMark(line.text)) {
      parts.push({ before, mark: line });
      before = [];
    } else before.push(line);
  }
  return [...parts, { before, mark: { text: '', end: '' } }];
}
