import { pictureAddress } from '#core/images/picture-address.ts';
import { fillCommand, printedAddress, readCommand } from '#core/images/publish-command.ts';
import type { PublishOutcome } from '#core/ipc/image-shapes.ts';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { OpenLibrary } from '../library/describe-library.ts';
import type { Log } from '../log/log.ts';
import type { Network } from '../net/create-network.ts';
import type { CommandConsent } from './command-consent.ts';
import { assetPath, type IssuePicture, type PublishedDesk } from './published-desk.ts';
import type { RunCommand } from './run-command.ts';

export interface PublishOptions {
  readonly published: PublishedDesk;
  readonly consent: CommandConsent;
  readonly run: RunCommand;
  readonly network: Network;
  readonly log: Log;
  /** Whether the command may run on this machine; it is shown as it is written. */
  readonly mayRun: (command: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly onProgress: (progress: {
    readonly name: string;
    readonly finished: number;
    readonly total: number;
  }) => void;
}

/** Where a picture is now, or why nobody knows. */
type Published = Result<string, string>;

/**
 * Publishes the pictures of an issue that are not: by the library's command, else by looking whether they
 * are at their addresses already. Null when the person gives no yes to the command.
 */
export async function publishPictures(
  library: OpenLibrary,
  issueId: string,
  text: string,
  stop: AbortSignal,
  options: PublishOptions,
): Promise<Result<readonly PublishOutcome[] | null, AppError>> {
  const { base, publish } = library.settings.images ?? {};
  if (base === undefined && publish === undefined) {
    return err({ code: 'image/nothing-to-publish-with' });
  }
  const publishOne = await wayOf(library, issueId, options);
  if (!publishOne.ok) return publishOne;
  if (publishOne.value === null) return ok(null);
  const pictures = await options.published.picturesOf(library, issueId, text);
  const open = pictures.filter(({ state }) => state === 'unpublished');
  const waiting = open.filter(
    ({ name }, at) => open.findIndex((other) => other.name === name) === at,
  );
  const outcomes: PublishOutcome[] = [];
  for (const [finished, picture] of waiting.entries()) {
    if (stop.aborted) break;
    const { name } = picture;
    options.onProgress({ name, finished, total: waiting.length });
    const address = await publishOne.value(picture, stop);
    options.log.write('info', 'picture-published', { ok: address.ok });
    const fault = address.ok ? await noted(library, picture, address.value, options) : null;
    outcomes.push({
      name,
      address: address.ok ? address.value : null,
      cause: address.ok ? null : address.error,
      error: fault,
    });
  }
  return ok(outcomes);
}

type PublishOne = (picture: IssuePicture, stop: AbortSignal) => Promise<Published>;

/** Null when the command may not run. */
async function wayOf(
  library: OpenLibrary,
  issueId: string,
  options: PublishOptions,
): Promise<Result<PublishOne | null, AppError>> {
  const { base, publish } = library.settings.images ?? {};
  if (publish === undefined) return ok((picture, stop) => look(picture, stop, options.network));
  const words = readCommand(publish);
  if (!words.ok) return err({ code: 'image/bad-command', cause: words.error });
  const { consent } = options;
  if (!(await consent.isGiven(library, words.value))) {
    if (!(await options.mayRun(publish))) return ok(null);
    await consent.give(library, words.value);
  }
  return ok(async ({ name }, stop) => {
    const file = await assetPath(library.folder, name);
    if (file === null) return err('the file is not there any more');
    const values = { file, name, library: library.folder };
    const ran = await options.run(fillCommand(words.value, values), stop);
    if (!ran.ok) return ran;
    const address = printedAddress(ran.value);
    if (address !== null) return ok(address);
    return base === undefined
      ? err('it printed no address, and no base is set')
      : ok(pictureAddress(name, base, issueId));
  });
}

const longestLookMs = 20_000;
/** The beginning of a picture shows that it is there. */
const enough = 64 * 1024;

async function look(
  { publicAddress }: IssuePicture,
  stop: AbortSignal,
  network: Network,
): Promise<Published> {
  if (publicAddress === null) return err('it has no address');
  const request = {
    url: publicAddress,
    accept: 'image/*',
    mostBytes: enough,
    whenMore: 'cut',
    limitMs: longestLookMs,
    mayBePrivate: false,
  } as const;
  const found = await network.fetch(request, stop);
  if (!found.ok) return err(`it is not at ${publicAddress}`);
  const isPicture = found.value.contentType.startsWith('image/');
  return isPicture ? ok(publicAddress) : err(`there is no picture at ${publicAddress}`);
}

async function noted(
  library: OpenLibrary,
  { name, sha256 }: IssuePicture,
  address: string,
  { published, now }: PublishOptions,
): Promise<AppError | null> {
  if (sha256 === null) return null;
  return published.note(library, name, { sha256, at: now().toISOString(), address });
}
