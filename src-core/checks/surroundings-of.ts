import type { GivenFacts } from '../ipc/check-shapes.ts';
import type { TwinText } from '../twins/twin-text.ts';
import type { Surroundings } from './issue-view.ts';
import type { ChannelReport } from './outside-facts.ts';

export type GivenTwin = NonNullable<GivenFacts['twin']>;

interface Known extends Pick<Surroundings, 'path' | 'sentBefore' | 'snippets'> {
  /** Null while nobody has looked. */
  readonly facts: GivenFacts | null;
  readonly channels: readonly ChannelReport[] | null;
  /** Reads the text of the other language. */
  readonly readTwin: (twin: GivenTwin) => TwinText;
}

/** What a check goes by besides the text: the one way from what is known to what rules see. */
export function surroundingsOf({ facts, channels, readTwin, ...own }: Known): Surroundings {
  const reports = channels === null ? {} : { channels };
  if (facts === null) return { ...own, ...reports };
  const { twin, ...others } = facts;
  return { ...own, ...others, ...reports, ...(twin !== null && { twin: readTwin(twin) }) };
}
