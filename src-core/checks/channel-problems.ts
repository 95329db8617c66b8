import type { ReportEntry } from '../export/report.ts';
import type { IssueView } from './issue-view.ts';
import { issueRange, lineWords } from './line-range.ts';
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

/** What the channels' exports say that the rule `id` shows: the same thing of several channels once. */
export function channelProblems(view: IssueView, id: RuleId): readonly Problem[] {
  const { channels = [] } = view;
  const found = new Map<string, { readonly entry: ReportEntry; readonly names: string[] }>();
  for (const { channel, entries } of channels) {
    for (const entry of entries) {
      if (ruleFor(entry) !== id) continue;
      const key = JSON.stringify([entry.line, entry.reason, entry.values]);
      const known = found.get(key);
      if (known === undefined) found.set(key, { entry, names: [channel] });
      else if (!known.names.includes(channel)) known.names.push(channel);
    }
  }
  return [...found.values()].flatMap(({ entry, names }): readonly Problem[] => {
    const { line, reason: key, values } = entry;
    const range = (line > 1 ? lineWords(view, line) : null) ?? issueRange(view);
    if (range === null) return [];
    const words = { area: 'report', key, values } as const;
    return [{ ...range, message: 'inChannel', values: { channel: names.join(', ') }, words }];
  });
}
