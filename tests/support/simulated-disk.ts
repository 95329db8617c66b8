import { dirname } from 'node:path';
import type { Disk, FileFacts, OpenFile } from '../../src-main/files/disk.ts';
import type { Random } from './random.ts';

interface Inode {
  readonly number: bigint;
  bytes: Uint8Array;
  /** What a power cut leaves for certain. */
  synced: Uint8Array;
  links: number;
  modified: bigint;
}

/** A file system in memory that a process can die on, with or without the power. */
export interface SimulatedDisk {
  /** The disk as one process has it: from its death on no call of it ever ends. */
  readonly process: () => { readonly disk: Disk; readonly dieAfter: (calls: number) => void };
  /** What is not synced is gone, but for a part of what was appended. */
  readonly cutPower: (random: Random) => void;
  /** What another program does; at once. */
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string | null;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly paths: () => readonly string[];
}

export function simulatedDisk(
  onReplaced: (path: string, old: string | null, now: string) => void,
): SimulatedDisk {
  const files = new Map<string, Inode>();
  const folders = new Set<string>(['/']);
  let counter = 0n;
  const tick = (): bigint => (counter += 1n);

  const found = (path: string): Inode => {
    const inode = files.get(path);
    if (inode === undefined) throw failure('ENOENT');
    return inode;
  };
  const create = (): Inode => {
    const number = tick();
    const nothing = new Uint8Array();
    return { number, bytes: nothing, synced: nothing, links: 1, modified: number };
  };
  const factsOf = ({ bytes, links, modified, number }: Inode): FileFacts => ({
    isFile: true,
    mode: 0o644,
    uid: 0,
    gid: 0,
    links,
    size: bytes.length,
    modifiedNs: modified,
    inode: number,
  });
  const change = (inode: Inode, bytes: Uint8Array): void => {
    inode.bytes = bytes;
    inode.modified = tick();
  };
  const drop = (path: string): void => {
    const inode = files.get(path);
    if (inode !== undefined) inode.links -= 1;
    files.delete(path);
  };

  const openFile = (inode: Inode): OpenFile => ({
    write: async (bytes, position) => {
      const grown = new Uint8Array(Math.max(inode.bytes.length, position + bytes.length));
      grown.set(inode.bytes);
      grown.set(bytes, position);
      change(inode, grown);
      return bytes.length;
    },
    readAll: async () => inode.bytes.slice(),
    facts: async () => factsOf(inode),
    setMode: async () => undefined,
    setOwner: async () => undefined,
    truncate: async (size) => change(inode, inode.bytes.slice(0, size)),
    syncData: async () => {
      inode.synced = inode.bytes;
    },
    close: async () => undefined,
  });

  const disk: Disk = {
    realPath: async (path) => {
      if (files.has(path) || folders.has(path)) return path;
      throw failure('ENOENT');
    },
    exists: async (path) => files.has(path) || folders.has(path),
    checkWritable: async (path) => void found(path),
    facts: async (path) => factsOf(found(path)),
    open: async (path, mode) => {
      if (mode !== 'create') return openFile(found(path));
      if (files.has(path)) throw failure('EEXIST');
      if (!folders.has(dirname(path))) throw failure('ENOENT');
      const inode = create();
      files.set(path, inode);
      return openFile(inode);
    },
    rename: async (from, to) => {
      const inode = files.get(from);
      if (inode === undefined) return renameFolder(from, to);
      const old = files.get(to);
      onReplaced(to, old === undefined ? null : textOf(old.bytes), textOf(inode.bytes));
      drop(to);
      files.delete(from);
      files.set(to, inode);
    },
    remove: async (path) => {
      found(path);
      drop(path);
    },
    makeFolder: async (path) => {
      for (let at = path; !folders.has(at); at = dirname(at)) folders.add(at);
    },
    list: async (folder) =>
      [...files.keys(), ...folders]
        .filter((path) => path !== folder && dirname(path) === folder)
        .map((path) => path.slice(folder.length + 1)),
    syncFolder: async () => undefined,
  };
  const renameFolder = (from: string, to: string): void => {
    folders.delete(from);
    folders.add(to);
    for (const [path, inode] of files) {
      if (dirname(path) !== from) continue;
      files.delete(path);
      files.set(`${to}${path.slice(from.length)}`, inode);
    }
  };

  return {
    process: () => mortal(disk),
    cutPower: (random) => {
      for (const inode of files.values()) {
        const { bytes, synced } = inode;
        const isAppended =
          bytes.length >= synced.length && synced.every((byte, at) => bytes[at] === byte);
        const kept = isAppended
          ? bytes.slice(0, synced.length + random.below(bytes.length - synced.length + 1))
          : synced;
        change(inode, kept);
        inode.synced = kept;
      }
    },
    write: (path, text) => {
      const inode = create();
      inode.bytes = new TextEncoder().encode(text);
      inode.synced = inode.bytes;
      drop(path);
      files.set(path, inode);
      folders.add(dirname(path));
    },
    read: (path) => {
      const inode = files.get(path);
      return inode === undefined ? null : textOf(inode.bytes);
    },
    rename: (from, to) => {
      const inode = files.get(from);
      if (inode === undefined) return;
      drop(to);
      files.delete(from);
      files.set(to, inode);
    },
    remove: drop,
    paths: () => [...files.keys()],
  };
}

function mortal(disk: Disk) {
  let left = Infinity;
  const through = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name: string) => {
        const call: unknown = Reflect.get(object, name);
        if (typeof call !== 'function') return call;
        return async (...args: unknown[]) => {
          left -= 1;
          if (left < 0) return new Promise(() => undefined);
          const result: unknown = await Reflect.apply(call, object, args);
          return name === 'open' ? through(result as OpenFile) : result;
        };
      },
    });
  return {
    disk: through(disk),
    dieAfter: (calls: number) => {
      left = Math.min(left, calls);
    },
  };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}
