import { z } from 'zod';
import { appErrorSchema } from '../app-error.ts';
import { editionLanguages, editions } from '../export/edition/edition-settings.ts';
import { copyKinds, copyUnits } from '../export/target.ts';
import type { ChannelReport } from '../checks/outside-facts.ts';
import { audiences } from '../release/channel.ts';
import { channelStates } from '../release/plan-release.ts';
import { issueStatuses } from '../release/status.ts';
import { exportDoneSchema } from './shapes.ts';

const nothing = z.undefined();

/** Why something cannot go out, or what is to be known before it does. */
const releaseNoteSchema = z.object({
  line: z.number(),
  /** The report's reason (messages/en/report.ts), by which the window offers the next step. */
  reason: z.string(),
  /** The sentence in the window's language. */
  message: z.string(),
  /** The channel that has to act first; null when it is none. */
  awaits: z.string().nullable(),
});
export type ReleaseNote = z.infer<typeof releaseNoteSchema>;

const releaseRowSchema = z.object({
  channel: z.string(),
  targetId: z.string(),
  targetTitle: z.string(),
  /** `paste`: part by part from the clipboard; `files`: written into a folder. */
  way: z.enum(['paste', 'files']),
  edition: z.enum(editions),
  language: z.enum(editionLanguages).nullable(),
  audience: z.enum(audiences),
  /** The placeholder that its address fills in the others; '' for none. */
  gives: z.string(),
  /** Where its files go, for display. */
  folder: z.string().nullable(),
  /** The folder lies outside the library, and nobody has allowed it on this machine. */
  asksForFolder: z.boolean(),
  hasEditor: z.boolean(),
  state: z.enum(channelStates),
  /** When it last went out or went live, as ISO 8601. */
  at: z.string().nullable(),
  address: z.object({ address: z.string(), source: z.enum(['returned', 'rule']) }).nullable(),
  refusals: z.array(releaseNoteSchema),
  /** What asks for a yes before it goes out. */
  warnings: z.array(releaseNoteSchema),
  copies: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(copyKinds),
      isCopied: z.boolean(),
      count: z.object({ used: z.number(), limit: z.number(), unit: z.enum(copyUnits) }).nullable(),
    }),
  ),
  /** Whether pictures are made for it, e.g. a poster; they are files even where the rest is pasted. */
  hasPictures: z.boolean(),
  /** What the copy desk reads of it. */
  report: z.custom<ChannelReport>((value) => typeof value === 'object' && value !== null),
});
export type ReleaseRow = z.infer<typeof releaseRowSchema>;

const releasePlanSchema = z.object({
  issueId: z.string(),
  status: z.enum(issueStatuses),
  rows: z.array(releaseRowSchema),
  /** The earlier issue that goes public in full with this one. */
  proposal: z
    .object({
      number: z.number(),
      isDue: z.boolean(),
      isDone: z.boolean(),
      channels: z.array(z.string()),
    })
    .nullable(),
});
export type ReleasePlan = z.infer<typeof releasePlanSchema>;

const channelOutcomeSchema = z.object({
  channel: z.string(),
  /** `waits`: it asks for a yes; `pasted by hand` channels are left to their buttons. */
  outcome: z.enum(['written', 'refused', 'failed', 'waits', 'cancelled', 'by-hand']),
  /** Why, for what is refused or waits. */
  notes: z.array(releaseNoteSchema),
  error: appErrorSchema.nullable(),
  done: exportDoneSchema.nullable(),
});
export type ChannelOutcome = z.infer<typeof channelOutcomeSchema>;

const issueText = { issueId: z.string(), text: z.string() } as const;

/** The release desk's calls; every one that changes something answers the plan as it is then. */
export const releaseCalls = {
  /** Looks at every channel; null when a later look has overtaken this one. */
  'release.plan': { input: z.object(issueText), output: releasePlanSchema.nullable() },
  /**
   * Exports to the named channels, one after the other; one that fails does not stop the others.
   * `anyway` passes over warnings, never over refusals. Tells `release.progress`.
   */
  'release.run': {
    input: z.object({ ...issueText, channels: z.array(z.string()), anyway: z.boolean() }),
    output: z.object({ outcomes: z.array(channelOutcomeSchema), plan: releasePlanSchema }),
  },
  /** That earlier issue as it is on disk, to be looked at before it goes out; null when none is proposed. */
  'release.proposal-text': { input: z.object(issueText), output: z.object(issueText).nullable() },
  /** Exports the earlier issue that `proposal` names, in full, to the channels that take it. */
  'release.run-proposal': {
    input: z.object(issueText),
    output: z.object({ outcomes: z.array(channelOutcomeSchema), plan: releasePlanSchema }),
  },
  /** The channel that is being written is finished; the others are left. */
  'release.cancel': { input: nothing, output: nothing },
  /** Puts one part on the clipboard and ticks it off. */
  'release.copy': {
    input: z.object({
      ...issueText,
      channel: z.string(),
      part: z.string(),
      anyway: z.boolean(),
    }),
    output: z.object({ outcome: channelOutcomeSchema, plan: releasePlanSchema }),
  },
  /**
   * `live`: it can be read at the address (null: where the channel's rule says). `corrected`: what is there was
   * made by hand what would go out now. `back`: one step back,
   * from live to sent, from sent to nothing.
   */
  'release.mark': {
    input: z.object({
      ...issueText,
      channel: z.string(),
      mark: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('live'), address: z.string().nullable() }),
        z.object({ kind: z.literal('corrected') }),
        z.object({ kind: z.literal('back') }),
      ]),
    }),
    output: releasePlanSchema,
  },
  'release.set-status': {
    input: z.object({ ...issueText, status: z.enum(issueStatuses) }),
    output: releasePlanSchema,
  },
  /** Notes what went out to a channel under its new name. */
  'release.rename-channel': {
    input: z.object({ from: z.string(), to: z.string() }),
    output: nothing,
  },
  /** Asks for a channel's folder, which is allowed with that; null when the person cancels. */
  'release.choose-folder': {
    input: z.object({ channel: z.string() }),
    output: z.object({ folder: z.string() }).nullable(),
  },
} as const;

export const releaseProgressSchema = z.object({
  channel: z.string(),
  /** How many are finished, of how many. */
  finished: z.number(),
  total: z.number(),
});
export type ReleaseProgress = z.infer<typeof releaseProgressSchema>;
