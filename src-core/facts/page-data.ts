import type { PageData } from '../web/read-page.ts';
import { asObject, words, type JsonObject } from './json-values.ts';

const mostNodes = 200;

/** The objects of a page's JSON-LD, those of its `@graph` and lists included. */
export function dataNodes({ data }: PageData): readonly JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting = data.toReversed();
  while (waiting.length > 0 && nodes.length < mostNodes) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value.slice(0, mostNodes).toReversed());
    const node = asObject(value);
    if (node === null) continue;
    nodes.push(node);
    waiting.push(node['@graph']);
  }
  return nodes;
}

export function isOfType(node: JsonObject, pattern: RegExp): boolean {
  const type = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((each) => typeof each === 'string' && pattern.test(each));
}

/** The first of the page's `meta` under these names that says something. */
export function metaWords({ metas }: PageData, names: readonly string[]): string | null {
  for (const name of names) {
    const value = words(metas.get(name));
    if (value !== null) return value;
  }
  return null;
}

/** The names of one or several people or organisations; those named by `@id` are looked up. */
export function namesOf(value: unknown, nodes: readonly JsonObject[]): string | null {
  const each: readonly unknown[] = Array.isArray(value) ? value.slice(0, 5) : [value];
  const names = each.flatMap((one) => {
    if (typeof one === 'string') return isAddress(one) ? [] : (words(one) ?? []);
    const given = asObject(one);
    if (given === null) return [];
    const id = given['@id'];
    const meant =
      given['name'] === undefined
        ? nodes.find((node) => node['@id'] === id && node['name'] !== undefined)
        : given;
    return words(meant?.['name']) ?? [];
  });
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

export function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//iu.test(text);
}

const dayPattern = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u;

/** `2026-11-22` of a date as pages write it; null for what is none. */
export function dayOf(text: string | null): string | null {
  if (text === null) return null;
  const [, year, month, day] = dayPattern.exec(text) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) {
    return validDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  // In words, as in a mail's head; without a zone it would be read in that of this machine.
  if (!/[a-z]{3}/iu.test(text) || text.length > 60) return null;
  const time = Date.parse(/[+-]\d{4}|GMT|UTC|Z$/u.test(text) ? text : `${text} UTC`);
  return Number.isNaN(time) ? null : validDay(new Date(time).toISOString().slice(0, 10));
}

function validDay(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return isDay && day > '1900' && day < '2200' ? day : null;
}
