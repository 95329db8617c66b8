import type { NetError } from '#core/net/net-error.ts';
import { isSystemError } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';

const offlineCodes = new Set(['ENETUNREACH', 'ENETDOWN', 'EAI_AGAIN', 'EHOSTDOWN']);
const damagedCodes = /^(?:Z_|ERR__?Z|ERR_BROTLI|HPE_|ERR_STREAM_PREMATURE_CLOSE)/u;

/** The lookup found only addresses that this request may not reach. */
export const onlyPrivateCode = 'GALLEY_ONLY_PRIVATE';

/** Translates what the network threw while `host` was asked, once, at the edge. */
export function netFailure(error: unknown, host: string): NetError {
  const code = isSystemError(error) ? (error.code ?? '') : '';
  if (code === onlyPrivateCode) return { code: 'net/private', host };
  if (offlineCodes.has(code)) return { code: 'net/offline', host };
  if (code === 'ENOTFOUND') return { code: 'net/no-host', host };
  if (damagedCodes.test(code)) return { code: 'net/unreadable', host };
  return { code: 'net/unreachable', host, cause: systemCause(error) || code };
}
