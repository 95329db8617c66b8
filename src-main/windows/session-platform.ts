import type { Session } from '#core/ipc/shapes.ts';

export function sessionPlatform(): Session['platform'] {
  const { platform } = process;
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux';
}
