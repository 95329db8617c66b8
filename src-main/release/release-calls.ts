import type { AppError } from '#core/app-error.ts';
import type { CallInput } from '#core/ipc/contract.ts';
import type { Channel } from '#core/release/channel.ts';
import { partsOf } from '#core/parts/part-group.ts';
import { proposedRelease } from '#core/release/embargo.ts';
import { afterCopy } from '#core/release/plan-release.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readDocument } from '../documents/read-document.ts';
import { createPathQueue } from '../files/path-queue.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { folderBelow } from './channel-folders.ts';
import { markedRecord } from './mark-channel.ts';
import {
  createReleaseDesk,
  editionOf,
  type IssueText,
  type ReleaseDeskOptions,
} from './release-desk.ts';
import type { ReleaseView } from './release-view.ts';
import { createSendAll, type SendAllOptions } from './send-all.ts';
import { copyPart, type SendWorld } from './send-to-channel.ts';
import { proposalChannels } from './show-plan.ts';
import { renameChanges } from './status-changes.ts';
import { writeStatusFile } from './status-file.ts';

export interface ReleaseCallOptions
  extends ReleaseDeskOptions, SendAllOptions, Pick<SendWorld, 'putOnClipboard'> {
  /** Null when the person cancels. */
  readonly chooseFolder: (channel: string, last: string | null) => Promise<string | null>;
}

export function releaseCalls(options: ReleaseCallOptions) {
  const { folders, disk } = options;
  const release = createReleaseDesk(options);
  const sending = createSendAll(release, options);
  // What changes status.yaml takes turns; a look does not wait for it.
  const queue = createPathQueue();

  async function run({ channels, anyway, ...input }: CallInput<'release.run'>) {
    const view = await release.viewOf(input);
    if (!view.ok) return view;
    const wanted = view.value.channels.filter(({ name }) => channels.includes(name));
    const request = { view: view.value, channels: wanted, override: null, anyway };
    const outcomes = await sending.send(request);
    const plan = await release.plan(input);
    return plan.ok ? ok({ outcomes, plan: plan.value }) : plan;
  }

  /** The earlier issue that is to go out in full; null when none is proposed. */
  async function proposed(input: IssueText) {
    const view = await release.viewOf(input);
    if (!view.ok) return view;
    const channels = proposalChannels(view.value.channels, options);
    const proposal = proposedRelease(view.value.issue, channels, view.value);
    if (proposal === null) return ok(null);
    const path = await options.desk.pathOf(proposal.issueId);
    const document = path.ok ? await readDocument(disk, path.value) : path;
    if (!document.ok) return document;
    return ok({ channels, earlier: { issueId: proposal.issueId, text: document.value.disk.text } });
  }

  async function runProposal(input: IssueText) {
    const found = await proposed(input);
    if (!found.ok) return found;
    if (found.value === null) return err({ code: 'file/not-found', name: input.issueId } as const);
    const { channels } = found.value;
    const earlier = await release.viewOf(found.value.earlier);
    if (!earlier.ok) return earlier;
    const request = { view: earlier.value, channels, override: 'full', anyway: false } as const;
    const outcomes = await sending.send(request);
    const plan = await release.plan(input);
    return plan.ok ? ok({ outcomes, plan: plan.value }) : plan;
  }

  async function copy({ channel: name, part, anyway, ...input }: CallInput<'release.copy'>) {
    const found = await channelOf(input, name);
    if (!found.ok) return found;
    const { view, channel } = found.value;
    const edition = editionOf(view, channel);
    const look = await release.look(view, channel, edition);
    const world = { translate: options.translate(), putOnClipboard: options.putOnClipboard };
    const outcome = await copyPart({ view, channel, edition, look, anyway }, part, world);
    const { fingerprint } = look.check;
    let { error } = outcome;
    if (outcome.outcome === 'written' && fingerprint !== null) {
      const at = options.now().toISOString();
      error = await release.note(view, channel, (sent) => afterCopy(sent, part, fingerprint, at));
    }
    const plan = await release.plan(input);
    if (!plan.ok) return plan;
    return ok({ outcome: { channel: name, ...outcome, error }, plan: plan.value });
  }

  async function mark({ channel: name, mark: wanted, ...input }: CallInput<'release.mark'>) {
    const found = await channelOf(input, name);
    if (!found.ok) return found;
    const { view, channel } = found.value;
    const look = await release.look(view, channel, editionOf(view, channel));
    const at = options.now().toISOString();
    const next = markedRecord(wanted, { view, channel, look, at });
    if (!next.ok) return next;
    const error = await release.note(view, channel, next.value);
    return error === null ? release.plan(input) : err(error);
  }

  async function setStatus({ status, ...input }: CallInput<'release.set-status'>) {
    const view = await release.viewOf(input);
    if (!view.ok) return view;
    // Of all files of the issue, as the library's list has it.
    const { group } = partsOf(view.value.library.shown.groups, input.issueId);
    const own = group?.kind === 'issue' ? group.parts : [];
    const files = own.flatMap(({ file, role }) => (role === 'compilation' ? [] : file));
    const ids = files.length === 0 ? [input.issueId] : files;
    const changes = ids.map((id) => ({ path: [id, 'status'], value: status }));
    const error = await release.change(view.value, changes);
    return error === null ? release.plan(input) : err(error);
  }

  async function rename(from: string, to: string): Promise<Result<undefined, AppError>> {
    const library = options.desk.current();
    if (library === null) return err({ code: 'library/not-found', path: '' });
    const written = await writeStatusFile(disk, options.writer, library.folder, (status) =>
      renameChanges(status, from, to),
    );
    return written.ok ? ok(undefined) : written;
  }

  async function channelOf(
    input: IssueText,
    name: string,
  ): Promise<Result<{ readonly view: ReleaseView; readonly channel: Channel }, AppError>> {
    const view = await release.viewOf(input);
    if (!view.ok) return view;
    const channel = view.value.channels.find((each) => each.name === name);
    if (channel !== undefined) return ok({ view: view.value, channel });
    const cause = `galley.yaml has no channel ${name}`;
    return err({ code: 'request/refused', channel: 'release', cause });
  }

  return {
    'release.plan': release.planUnlessOvertaken,
    'release.run': (input) => queue.run('', () => run(input)),
    'release.proposal-text': async (input) => {
      const found = await proposed(input);
      return found.ok ? ok(found.value?.earlier ?? null) : found;
    },
    'release.run-proposal': (input) => queue.run('', () => runProposal(input)),
    'release.cancel': () => {
      sending.cancel();
      return ok(undefined);
    },
    'release.copy': (input) => queue.run('', () => copy(input)),
    'release.mark': (input) => queue.run('', () => mark(input)),
    'release.set-status': (input) => queue.run('', () => setStatus(input)),
    'release.rename-channel': ({ from, to }) => queue.run('', () => rename(from, to)),
    'release.choose-folder': async ({ channel }) => {
      const library = options.desk.current();
      if (library === null) return err({ code: 'library/not-found', path: '' });
      const known = library.settings.channels?.find(({ name }) => name === channel);
      const last = known === undefined ? null : await folders.of(library, known);
      const folder = await options.chooseFolder(channel, last?.path ?? library.folder);
      if (folder === null) return ok(null);
      await folders.allow(library, folder);
      return ok({ folder: folderBelow(library.folder, folder) });
    },
  } satisfies Partial<Handlers>;
}
