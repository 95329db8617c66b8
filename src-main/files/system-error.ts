import type { AppError } from '#core/app-error.ts';
import { isSystemError } from './disk.ts';

type FileErrorCode = Extract<AppError, { code: `file/${string}` }>['code'];

const whenWriting: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
  EACCES: 'file/not-writable',
  EPERM: 'file/not-writable',
  EROFS: 'file/not-writable',
  EISDIR: 'file/not-writable',
  ENOSPC: 'file/disk-full',
  EDQUOT: 'file/disk-full',
};

const whenReading: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'file/not-found',
  ENOTDIR: 'file/not-found',
};

/** The words of the system, without its code, path and call: `permission denied`. */
export function systemCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!isSystemError(error)) return error.message;
  const words = /^[A-Z0-9_]+: (.*?)(?:, [a-z]+(?: .*)?)?$/s.exec(error.message)?.[1];
  return words ?? error.code ?? error.message;
}

/** Translates what the system threw while `name` was being read or written, once, at the edge. */
export function fileError(error: unknown, name: string, doing: 'reading' | 'writing'): AppError {
  const systemCode = isSystemError(error) ? (error.code ?? '') : '';
  const cause = systemCause(error);
  const code =
    doing === 'writing'
      ? (whenWriting[systemCode] ?? 'file/failed')
      : (whenReading[systemCode] ?? 'file/not-readable');
  switch (code) {
    case 'file/not-found':
    case 'file/disk-full':
      return { code, name };
    case 'file/not-readable':
    case 'file/not-writable':
    case 'file/failed':
      return { code, name, cause };
    case 'file/changed-on-disk':
    case 'file/too-large':
    case 'file/exists':
      throw new Error(`${code} is no system error`);
    default:
      return code;
  }
}

/** Translates what the system threw while the library's folder `path` was being opened. */
export function libraryError(error: unknown, path: string): AppError {
  const systemCode = isSystemError(error) ? error.code : undefined;
  if (systemCode === 'ENOENT') return { code: 'library/not-found', path };
  if (systemCode === 'ENOTDIR') return { code: 'library/not-a-folder', path };
  return { code: 'library/not-readable', path, cause: systemCause(error) };
}
