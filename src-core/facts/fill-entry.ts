import { assertNever } from '../result.ts';
import type { Facts } from './facts.ts';
import { writeFacts, writeLength, type HouseFormat } from './write-facts.ts';

interface Entry {
  readonly title: string;
  readonly note: string;
}

/**
 * What facts add to an entry of the link inbox: only what is empty there is filled, a repository's note as
 * the house writes it, else with who and when. Null when nothing is.
 */
export function fillEntry(entry: Entry, facts: Facts, format: HouseFormat): Partial<Entry> | null {
  const written = writeFacts(facts, format);
  const note = written.description === '' ? aboutIt(facts) : written.description;
  const set = {
    ...(entry.title === '' && written.title !== '' ? { title: written.title } : {}),
    ...(entry.note === '' && note !== '' ? { note } : {}),
  };
  return Object.keys(set).length === 0 ? null : set;
}

/** Facts in one line, for a person to look at: `Ada · 2026-11-22`, `Press TV · 4:05`. */
export function aboutIt(facts: Facts): string {
  switch (facts.kind) {
    case 'repository':
      return joined([`★ ${facts.stars}`, facts.licence, facts.language]);
    case 'page':
      return joined([facts.author, facts.date]);
    case 'video':
      return joined([
        facts.channel,
        facts.seconds === null ? null : writeLength(facts.seconds),
        facts.date,
      ]);
    default:
      return assertNever(facts);
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' · ');
}
