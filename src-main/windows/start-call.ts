import type { AppError } from '#core/app-error.ts';
import type { Target } from '#core/export/target.ts';
import type { Session } from '#core/ipc/shapes.ts';
import type { Language } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Settings } from '../settings/settings.ts';

export interface StartCallOptions {
  readonly asksForExports: boolean;
  readonly desk: LibraryDesk;
  readonly settings: Settings;
  readonly targets: readonly Target[];
  readonly language: () => Language;
  /** Opens the library that this start was asked for, once; the error of a failure. */
  readonly firstLibrary: () => Promise<AppError | null>;
}

/** What the window asks first, also when it has been loaded anew. */
export function startCall({
  asksForExports,
  desk,
  settings,
  targets,
  language,
  firstLibrary,
}: StartCallOptions) {
  return {
    'app.start': async () => {
      const libraryError = await firstLibrary();
      const library = desk.current()?.shown ?? null;
      const issues = library?.files ?? [];
      const last = library && settings.get('lastIssues')[library.id];
      const issueId = issues.find(({ id }) => id === last)?.id ?? issues[0]?.id ?? null;
      const session: Session = {
        platform: platform(),
        language: language(),
        preferences: settings.get('preferences'),
        targets: targets.map(({ id, title, kind, editorUrl }) => ({
          id,
          title,
          kind,
          hasEditor: editorUrl !== null,
        })),
        recentLibraries: [...desk.recent()],
        library,
        libraryError: library === null ? libraryError : null,
        issueId,
        asksForExports,
      };
      return ok(session);
    },
  } satisfies Partial<Handlers>;
}

function platform(): Session['platform'] {
  const { platform: system } = process;
  return system === 'darwin' || system === 'win32' ? system : 'linux';
}
