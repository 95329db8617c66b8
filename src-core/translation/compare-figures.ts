/** Figures that an answer says otherwise; null where it says the same ones, or some in words. */
export function compareFigures(
  source: string,
  answer: string,
): { readonly lost: readonly string[]; readonly gained: readonly string[] } | null {
  const [own, theirs] = [figuresOf(source), figuresOf(answer)];
  const lost = missingFrom(own, theirs, answer);
  const gained = missingFrom(theirs, own, source);
  // What is only left out or only added may be said in words; what is another one was there before.
  const isTold = lost.length > 0 && gained.length > 0;
  return isTold
    ? { lost: lost.map(({ written }) => written), gained: gained.map(({ written }) => written) }
    : null;
}

interface Figure {
  readonly written: string;
  /** With its unit, so that 1.2万, 12K and 12,000 are one. */
  readonly value: string;
  /** What a date such as 5.24 is made of. */
  readonly parts: readonly string[];
}

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  千: 1e3,
  w: 1e4,
  万: 1e4,
  m: 1e6,
  million: 1e6,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  b: 1e9,
  billion: 1e9,
  十亿: 1e9,
};

const figure =
  /(?<![\p{L}\d.])\d+(?:,\d{3})*(?:\.\d+)*(?:\s*(?:(?:million|billion|thousand)\b|[kmwb](?![\p{L}\d])|百万|千万|十亿|[千万亿]))?/giu;
/** Years and places in a row are counted otherwise in every language: 90 年代, 1990s, 21 世纪, 3rd. */
const ownWay = /^(?:\s*(?:年代|世纪|世紀)|s\b|st\b|nd\b|rd\b|th\b)/iu;

function figuresOf(markdown: string): readonly Figure[] {
  const prose = proseOf(markdown);
  return [...prose.matchAll(figure)].flatMap((match): readonly Figure[] => {
    const written = match[0].trim();
    if (ownWay.test(prose.slice(match.index + match[0].length))) return [];
    const [, digits = '', unit = ''] = /^([\d.,]+)\s*(.*)$/u.exec(written) ?? [];
    const plain = digits.replaceAll(',', '');
    const isVersion = plain.split('.').length > 2;
    const scale = scales[unit.toLowerCase()] ?? 1;
    const value = isVersion ? plain : String(Math.round(Number(plain) * scale * 1e6) / 1e6);
    return [{ written, value, parts: plain.split('.').filter((part) => part.length > 1) }];
  });
}

/** Without addresses, code and tags. */
function proseOf(markdown: string): string {
  return markdown
    .replaceAll(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gmu, ' ')
    .replaceAll(/`[^`\n]*`/gu, ' ')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, ' ')
    .replaceAll(/\]\([^)]*\)/gu, '] ')
    .replaceAll(/<[^>\n]*>/gu, ' ')
    .replaceAll(/https?:\/\/[^\s，。、（）]+/gu, ' ');
}

const spelt: Readonly<Record<string, string>> = {
  0: '零|〇|zero|no',
  1: '一|首|one|once|single|first|jan\\w*',
  2: '二|两|双|two|twice|both|pair|second|feb\\w*',
  3: '三|three|third|mar\\w*',
  4: '四|four|fourth|apr\\w*|quarter',
  5: '五|five|fifth|may',
  6: '六|six|sixth|june?',
  7: '七|seven|seventh|july?',
  8: '八|eight|eighth|aug\\w*',
  9: '九|nine|ninth|sep\\w*',
  10: '十|ten|tenth|oct\\w*|decade',
  11: '十一|eleven|nov\\w*',
  12: '十二|twelve|dozen|dec\\w*',
  50: '半|half',
};

function missingFrom(
  figures: readonly Figure[],
  others: readonly Figure[],
  otherText: string,
): readonly Figure[] {
  const values = new Set(others.flatMap(({ value, parts }) => [value, ...parts]));
  return figures.filter(({ value, parts }) => {
    if (values.has(value) || (parts.length > 1 && parts.every((part) => values.has(part))))
      return false;
    const words = spelt[value];
    return (
      words === undefined || !new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'iu').test(otherText)
    );
  });
}
