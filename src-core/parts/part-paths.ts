import type { PartGroup } from './part-group.ts';

/** Where the languages of a master go, as paths below the library. */
export interface LanguagePaths {
  readonly zh: string;
  readonly en: string;
}

interface Path {
  /** With its slash; '' for the library's own folder. */
  readonly folder: string;
  /** The name without extension and without what says its language or that it is a master. */
  readonly base: string;
  /** What was left out there. */
  readonly suffix: string;
  readonly extension: string;
}

const languageSuffix = /[-_.](?:zh|cn|en)(?:[-_][A-Za-z]{2,4})?$/iu;
const masterSuffix = /[-_.](?:bilingual|master|draft|双语|原稿|草稿)$/iu;

function readPath(path: string): Path {
  const slash = path.lastIndexOf('/') + 1;
  const dot = path.lastIndexOf('.');
  const end = dot > slash ? dot : path.length;
  const name = path.slice(slash, end);
  const suffix = languageSuffix.exec(name)?.[0] ?? '';
  const base = name.slice(0, name.length - suffix.length);
  return { folder: path.slice(0, slash), base, suffix, extension: path.slice(end) };
}

/**
 * Where the two languages of a master go: where most issues of the library have theirs, else beside it
 * as `NAME.zh.md` and `NAME.en.md`. Never the master's own path.
 */
export function languagePaths(master: string, groups: readonly PartGroup[]): LanguagePaths {
  const { folder, base, extension } = readPath(master);
  const stem = base.replace(masterSuffix, '');
  const habit = habitOf(groups);
  if (habit !== null) {
    const [zh, en] = habit.map((one) => `${one.folder}${stem}${one.suffix}${extension}`);
    if (zh !== undefined && en !== undefined && zh !== master && en !== master && zh !== en) {
      return { zh, en };
    }
  }
  return { zh: `${folder}${stem}.zh${extension}`, en: `${folder}${stem}.en${extension}` };
}

/** The folders and endings that most pairs of files in both languages have. */
function habitOf(groups: readonly PartGroup[]): readonly Path[] | null {
  const counts = new Map<string, { readonly pair: readonly Path[]; readonly count: number }>();
  for (const { parts } of groups) {
    const own = parts.filter(({ role, edition }) => role !== 'compilation' && edition === 'full');
    const zh = own.find(({ language }) => language === 'zh');
    const en = own.find(({ language }) => language === 'en');
    if (zh === undefined || en === undefined) continue;
    const pair = [readPath(zh.file), readPath(en.file)];
    const key = pair.map(({ folder, suffix }) => `${folder}\0${suffix}`).join('\0');
    counts.set(key, { pair, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.pair ?? null;
}

/** Where the master of two languages goes when there is none yet: beside the Chinese file. */
export function masterPath(zh: string, taken: (path: string) => boolean): string {
  const { folder, base, extension } = readPath(zh);
  const plain = `${folder}${base}${extension}`;
  return taken(plain) ? `${folder}${base}.bilingual${extension}` : plain;
}
