import { plainLine } from '../text/plain-line.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const longest = 500;

/** The object that a text is, as JSON; null for anything else. */
export function jsonObject(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

export function asObject(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : null;
}

/** A string on one line; null for an empty one and for everything else. */
export function words(value: unknown): string | null {
  const plain = typeof value === 'string' ? plainLine(value, longest) : '';
  return plain === '' ? null : plain;
}

/** A whole number from 0; null for anything else. */
export function count(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,12}$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0
    ? Math.round(number)
    : null;
}
