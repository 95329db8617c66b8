import { EventEmitter, once } from 'node:events';
import type { Disk, OpenFile } from '../../src-main/files/disk.ts';

/** A disk on which the process dies after so many calls: from then on none of them ends. */
export function mortalDisk(
  disk: Disk,
  calls: number,
): { readonly disk: Disk; readonly died: Promise<void> } {
  let left = calls;
  const open: OpenFile[] = [];
  const death = new EventEmitter();
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name: string) => {
        const call: unknown = Reflect.get(object, name);
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]) => {
          left -= 1;
          if (left < 0) {
            // The system closes what a dead process has open.
            await Promise.all(open.splice(0).map((file) => file.close().catch(() => undefined)));
            death.emit('died');
            return new Promise(() => undefined);
          }
          const result: unknown = await Reflect.apply(call, object, args);
          if (name !== 'open') return result;
          open.push(result as OpenFile);
          return through(result as OpenFile);
        };
      },
    });
  return { disk: through(disk), died: once(death, 'died').then(() => undefined) };
}
