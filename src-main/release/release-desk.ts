import type { AppError } from '#core/app-error.ts';
import type { Edition } from '#core/export/edition/edition-settings.ts';
import type { ReleasePlan } from '#core/ipc/release-shapes.ts';
import type { SettingsChange } from '#core/library/library-settings.ts';
import type { Translate } from '#core/messages/translator.ts';
import type { Channel } from '#core/release/channel.ts';
import { editionFor } from '#core/release/plan-release.ts';
import { nothingOut, type ChannelRecord } from '#core/release/status.ts';
import { ok, type Result } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import type { PublishedDesk } from '../images/published-desk.ts';
import type { FileWriter } from '../files/write-file.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import {
  createChannelLook,
  type ChannelLook,
  type LookAtChannel,
  type LookOptions,
} from './look-at-channel.ts';
import { viewRelease, type ReleaseView } from './release-view.ts';
import { showPlan } from './show-plan.ts';
import { recordChange } from './status-changes.ts';
import { readStatusFile, writeStatusFile } from './status-file.ts';

/** An issue as the window has it. */
export interface IssueText {
  readonly issueId: string;
  readonly text: string;
}

export interface ReleaseDeskOptions extends LookOptions {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly writer: FileWriter;
  readonly translate: () => Translate;
  readonly now: () => Date;
  /** The pictures of the issue that are not published. */
  readonly pictureWarning: PublishedDesk['warningOf'];
}

/** What is known of an issue's release, and what is noted of it. */
export interface ReleaseDesk {
  readonly viewOf: (input: IssueText) => Promise<Result<ReleaseView, AppError>>;
  readonly look: LookAtChannel;
  /** Looks at all channels; null when a later look has overtaken this one. */
  readonly planUnlessOvertaken: (input: IssueText) => Promise<Result<ReleasePlan | null, AppError>>;
  readonly plan: (input: IssueText) => Promise<Result<ReleasePlan, AppError>>;
  /** Changes what status.yaml says of the issue. */
  readonly change: (
    view: ReleaseView,
    changes: readonly SettingsChange[],
  ) => Promise<AppError | null>;
  /** Notes of a channel what `next` makes of what was noted; null forgets it. */
  readonly note: (
    view: ReleaseView,
    channel: Channel,
    next: (sent: ChannelRecord | null) => ChannelRecord | null,
  ) => Promise<AppError | null>;
}

export function createReleaseDesk(options: ReleaseDeskOptions): ReleaseDesk {
  const { desk, disk, writer } = options;
  const look = createChannelLook(options);
  let lookCount = 0;

  async function viewOf({ issueId, text }: IssueText): Promise<Result<ReleaseView, AppError>> {
    const path = await desk.pathOf(issueId);
    const library = desk.current();
    if (!path.ok) return path;
    if (library === null) throw new Error('a path without a library');
    const status = await readStatusFile(disk, library.folder);
    const warning = await options.pictureWarning(library, issueId, text);
    const warnings = warning === null ? [] : [warning];
    const today = dayOf(options.now());
    return ok(await viewRelease({ library, issueId, text, status, today, warnings }));
  }

  async function planIf(
    input: IssueText,
    isWanted: () => boolean,
  ): Promise<Result<ReleasePlan | null, AppError>> {
    const view = await viewOf(input);
    if (!view.ok) return view;
    const looks = new Map<string, ChannelLook>();
    for (const channel of view.value.channels) {
      if (!isWanted()) return ok(null);
      looks.set(channel.name, await look(view.value, channel, editionOf(view.value, channel)));
    }
    const { findTarget, translate } = options;
    return ok(showPlan(view.value, looks, { findTarget, translate: translate() }));
  }

  return {
    viewOf,
    look,
    planUnlessOvertaken: (input) => {
      lookCount += 1;
      const mine = lookCount;
      return planIf(input, () => mine === lookCount);
    },
    plan: async (input) => {
      const plan = await planIf(input, () => true);
      if (!plan.ok) return plan;
      if (plan.value === null) throw new Error('a look that nobody overtakes');
      return ok(plan.value);
    },
    change: async (view, changes) => {
      const written = await writeStatusFile(disk, writer, view.library.folder, () => changes);
      return written.ok ? null : written.error;
    },
    note: async (view, channel, next) => {
      const { id } = view.issue;
      const written = await writeStatusFile(disk, writer, view.library.folder, (status) => {
        const sent = (status[id] ?? nothingOut).channels[channel.name] ?? null;
        return [recordChange(id, channel.name, next(sent))];
      });
      return written.ok ? null : written.error;
    },
  };
}

export function editionOf({ record }: ReleaseView, channel: Channel): Edition {
  return editionFor(channel, record.channels[channel.name] ?? null);
}

/** The day that it is here, as YYYY-MM-DD. */
export function dayOf(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
