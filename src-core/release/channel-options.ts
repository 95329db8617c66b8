import type { Edition, EditionSettings } from '../export/edition/edition-settings.ts';
import { refusal, type ReportEntry } from '../export/report.ts';
import type { LibrarySettings } from '../library/library-settings.ts';
import type { Channel } from './channel.ts';
import type { Placeholder } from './placeholders.ts';

/** What the library gives an export to a channel. */
export interface ChannelGiven {
  readonly sections: NonNullable<LibrarySettings['sections']>;
  /** A snippet's text; null when the library has none of that name. */
  readonly snippet: (name: string) => string | null;
  readonly placeholders: readonly Placeholder[];
}

/**
 * What an edition for the channel is made of, and the snippets it names in vain. The fixed paragraphs are
 * written for the channel's own edition: another one goes there without them.
 */
export function channelEdition(
  channel: Channel,
  edition: Edition,
  { sections, snippet, placeholders }: ChannelGiven,
): { readonly settings: EditionSettings; readonly refusals: readonly ReportEntry[] } {
  const textsOf = (names: readonly string[]) =>
    names.flatMap((name) => {
      const text = snippet(name);
      return text === null ? [] : [text];
    });
  const isOwn = edition === channel.edition;
  const before = isOwn ? channel.before : [];
  const after = isOwn ? channel.after : [];
  const missing = [...before, ...after].filter((name) => snippet(name) === null);
  return {
    settings: {
      sections,
      before: textsOf(before),
      after: textsOf(after),
      placeholders: Object.fromEntries(
        placeholders.map(({ name, channel: giver, value }) => [name, { channel: giver, value }]),
      ),
      itemLinks: channel.itemLinks,
      target: channel.options,
    },
    refusals: [...new Set(missing)].map((name) => refusal(1, 'release', 'snippetGone', { name })),
  };
}
