import { z } from 'zod';

export type SettingTab = 'general' | 'window' | 'editor' | 'spelling';

/** What everything that is kept has: what it may be, and what it is until somebody says otherwise. */
interface KeptRow {
  readonly schema: z.ZodType;
  readonly default: unknown;
}

/** One out of a few words. */
export function choice<const Values extends readonly [string, ...string[]]>(
  tab: SettingTab,
  values: Values,
  value: Values[number],
) {
  return { tab, kind: 'choice', values, schema: z.enum(values), default: value } as const;
}

export function yesOrNo(tab: SettingTab, value: boolean) {
  return { tab, kind: 'switch', schema: z.boolean(), default: value } as const;
}

/** A number, of which the settings offer a few in rising order; any between the ends may be kept. */
export function steps(tab: SettingTab, values: readonly number[], value: number) {
  const schema = z
    .number()
    .min(Math.min(...values))
    .max(Math.max(...values));
  return { tab, kind: 'steps', values, schema, default: value } as const;
}

/** Any of a few words, in their order. */
export function several<const Values extends readonly [string, ...string[]]>(
  tab: SettingTab,
  values: Values,
  value: readonly Values[number][],
) {
  const schema = z
    .array(z.enum(values))
    .transform((chosen): readonly Values[number][] =>
      values.filter((each) => chosen.includes(each)),
    );
  return { tab, kind: 'several', values, schema, default: value } as const;
}

/** Words of the person's own. */
export function wordList(tab: SettingTab, longest: number, most: number) {
  const word = z.string().min(1).max(longest).regex(/^\S+$/u);
  return { tab, kind: 'words', schema: z.array(word).max(most).readonly(), default: [] } as const;
}

type Schemas<Rows extends Readonly<Record<string, KeptRow>>> = {
  readonly [Name in keyof Rows]: Rows[Name]['schema'];
};

export function schemasOf<Rows extends Readonly<Record<string, KeptRow>>>(
  rows: Rows,
): Schemas<Rows> {
  const entries = Object.entries(rows).map(([name, { schema }]) => [name, schema]);
  return Object.fromEntries(entries) as Schemas<Rows>;
}

type SchemasWithDefaults<Rows extends Readonly<Record<string, KeptRow>>> = {
  readonly [Name in keyof Rows]: z.ZodDefault<Rows[Name]['schema']>;
};

export function schemasWithDefaults<Rows extends Readonly<Record<string, KeptRow>>>(
  rows: Rows,
): SchemasWithDefaults<Rows> {
  const entries = Object.entries(rows).map(([name, row]) => [
    name,
    row.schema.default(row.default),
  ]);
  return Object.fromEntries(entries) as SchemasWithDefaults<Rows>;
}
