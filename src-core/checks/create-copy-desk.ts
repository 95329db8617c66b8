import type { GivenFacts } from '../ipc/check-shapes.ts';
import type { SentLink } from '../ipc/link-shapes.ts';
import { parseIssue } from '../issue/parse-issue.ts';
import { parseProfileOf } from '../issue/profile/parse-profile.ts';
import type { Snippet } from '../issue/snippets/learn-snippets.ts';
import { trackIssue, updateIssue, type TrackedIssue } from '../issue/track-issue.ts';
import type { LibrarySettings } from '../library/library-settings.ts';
import { keepSame } from '../same-data.ts';
import { spliceBetween } from '../text/splice.ts';
import type { TwinText } from '../twins/twin-text.ts';
import type { CheckSettings } from './check-settings.ts';
import { createChecker, type Checked, type Checker } from './create-checker.ts';
import type { House } from './house.ts';
import type { ChannelReport } from './outside-facts.ts';
import { surroundingsOf, type GivenTwin } from './surroundings-of.ts';

/** A text to check and all that is known around it, as plain data. */
export interface DeskAsk {
  readonly text: string;
  /** Below the library. */
  readonly path: string;
  /** First lines of blocks that recur across the library. */
  readonly recurring: readonly string[];
  /** Of the library's settings, what the parse goes by. */
  readonly reading: Pick<LibrarySettings, 'profile' | 'sections'>;
  readonly house: House;
  readonly settings: CheckSettings;
  /** The links of the text that earlier issues have sent, as far as is known. */
  readonly sent: readonly SentLink[];
  readonly snippets: readonly Snippet[];
  readonly facts: GivenFacts | null;
  readonly channels: readonly ChannelReport[] | null;
}

/** Checks one text after the other; what a text has in common with the one before costs little (K1, K8). */
export type CopyDesk = (ask: DeskAsk) => Checked;

export function createCopyDesk(): CopyDesk {
  let before: DeskAsk | null = null;
  let checker: Checker = createChecker();
  let tracked: TrackedIssue | null = null;
  let sentBefore = sentBy([]);
  let twin: { readonly given: GivenTwin; readonly read: TwinText } | null = null;

  return (given) => {
    const ask = before === null ? given : keepSameParts(before, given);
    const { facts, house, path, reading, recurring, sent, settings, snippets, text } = ask;
    const isSameReading =
      before?.path === path && before.recurring === recurring && before.reading === reading;
    tracked = isSameReading && tracked !== null ? follow(tracked, text) : track(ask);
    if (before?.house !== house || before.settings !== settings) {
      checker = createChecker({ house, settings });
    }
    if (before?.sent !== sent) sentBefore = sentBy(sent);
    if (!isSameReading) twin = null;
    before = ask;
    const surroundings = surroundingsOf({
      path,
      sentBefore,
      snippets,
      facts,
      channels: ask.channels,
      readTwin: (other) => {
        if (twin?.given !== other) twin = { given: other, read: readTwin(other, reading) };
        return twin.read;
      },
    });
    return checker.checkAll(tracked, surroundings);
  };
}

/** What says the same as before is the same object again, however it came here. */
function keepSameParts(before: DeskAsk, now: DeskAsk): DeskAsk {
  return {
    text: now.text,
    path: now.path,
    recurring: keepSame(before.recurring, now.recurring),
    reading: keepSame(before.reading, now.reading),
    house: keepSame(before.house, now.house),
    settings: keepSame(before.settings, now.settings),
    sent: keepSame(before.sent, now.sent),
    snippets: keepSame(before.snippets, now.snippets),
    facts:
      before.facts === null || now.facts === null ? now.facts : sameFacts(before.facts, now.facts),
    channels: keepSame(before.channels, now.channels),
  };
}

function sameFacts(before: GivenFacts, now: GivenFacts): GivenFacts {
  return {
    files: keepSame(before.files, now.files),
    deadLinks: keepSame(before.deadLinks, now.deadLinks),
    neighbours: keepSame(before.neighbours, now.neighbours),
    twin: keepSame(before.twin, now.twin),
    pictures: keepSame(before.pictures, now.pictures),
  };
}

function track({ path, reading, recurring, text }: DeskAsk): TrackedIssue {
  const options = {
    fileName: path,
    recurring: new Set(recurring),
    profile: parseProfileOf(reading),
  };
  return trackIssue(text, options);
}

function follow(tracked: TrackedIssue, text: string): TrackedIssue {
  const edit = spliceBetween(tracked.text, text);
  return edit === null ? tracked : updateIssue(tracked, text, [edit]);
}

function sentBy(sent: readonly SentLink[]): (address: string) => SentLink | null {
  const byAddress = new Map(sent.map((each) => [each.address, each]));
  return (address) => byAddress.get(address) ?? null;
}

function readTwin({ file, text }: GivenTwin, reading: DeskAsk['reading']): TwinText {
  return { text, issue: parseIssue(text, { fileName: file, profile: parseProfileOf(reading) }) };
}
