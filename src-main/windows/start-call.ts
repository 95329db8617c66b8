import type { Target } from '#core/export/target.ts';
import type { Session } from '#core/ipc/shapes.ts';
import type { Language } from '#core/messages/translator.ts';
import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import type { FirstLibrary } from '../library/first-library.ts';
import type { LibraryDesk } from '../library/library-desk.ts';
import type { Settings } from '../settings/settings.ts';
import { sessionPlatform } from './session-platform.ts';
import { tabsLeft } from './tab-calls.ts';

export interface StartCallOptions {
  readonly asksForExports: boolean;
  readonly desk: LibraryDesk;
  readonly settings: Settings;
  readonly targets: readonly Target[];
  readonly language: () => Language;
  /** Opens the library that this start was asked for, once. */
  readonly firstLibrary: () => Promise<FirstLibrary>;
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
  let isTold = false;
  return {
    'app.start': async () => {
      const { error: libraryError, asked } = await firstLibrary();
      const library = desk.current()?.shown ?? null;
      const issues = library?.files ?? [];
      const last = library && settings.get('lastIssues')[library.id];
      const place = (library && settings.get('lastPlaces')[library.id]) ?? null;
      const issueId = issues.find(({ id }) => id === last)?.id ?? issues[0]?.id ?? null;
      const session: Session = {
        platform: sessionPlatform(),
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
        place: place?.issueId === issueId ? place : null,
        ...(asked === undefined || isTold ? {} : { asked }),
        tabs: tabsLeft(settings, library),
        asksForExports,
      };
      // A page that is loaded anew has heard it.
      isTold = true;
      return ok(session);
    },
  } satisfies Partial<Handlers>;
}
