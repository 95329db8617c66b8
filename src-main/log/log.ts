import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

type LogLevel = 'info' | 'warning' | 'error';

/** What happened: nothing a person wrote can be one. */
type LogEvent =
  | 'app-started'
  | 'app-ended'
  | 'bug'
  | 'call-failed'
  | 'picture-published'
  | 'translation-run'
  | 'translation-not-noted'
  | 'child-process-gone'
  | 'window-gone'
  | 'window-stuck';

export type LogFacts = Readonly<Record<string, string | number | boolean>>;

/** What helps to find out what went wrong, without anything of a text, a link or a folder. */
export interface Log {
  write(level: LogLevel, event: LogEvent, facts?: LogFacts): void;
  /** The newest lines, the oldest of them first. */
  lastLines(count: number): readonly string[];
}

interface LogOptions {
  readonly path: string;
  readonly now: () => Date;
  /** A file of this size becomes `<path>.old`, in the place of the one before. */
  readonly mostBytes?: number;
}

/** Names, codes and versions; whatever else a fact may be is not written. */
const codeLike = /^[a-z0-9][a-z0-9._:()/$<>-]{0,79}$/i;
const addressLike = /:\/|\w\.[a-z]+\/|^www\./i;

function written(value: string | number | boolean): string {
  const text = String(value);
  return codeLike.test(text) && !addressLike.test(text) ? text : '?';
}

/** A log that cannot be written is no reason to stop: it may be lost. */
export function openLog({ path, now, mostBytes = 256 * 1024 }: LogOptions): Log {
  const old = `${path}.old`;
  return {
    write(level, event, facts = {}) {
      const said = Object.entries(facts).map(([name, value]) => `${name}=${written(value)}`);
      const line = [now().toISOString(), level, event, ...said].join(' ');
      try {
        mkdirSync(dirname(path), { recursive: true });
        const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        if (size + line.length > mostBytes) renameSync(path, old);
        appendFileSync(path, `${line}\n`);
      } catch {
        // Nowhere left to say so.
      }
    },
    lastLines(count) {
      const lines = [old, path].flatMap((file) => readLines(file));
      return lines.slice(-count);
    },
  };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}
