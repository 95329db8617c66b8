import { join } from 'node:path';
import { snippetFileName, snippetFolder } from '#core/issue/snippets/snippet-file.ts';
import { err, ok } from '#core/result.ts';
import type { Disk } from '../files/disk.ts';
import { realPathInside } from '../files/inside.ts';
import { fileError } from '../files/system-error.ts';
import { absent, type FileWriter } from '../files/write-file.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from './library-desk.ts';

export function snippetCalls(desk: Pick<LibraryDesk, 'current'>, disk: Disk, writer: FileWriter) {
  return {
    'snippet.save': async ({ name, text }) => {
      const root = desk.current()?.folder;
      if (root === undefined) return err({ code: 'library/not-found', path: '' });
      const stem = snippetFileName(name);
      const fileName = `${stem}.md`;
      if (stem === '') return err({ code: 'file/failed', name, cause: 'a name needs letters' });
      try {
        await disk.makeFolder(join(root, snippetFolder));
      } catch (error) {
        return err(fileError(error, fileName, 'writing'));
      }
      const folder = await realPathInside(root, snippetFolder);
      if (folder === null) return err({ code: 'file/not-found', name: snippetFolder });
      const bytes = new TextEncoder().encode(`${text.trim()}\n`);
      const written = await writer.write(join(folder, fileName), bytes, absent);
      if (written.ok) return ok({ name: stem });
      const { error } = written;
      return err(error.kind === 'changed' ? { code: 'file/exists', name: fileName } : error.error);
    },
  } satisfies Partial<Handlers>;
}
