/** The filters that chips add to a query and take out of it. */
const chipFilters = ['status', 'year', 'lang', 'section'] as const;
export type ChipFilter = (typeof chipFilters)[number];

export interface QueryFilter {
  readonly name: ChipFilter;
  readonly value: string;
}

const written = /(?:^|\s)(status|year|lang|section):(?:"([^"]*)"|([^\s"]\S*))(?=\s|$)/giu;

/** The filters of a query as it is typed, in order. */
export function filtersIn(typed: string): readonly QueryFilter[] {
  return [...typed.matchAll(written)].flatMap(([, name = '', quoted, bare]) => {
    const known = chipFilters.find((each) => each === name.toLowerCase());
    return known === undefined ? [] : [{ name: known, value: quoted ?? bare ?? '' }];
  });
}

/** The query without the filter when it has it, else with it behind everything else. */
export function toggleFilter(typed: string, { name, value }: QueryFilter): string {
  let isThere = false;
  const without = typed.replaceAll(
    written,
    (part: string, own: string, quoted: string | undefined, bare: string | undefined) => {
      if (own.toLowerCase() !== name || !isSame(quoted ?? bare ?? '', value)) return part;
      isThere = true;
      return '';
    },
  );
  if (isThere) return without.trim();
  const plain = value.replaceAll('"', ' ').trim();
  const filter = /\s/u.test(plain) ? `${name}:"${plain}"` : `${name}:${plain}`;
  return `${typed.trim()} ${filter}`.trim();
}

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.replaceAll('"', ' ').trim().toLowerCase();
}
