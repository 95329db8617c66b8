import type { Random } from './random.ts';

/** A made-up archive in three languages: words drawn as often as in real text, a few of them very often. */
export interface SearchCorpus {
  /** The text of issue `number`, about 12 KB. */
  readonly issue: (number: number) => string;
}

const day = 86_400_000;

export function makeSearchCorpus(random: Random): SearchCorpus {
  const han = words(random, 3000, () => signs(random, 0x4e00, 2500, 1 + random.below(3)));
  const kana = words(random, 1500, () => signs(random, 0x30a1, 80, 2 + random.below(4)));
  const latin = words(random, 4000, () => signs(random, 0x61, 26, 3 + random.below(8)));
  /** The first words are drawn far more often than the last. */
  const draw = (list: readonly string[]) =>
    list[Math.floor(list.length * random.next() ** 3)] ?? '';
  const sentence: Readonly<Record<'zh' | 'ja' | 'en', () => string>> = {
    zh: () =>
      `${many(14, () => draw(han)).join('')}，${draw(latin)} ${many(8, () => draw(han)).join('')}。`,
    ja: () => `${many(6, () => draw(han) + draw(kana)).join('の')}、${draw(latin)}です。`,
    en: () => `${many(14, () => draw(latin)).join(' ')}.`,
  };
  const issue = (number: number): string => {
    const language = (['zh', 'en', 'ja'] as const)[number % 3] ?? 'zh';
    const say = sentence[language];
    const date = new Date(Date.UTC(1990, 0, 6) + number * day).toISOString().slice(0, 10);
    const items: string[] = [];
    let length = 0;
    while (length < (language === 'en' ? 11_800 : 4_400)) {
      const address = `https://${draw(latin)}.example/${draw(latin)}/${number}-${items.length}`;
      const item = `${items.length + 1}. [${say()}](${address})\n\n${many(4, say).join(' ')}\n`;
      items.push(item);
      length += item.length;
    }
    const half = Math.ceil(items.length / 2);
    const parts = [items.slice(0, half).join('\n'), items.slice(half).join('\n')];
    return `---\ntitle: Sample Weekly #${number}\ndate: ${date}\n---\n\n${say()}\n\n## Articles\n\n${parts.join('\n## Projects\n\n')}`;
  };
  return { issue };
}

/** What people type: pieces of the texts, most of them Chinese or Japanese, some in the middle of words. */
export function makeQueries(
  random: Random,
  texts: readonly string[],
  count: number,
): readonly string[] {
  const queries = new Set<string>();
  while (queries.size < count) {
    const text = random.pick(texts);
    const at = random.below(text.length - 20);
    const kind = random.next();
    const length = kind < 0.05 ? 1 : 2 + random.below(kind < 0.6 ? 3 : 8);
    const piece = text.slice(at, at + length).toLowerCase();
    if (/^[\p{L}\p{N}]+$/u.test(piece) && (kind < 0.05 || piece.length > 1)) queries.add(piece);
  }
  return [...queries];
}

function many<T>(count: number, make: () => T): readonly T[] {
  return Array.from({ length: count }, make);
}

function words(random: Random, count: number, make: () => string): readonly string[] {
  return [...new Set(many(count, make))].toSorted(() => random.next() - 0.5);
}

function signs(random: Random, from: number, range: number, length: number): string {
  return String.fromCharCode(...many(length, () => from + random.below(range)));
}
