import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';
import { readDocument } from '../documents/read-document.ts';
import type { Disk } from '../files/disk.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Scanner } from '../library/scanner-process.ts';
import { areWritten, createReplacementDesk } from './replacement-desk.ts';
import type { KeptFile } from '../files/kept-file.ts';
import type { ReplacementRecord } from './replacement-record.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';

export interface SearchCallOptions {
  readonly desk: LibraryDesk;
  readonly disk: Disk;
  readonly search: Scanner['search'];
  readonly records: KeptFile<readonly ReplacementRecord[]>;
  readonly save: Handlers['issue.save'];
}

const gone: AppError = { code: 'app/unexpected', cause: 'the search has ended' };

export function searchCalls(options: SearchCallOptions) {
  const { desk, disk } = options;
  const replacements = createReplacementDesk(options);

  /** A process that died is started again by the question, and knows nothing until it has read the library. */
  async function ask<Kind extends SearchReply['kind']>(
    kind: Kind,
    question: SearchQuestion,
  ): Promise<Result<Extract<SearchReply, { readonly kind: Kind }>, AppError>> {
    const reply = (await options.search(question)) ?? (await options.search(question));
    return reply?.kind === kind
      ? ok(reply as Extract<SearchReply, { readonly kind: Kind }>)
      : err(gone);
  }
  const folder = () => desk.current()?.folder ?? '';

  return {
    'search.find': async ({ query, issues, lines, unsaved }) => {
      const kind = 'find' as const;
      const found = await ask(kind, { kind, folder: folder(), query, issues, lines, unsaved });
      return found.ok ? ok(found.value.answer) : found;
    },
    'search.facets': async ({ query, unsaved, language }) => {
      const kind = 'facets' as const;
      const found = await ask(kind, { kind, folder: folder(), query, unsaved, language });
      return found.ok ? ok(found.value.facets) : found;
    },
    'search.plan-replacement': async ({ query, replacement, matchCase, unsaved }) => {
      const kind = 'plan' as const;
      const question = { kind, folder: folder(), query, unsaved, replacement, matchCase };
      const planned = await ask(kind, question);
      if (!planned.ok) return planned;
      const files = await Promise.all(
        planned.value.files.map(async (file) => {
          if (file.id === unsaved?.issueId) return { ...file, version: '' };
          const path = await desk.pathOf(file.id);
          const document = path.ok ? await readDocument(disk, path.value) : path;
          // A file that has changed since it was read is planned anew when it was read again.
          const isStill = document.ok && areWritten(document.value.disk.text, file.changes);
          return isStill ? { ...file, version: document.value.version } : null;
        }),
      );
      return ok(files.filter((file) => file !== null));
    },
    'search.replace': replacements.replace,
    'search.undo-replacement': replacements.undo,
    'search.last-replacement': replacements.last,
  } satisfies Partial<Handlers>;
}
