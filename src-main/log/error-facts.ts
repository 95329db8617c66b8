import type { LogFacts } from './log.ts';

const mostFrames = 6;
const frame = /^\s*at (?:(?:async )?([\w$.<>]+) )?.*?([\w.-]+\.\w+:\d+:\d+)\)?$/;

/**
 * An exception without its message, which may quote a text: its kind, its system's code and the
 * places of our own code that it came through.
 */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = (error as NodeJS.ErrnoException).code;
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => frame.exec(line))
    .flatMap((found) => (found === null ? [] : [`${found[1] ?? ''}(${found[2] ?? ''})`]))
    .slice(0, mostFrames)
    .map((place, index) => [`at${index + 1}`, place.replace(/^\(/, 'in(')] as const);
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...Object.fromEntries(frames),
  };
}
