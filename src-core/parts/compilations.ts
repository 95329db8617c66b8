import type { PartFile } from './part-file.ts';
import { rangeInTitle, type NumberRange } from './part-names.ts';
import type { PartSettings } from './same-issue.ts';

/** The files of one issue, and the issues that it holds when it is a compilation of others. */
export interface Bunch {
  readonly files: readonly PartFile[];
  readonly number: number | null;
  readonly date: string | null;
  /** What its files send. */
  readonly addresses: ReadonlySet<string>;
  /** Said by hand: what it is, or null where nothing was said. */
  readonly isSet: boolean | null;
  /** The numbers that its title says it holds, where it is long enough to hold them. */
  readonly range: NumberRange | null;
}

/** Which issues are compilations, and of what. What is asked costs no more than what has changed. */
export interface Compilations {
  replace(removed: readonly Bunch[], added: readonly Bunch[]): void;
  /** The bunches that a compilation holds by their links; null for one that is none. */
  readonly heldBy: (bunch: Bunch) => readonly Bunch[] | null;
}

/** A compilation has at least so many links, and most of the links of so many issues. */
const fewestLinks = 60;
const fewestIssues = 5;
const mostOfIssue = 0.6;
/** An issue with fewer links is found in anything. */
const fewestOfIssue = 4;
/** What stands in more issues tells nothing of where it was taken from. */
const mostHolders = 6;
/** One that says in its title what it holds has at least so many items. */
const fewestItems = 40;

export function bunchOf(files: readonly PartFile[], settings: PartSettings): Bunch {
  const [only] = files;
  const addresses =
    files.length === 1 && only !== undefined
      ? only.addresses
      : new Set(files.flatMap((file) => [...file.addresses]));
  const said = files.flatMap(({ id }) => settings.get(id)?.is ?? []);
  const isLong = files.some(({ facts }) => facts !== null && facts.itemCount >= fewestItems);
  const titles = isLong ? files.flatMap(({ title }) => title ?? []) : [];
  return {
    files,
    number: files.find(({ number }) => number !== null)?.number ?? null,
    date: files.find(({ date }) => date !== null)?.date ?? null,
    addresses,
    isSet: said.length === 0 ? null : said.includes('compilation'),
    range: titles.map(rangeInTitle).find((range) => range !== null) ?? null,
  };
}

/** None of any bunch yet. */
export function createCompilations(): Compilations {
  const bunches = new Set<Bunch>();
  const holders = new Map<string, Set<Bunch>>();
  const held = new Map<Bunch, readonly Bunch[] | null>();

  function find(bunch: Bunch): readonly Bunch[] | null {
    const { addresses, isSet, range } = bunch;
    if (isSet === false) return null;
    const isKnown = isSet === true || range !== null;
    if (!isKnown && addresses.size < fewestLinks) return null;
    const shared = new Map<Bunch, number>();
    for (const address of addresses) {
      const others = holders.get(address);
      if (others === undefined || others.size > mostHolders) continue;
      for (const other of others) {
        if (other !== bunch) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const covered = [...shared].flatMap(([other, count]) => {
      const { size } = other.addresses;
      const isCovered =
        size < addresses.size && count >= fewestOfIssue && count >= mostOfIssue * size;
      return isCovered ? [other] : [];
    });
    return isKnown || covered.length >= fewestIssues ? covered : null;
  }

  return {
    replace(removed, added) {
      const touched = new Set<Bunch>();
      const touch = (each: ReadonlySet<Bunch>) => {
        if (each.size <= mostHolders + 1) for (const bunch of each) touched.add(bunch);
      };
      for (const bunch of removed) {
        for (const address of bunch.addresses) {
          const there = holders.get(address);
          if (there === undefined) continue;
          touch(there);
          there.delete(bunch);
          if (there.size === 0) holders.delete(address);
        }
        bunches.delete(bunch);
        held.delete(bunch);
      }
      for (const bunch of added) {
        bunches.add(bunch);
        touched.add(bunch);
        for (const address of bunch.addresses) {
          const there = holders.get(address) ?? new Set();
          holders.set(address, there.add(bunch));
          touch(there);
        }
      }
      for (const bunch of touched) if (bunches.has(bunch)) held.set(bunch, find(bunch));
    },
    heldBy: (bunch) => held.get(bunch) ?? null,
  };
}
