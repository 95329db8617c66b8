import { chooseTwin } from '../twins/choose-twin.ts';
import type { IssuePart, PartGroup } from './part-group.ts';
import type { PartFile } from './part-file.ts';
import type { IndexedIssue } from './part-index.ts';
import { readPartName, type PartName } from './part-names.ts';
import type { PartOptions, PartSetting } from './part-settings.ts';

/** A digest has at least so many items, and hardly one says more than its title. */
const fewestItems = 3;
const hardlyAny = 0.2;
/** A digest whose items link their pages is known by a file of the issue that is so much longer. */
const muchLonger = 2;

interface Read {
  readonly file: PartFile;
  readonly name: PartName;
  readonly set: PartSetting | undefined;
  readonly language: IssuePart['language'];
  readonly isBilingual: boolean;
  readonly edition: 'full' | 'digest';
}

/** What each file of an issue is (P4): what was said by hand, else by its names, else by its text. */
export function classifyParts(
  issue: IndexedIssue,
  settings: ReadonlyMap<string, PartSetting>,
  languages: PartOptions['languages'] = [],
): PartGroup {
  const read = issue.files.map((file) => readPart(file, issue.files, settings.get(file.id)));
  const { isCompilation } = issue;
  const ordered = read.toSorted(inOrder(languages));
  const [main] = ordered;
  const spoken = new Set<string>();
  const parts = ordered.map((part): IssuePart => {
    const { file, set, language, isBilingual, edition } = part;
    const role = isCompilation ? 'compilation' : roleOf(part, main ?? part, spoken);
    if (role === 'master' || role === 'twin') spoken.add(language ?? '');
    return {
      file: file.id,
      role,
      language: isBilingual ? null : language,
      isBilingual,
      edition: isCompilation ? null : edition,
      twin: twinOf(part, ordered),
      isSet: set !== undefined,
    };
  });
  const rank = { master: 0, twin: 1, edition: 2, compilation: 3 } as const;
  const [first, ...others] = parts;
  const shown = others.toSorted((a, b) => rank[a.role] - rank[b.role]);
  return {
    id: main?.file.id ?? '',
    kind: isCompilation ? 'compilation' : 'issue',
    parts: first === undefined ? [] : [first, ...shown],
  };
}

function readPart(file: PartFile, files: readonly PartFile[], set: PartSetting | undefined): Read {
  const name = readPartName(file.id);
  const isBilingual = file.facts?.isBilingual === true && set?.language === undefined;
  return {
    file,
    name,
    set,
    language: set?.language ?? name.language ?? file.facts?.language ?? null,
    isBilingual,
    edition: editionOf(file, files, name, set),
  };
}

function editionOf(
  file: PartFile,
  files: readonly PartFile[],
  name: PartName,
  set: PartSetting | undefined,
): 'full' | 'digest' {
  if (set?.is === 'digest') return 'digest';
  if (set?.is !== undefined) return 'full';
  const { facts } = file;
  const isShort =
    facts !== null &&
    facts.itemCount >= fewestItems &&
    facts.describedItems <= hardlyAny * facts.itemCount;
  if (name.edition !== null) return facts === null || isShort ? name.edition : 'full';
  if (!isShort) return 'full';
  if (facts.linkedItems <= hardlyAny * facts.itemCount) return 'digest';
  const isCutOf = (other: PartFile) =>
    other.facts !== null &&
    other.facts.describedItems > hardlyAny * other.facts.itemCount &&
    other.facts.length >= muchLonger * facts.length;
  return files.some(isCutOf) ? 'digest' : 'full';
}

function roleOf(part: Read, main: Read, spoken: ReadonlySet<string>): IssuePart['role'] {
  const { set, edition, language, isBilingual } = part;
  if (set?.is === 'master') return 'master';
  if (set?.is === 'twin') return 'twin';
  if (edition === 'digest') return 'edition';
  if (part === main) return 'master';
  const isOther = language !== null && language !== main.language && !spoken.has(language);
  return isOther && !isBilingual && !main.isBilingual && main.edition === 'full'
    ? 'twin'
    : 'edition';
}

/** The first part stands for the issue and is opened with it. */
function inOrder(languages: NonNullable<PartOptions['languages']>): (a: Read, b: Read) => number {
  const place = ({ language }: Read) => {
    const at = language === null ? -1 : languages.indexOf(language);
    return at === -1 ? languages.length : at;
  };
  const signs: readonly ((part: Read) => number)[] = [
    ({ set }) => Number(set?.is !== 'master'),
    ({ set }) => Number(set?.is === 'twin'),
    ({ edition }) => Number(edition === 'digest'),
    ({ isBilingual }) => Number(!isBilingual),
    ({ name }) => Number(!name.isDraft),
    place,
    ({ name }) => name.depth,
    ({ name }) => Number(name.language !== null),
    ({ language }) => Number(language !== 'zh'),
  ];
  return (a, b) => {
    for (const sign of signs) {
      const difference = sign(a) - sign(b);
      if (difference !== 0) return difference;
    }
    return a.file.id < b.file.id ? -1 : 1;
  };
}

/** A text in two languages needs none. */
function twinOf(part: Read, parts: readonly Read[]): string | null {
  if (part.isBilingual) return null;
  const others = parts.filter(
    (each) => each !== part && !each.isBilingual && each.edition === part.edition,
  );
  return chooseTwin(candidate(part), others.map(candidate))?.id ?? null;
}

function candidate({ file: { id, facts }, language }: Read) {
  return { id, language, itemCount: facts?.itemCount ?? 0, length: facts?.length ?? 0 };
}
