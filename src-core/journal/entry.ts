import { z } from 'zod';

const offset = z.number().int().nonnegative();
/** Milliseconds since 1970, by the clock of the machine that wrote it. */
const at = z.number();
/** As `TextEdit`, without the names, which would be half of the journal. */
const edits = z.array(z.tuple([offset, offset, z.string()])).readonly();
const selection = z.object({
  ranges: z
    .array(z.tuple([offset, offset]))
    .min(1)
    .readonly(),
  /** Which of the ranges is the main one. */
  main: offset,
});
const isolate = z.enum(['before', 'after', 'full']).optional();

/** What a change belongs together with in the file of another issue. */
const linkedHalfSchema = z.object({
  /** Of both halves. */
  id: z.string(),
  /** Both languages of an issue were arranged alike; else items moved to another issue. */
  kind: z.literal('twin').optional(),
  issueId: z.string(),
  /** As the issue is called in messages. */
  name: z.string(),
  /** Of the items that stand there. */
  count: offset,
  /** That file's text then, and what takes its half back. */
  text: z.string(),
  undo: edits,
});
export type LinkedHalf = z.infer<typeof linkedHalfSchema>;

const editSchema = z.object({
  kind: z.literal('edit'),
  at,
  /** CodeMirror's user event; `undo` and `redo` are replayed as such. */
  event: z.string().optional(),
  edits,
  /** Only when the transaction set it; otherwise it was mapped through the edits. */
  selection: selection.optional(),
  isolate,
  /** False for what undo passes over. */
  inHistory: z.literal(false).optional(),
  /** Undo and redo take it along. */
  linked: linkedHalfSchema.optional(),
  /** Of the text afterwards: an edit that belongs to another text is noticed. */
  length: offset,
});

const selectSchema = z.object({
  kind: z.literal('select'),
  at,
  event: z.string().optional(),
  selection,
  isolate,
});

/** What the window did: the steps that undo is made of. */
export const journalStepSchema = z.discriminatedUnion('kind', [editSchema, selectSchema]);
export type JournalStep = z.infer<typeof journalStepSchema>;
export type JournalSelection = z.infer<typeof selection>;

/** The text in full. `version` is what the file on disk was then, null for a text that was unsaved. */
const baseSchema = z.object({
  kind: z.literal('base'),
  at,
  text: z.string(),
  version: z.string().nullable(),
});

/** Another program left the file as the present text with these edits. */
const outsideSchema = z.object({
  kind: z.literal('outside'),
  at,
  edits,
  version: z.string(),
  /** What follows is made from it; otherwise the person has not chosen yet. */
  taken: z.boolean(),
});

/** What the window may send; what becomes of saves, the main process notes itself. */
export const windowEntrySchema = z.discriminatedUnion('kind', [
  editSchema,
  selectSchema,
  baseSchema,
  outsideSchema,
]);
export type WindowEntry = z.infer<typeof windowEntrySchema>;

export const versionKinds = ['found', 'saved', 'outside', 'pause'] as const;
export type VersionKind = (typeof versionKinds)[number];

export const journalEntrySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('head'),
    format: z.literal(1),
    /** The library's folder and the file's path in it, for people who look into the journal. */
    library: z.string(),
    issueId: z.string(),
  }),
  baseSchema,
  editSchema,
  selectSchema,
  outsideSchema,
  /** The present text is about to be written; it was when a `saved` follows before the next one. */
  z.object({ kind: z.literal('saving'), at }),
  z.object({ kind: z.literal('saved'), at, version: z.string() }),
  /** What thinning left of many edits; no part of the undo history. */
  z.object({ kind: z.literal('leap'), at, edits }),
  /** The present text is a version; what thinning left of saves and openings. */
  z.object({ kind: z.literal('mark'), at, as: z.enum(versionKinds) }),
  /** Entries are missing here: what follows means nothing before the next `base`. Never written. */
  z.object({ kind: z.literal('gap') }),
]);
export type JournalEntry = z.infer<typeof journalEntrySchema>;

export type EditTuples = z.infer<typeof edits>;
