/** A file of an issue, as far as it tells which issue that is. */
export interface IssueFile {
  /** The path below the library. */
  readonly id: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
  /** The canonical addresses it sends. */
  readonly addresses: ReadonlySet<string>;
}

/** Two files that tell different numbers or days are one issue all the same when they share so much. */
const mostlyShared = 0.5;
const fewestShared = 5;

/**
 * Gathers the files of each issue: its master, its editions and its twins in other languages. They have
 * the number, the day or the file's name in common; files that differ in one of these (a number given
 * twice, two newsletters on one day) must also share most of their links.
 */
export function issuesOfFiles<File extends IssueFile>(
  files: readonly File[],
): readonly (readonly File[])[] {
  const issues: File[][] = [];
  const byKey = new Map<string, File[][]>();
  for (const file of files.toSorted(byWhatTheyTell)) {
    const keys = keysOf(file);
    const candidates = keys.flatMap((key) => byKey.get(key) ?? []);
    const issue = bestOf(candidates.filter((candidate) => belongs(file, candidate)));
    const own = issue ?? [];
    own.push(file);
    if (issue === null) issues.push(own);
    for (const key of keys) {
      const known = byKey.get(key) ?? [];
      if (!known.includes(own)) byKey.set(key, [...known, own]);
    }
  }
  return issues;
}

/** Files that tell most come first, so that one without a day cannot bind two issues together. */
function byWhatTheyTell(a: IssueFile, b: IssueFile): number {
  const told = ({ number, date }: IssueFile) => Number(number !== null) + Number(date !== null);
  return told(b) - told(a) || (a.id < b.id ? -1 : 1);
}

function keysOf({ id, number, date }: IssueFile): readonly string[] {
  const name = id.slice(id.lastIndexOf('/') + 1).toLowerCase();
  const stem = name.replace(/\.[^.]*$/u, '').replace(/[-_.](?:zh|en|ja)(?:[-_][a-z]{2,4})?$/u, '');
  return [
    ...(/\d/u.test(stem) ? [`name ${stem}`] : []),
    ...(number === null ? [] : [`number ${number}`]),
    ...(date === null ? [] : [`date ${date}`]),
  ];
}

/** The candidate that was named by most keys. */
function bestOf<T>(candidates: readonly T[]): T | null {
  let best: { readonly candidate: T; readonly count: number } | null = null;
  for (const candidate of new Set(candidates)) {
    const count = candidates.filter((each) => each === candidate).length;
    if (best === null || count > best.count) best = { candidate, count };
  }
  return best?.candidate ?? null;
}

function belongs(file: IssueFile, issue: readonly IssueFile[]): boolean {
  return (
    issue.every((other) => !contradict(file, other)) ||
    issue.some((other) => shareMost(file.addresses, other.addresses))
  );
}

function contradict(a: IssueFile, b: IssueFile): boolean {
  return differ(a.number, b.number) || differ(a.date, b.date);
}

function differ(a: number | string | null, b: number | string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function shareMost(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const address of a) if (b.has(address)) shared += 1;
  return shared >= fewestShared && shared >= mostlyShared * (a.size + b.size - shared);
}
