import type { AppError } from '#core/app-error.ts';
import type { CallResult } from '#core/ipc/contract.ts';
import { err, ok, type Result } from '#core/result.ts';
import { isNewerVersion, readLatestRelease } from '#core/updates/latest-release.ts';
import type { Network } from '../net/create-network.ts';

interface CheckOptions {
  readonly network: Pick<Network, 'fetch'>;
  /** The address that tells of the latest release, '' where the build has none. */
  readonly releases: string;
  /** The version that runs. */
  readonly running: string;
}

const mostBytes = 1024 * 1024;
const limitMs = 15_000;

/** Asks whether there is a later version. Only ever called because a person asked. */
export async function checkForUpdate({
  network,
  releases,
  running,
}: CheckOptions): Promise<CallResult<'updates.check'>> {
  if (releases === '') return ok({ kind: 'no-address', running });
  const latest = await askFor(releases, network);
  if (!latest.ok) return latest;
  const { version, page } = latest.value;
  return isNewerVersion(version, running)
    ? ok({ kind: 'newer', running, version, page })
    : ok({ kind: 'current', running });
}

async function askFor(
  url: string,
  network: CheckOptions['network'],
): Promise<Result<NonNullable<ReturnType<typeof readLatestRelease>>, AppError>> {
  const answer = await network.fetch({
    url,
    accept: 'application/json',
    mostBytes,
    whenMore: 'refuse',
    limitMs,
    mayBePrivate: false,
  });
  if (!answer.ok) return answer;
  const latest = readLatestRelease(new TextDecoder().decode(answer.value.bytes));
  return latest === null
    ? err({ code: 'net/unreadable', host: new URL(answer.value.url).host })
    : ok(latest);
}
