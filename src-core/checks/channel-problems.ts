import type { ReportEntry } from '../export/report.ts';
import type { IssueView } from './issue-view.ts';
import { issueRange, lineWords } from './line-range.ts';
import type { ChannelReport } from './outside-facts.ts';
import type { Problem } from './rule.ts';
import type { RuleId } from './rule-ids.ts';

type Reason = ReportEntry['reason'];

/** What other rules of the desk say of the text itself. */
const saidElsewhere: ReadonlySet<Reason> = new Set<Reason>(['toCome', 'pictureUnpublished']);

const ruleOf: Partial<Record<Reason, RuleId>> = {
  embargo: 'embargo',
  embargoNoNumber: 'embargo',
  digestLeak: 'digest-link',
  digestItemLink: 'digest-link',
  placeholderUnfilled: 'channel-address',
  optionAddressMissing: 'channel-address',
  teaserWithoutAddress: 'channel-address',
  teaserAddressUnread: 'channel-address',
  messageCut: 'channel-exceeds',
  captionTooLong: 'channel-exceeds',
  plainFormTooLong: 'channel-exceeds',
  teaserTitleCut: 'channel-exceeds',
  linkTooLong: 'channel-exceeds',
  pictureLarge: 'channel-exceeds',
  pasteLinksWord: 'channel-degrades',
  pasteChangesLink: 'channel-degrades',
  pasteReadsMarks: 'channel-degrades',
};

/** The rule that shows an entry; null for what a target does by design or without loss. */
function ruleFor({ reason, action, lossy, covers }: ReportEntry): RuleId | null {
  if (saidElsewhere.has(reason)) return null;
  const own = ruleOf[reason];
  if (own !== undefined) return own;
  if (action === 'refused') return 'channel-refuses';
  return lossy && covers === undefined ? 'channel-degrades' : null;
}

interface Said {
  readonly entry: ReportEntry;
  readonly names: string[];
}

/** An entry as it is shown, but for its place. */
interface Shown extends Required<Pick<Problem, 'message' | 'values' | 'words'>> {
  readonly line: number;
}

type ByRule = ReadonlyMap<RuleId, readonly Shown[]>;

/** Reports change less often than the text. */
const sorted = new WeakMap<readonly ChannelReport[], ByRule>();

function saidBy(channels: readonly ChannelReport[]): ByRule {
  const known = sorted.get(channels);
  if (known !== undefined) return known;
  const byRule = new Map<RuleId, Map<string, Said>>();
  for (const { channel, entries } of channels) {
    for (const entry of entries) {
      const rule = ruleFor(entry);
      if (rule === null) continue;
      const all = byRule.get(rule) ?? new Map<string, Said>();
      byRule.set(rule, all);
      const key = JSON.stringify([entry.line, entry.reason, entry.values]);
      const said = all.get(key);
      if (said === undefined) all.set(key, { entry, names: [channel] });
      else if (!said.names.includes(channel)) said.names.push(channel);
    }
  }
  const found = new Map([...byRule].map(([rule, all]) => [rule, [...all.values()].map(shown)]));
  sorted.set(channels, found);
  return found;
}

function shown({ entry: { line, reason: key, values }, names }: Said): Shown {
  const words = { area: 'report', key, values } as const;
  return { line, message: 'inChannel', values: { channel: names.join(', ') }, words };
}

/** What the channels' exports say that the rule `id` shows: the same thing of several channels once. */
export function channelProblems(view: IssueView, id: RuleId): readonly Problem[] {
  const all = view.channels === undefined ? undefined : saidBy(view.channels).get(id);
  const found: Problem[] = [];
  for (const { line, message, values, words } of all ?? []) {
    const range = (line > 1 ? lineWords(view, line) : null) ?? issueRange(view);
    if (range !== null) found.push({ from: range.from, to: range.to, message, values, words });
  }
  return found;
}
