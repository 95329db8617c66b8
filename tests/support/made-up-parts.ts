import type { PartFile } from '#core/parts/part-file.ts';
import type { Random } from './random.ts';

/** A file of a made-up library, with what it is meant to be. */
export interface MadeUpPart extends PartFile {
  /** The number of the issue that it is a part of; null for a compilation. */
  readonly of: number | null;
}

const itemsEach = 8;
const perSeason = 6;

function dayOf(number: number): string {
  return new Date(Date.UTC(2023, 0, 7 * number)).toISOString().slice(0, 10);
}

function pagesOf(number: number): readonly string[] {
  return Array.from({ length: itemsEach }, (_, item) => `https://e.example/${number}/${item}`);
}

const boilerplate = ['https://e.example/subscribe', 'https://e.example/about'];

interface Form {
  readonly language: 'zh' | 'en';
  readonly isBilingual?: boolean;
  readonly isDigest?: boolean;
}

function partOf(id: string, number: number, form: Form, tells: 'all' | 'day'): MadeUpPart {
  const items = form.isDigest === true ? [] : pagesOf(number);
  return {
    id,
    of: number,
    number: tells === 'all' ? number : null,
    date: dayOf(number),
    title: `Weekly #${number}`,
    addresses: new Set([...items, ...boilerplate]),
    itemAddresses: items,
    facts: {
      language: form.language,
      isBilingual: form.isBilingual ?? false,
      itemCount: itemsEach,
      linkedItems: items.length,
      describedItems: items.length,
      length: form.isDigest === true ? 900 : 9000,
    },
  };
}

/** Issues in several forms, and compilations of every six of them, as the seed's folder holds them. */
export function madeUpParts(random: Random, issues: number): readonly MadeUpPart[] {
  const numbers = Array.from({ length: issues }, (_, index) => index + 1);
  const parts = numbers.flatMap((number) => {
    const day = dayOf(number);
    const name = `${day}-weekly.md`;
    const zh = partOf(`docs/${name}`, number, { language: 'zh' }, 'all');
    const en = partOf(`docs/en/${name}`, number, { language: 'en' }, random.pick(['all', 'day']));
    const both = partOf(`drafts/${name}`, number, { language: 'zh', isBilingual: true }, 'all');
    const digest = partOf(
      random.pick([`free/${name}`, `docs/${day}-digest.md`]),
      number,
      { language: 'zh', isDigest: true },
      'day',
    );
    return [
      zh,
      ...(random.next() < 0.6 ? [en] : []),
      ...(random.next() < 0.3 ? [both] : []),
      ...(random.next() < 0.4 ? [digest] : []),
    ];
  });
  const seasons = numbers.filter((number) => number % perSeason === 0);
  return [...parts, ...seasons.map((last) => compilationOf(last))];
}

function compilationOf(last: number): MadeUpPart {
  const held = Array.from({ length: perSeason }, (_, index) => last - index);
  const items = [...held.flatMap(pagesOf), `https://e.example/season/${last}`];
  const extra = Array.from({ length: 14 }, (_, at) => `https://e.example/more/${last}/${at}`);
  return {
    id: `docs/season-${last / perSeason}.md`,
    of: null,
    number: null,
    date: dayOf(last + 1000),
    title: `Season (${last - perSeason + 1}~${last})`,
    addresses: new Set([...items, ...boilerplate, ...extra]),
    itemAddresses: items,
    facts: {
      language: 'zh',
      isBilingual: false,
      itemCount: items.length,
      linkedItems: items.length,
      describedItems: 0,
      length: 40_000,
    },
  };
}
