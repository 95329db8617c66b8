import { fileStem } from '../export/addresses/slug.ts';
import type { Channel } from './channel.ts';
import type { IssueRecord } from './status.ts';

/** What the addresses of an issue are made of. */
export interface AddressFacts {
  /** The file's name in its library, with extension. */
  readonly fileName: string;
  readonly number: number | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

/**
 * The address that a channel's rule gives an issue in advance; null without a rule, and when the rule
 * names what the issue does not have.
 */
export function addressByRule({ address }: Pick<Channel, 'address'>, facts: AddressFacts) {
  const values: Readonly<Record<string, string | null>> = {
    stem: encodeURIComponent(fileStem(facts.fileName)),
    date: facts.date,
    number: facts.number === null ? null : String(facts.number),
  };
  const needed = [...address.matchAll(/\{(stem|date|number)\}/g)].map(([, name = '']) => name);
  if (needed.some((name) => values[name] === null)) return null;
  return readAddress(
    address.replaceAll(/\{(stem|date|number)\}/g, (_, name) => values[name] ?? ''),
  );
}

/** An address as a person pastes it: http or https, which may be left out; null for anything else. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim();
  const withScheme = /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/u.test(trimmed)
    ? `https://${trimmed}`
    : trimmed;
  if (!/^https?:\/\/[^\s<>"{}]+$/iu.test(withScheme) || !URL.canParse(withScheme)) return null;
  return withScheme;
}

export interface KnownAddress {
  readonly address: string;
  /** `returned`: a person pasted it; `rule`: it follows from the channel's rule. */
  readonly source: 'returned' | 'rule';
}

/** Where the issue can be read at a channel, as far as that is known; what was returned counts first. */
export function channelAddress(
  channel: Channel,
  record: IssueRecord,
  facts: AddressFacts,
): KnownAddress | null {
  const returned = readAddress(record.channels[channel.name]?.address ?? '');
  if (returned !== null) return { address: returned, source: 'returned' };
  const known = addressByRule(channel, facts);
  return known === null ? null : { address: known, source: 'rule' };
}

/** The placeholders that channels declare: the channel that gives each, and its value where known. */
export interface Placeholder {
  readonly name: string;
  readonly channel: string;
  /** Null until the channel's address is known. */
  readonly value: string | null;
}

/** Every declared name once; of several givers the first whose address is known, else the first. */
export function declaredPlaceholders(
  channels: readonly Channel[],
  record: IssueRecord,
  facts: AddressFacts,
): readonly Placeholder[] {
  const declared = new Map<string, Placeholder>();
  for (const channel of channels) {
    const { gives: name } = channel;
    if (name === '' || (declared.get(name)?.value ?? null) !== null) continue;
    const value = channelAddress(channel, record, facts)?.address ?? null;
    if (value === null && declared.has(name)) continue;
    declared.set(name, { name, channel: channel.name, value });
  }
  return [...declared.values()];
}

const placeholderPattern = /\{\{\s*([^{}\s]+)\s*\}\}/gu;

/** Which of the declared placeholders the texts hold, in the order of declaration. */
export function placeholdersIn(
  texts: readonly string[],
  declared: readonly Placeholder[],
): readonly Placeholder[] {
  const found = new Set(
    texts.flatMap((text) => [...text.matchAll(placeholderPattern)].map(([, name]) => name)),
  );
  return declared.filter(({ name }) => found.has(name));
}
