import type { TargetSummary } from '#core/ipc/shapes.ts';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import type { AppState } from '../state/store.ts';

/** One entry of "Preview as". */
export interface PreviewOption {
  readonly key: string;
  readonly label: string;
  /** Where a channel goes, beside its name. */
  readonly note: string | null;
  readonly choice: PreviewChoice;
}

export const pageKey = 'page';

/** The key of what is shown; null is the page. */
export function keyOf(choice: PreviewChoice | null): string {
  if (choice === null) return pageKey;
  return choice.channel === null ? `target:${choice.targetId}` : `channel:${choice.channel}`;
}

type Known = Pick<AppState, 'library' | 'targets' | 'preferences'>;

/** The channels of the library whose targets there are. */
export function channelOptions({
  library,
  targets,
}: Pick<Known, 'library' | 'targets'>): readonly PreviewOption[] {
  return (library?.settings.channels ?? []).flatMap(({ name, target, edition, language }) => {
    const found = targets.find(({ id }) => id === target);
    if (found === undefined) return [];
    const choice = { channel: name, targetId: target, edition, language };
    return [{ key: keyOf(choice), label: name, note: found.title, choice }];
  });
}

/** Every target, in the edition and language that a target is shown in now. */
export function targetOptions(
  targets: readonly TargetSummary[],
  current: PreviewChoice | null,
): readonly PreviewOption[] {
  const { edition, language } =
    current?.channel === null ? current : { edition: 'full' as const, language: null };
  return targets.map(({ id, title }) => {
    const choice = { channel: null, targetId: id, edition, language };
    return { key: keyOf(choice), label: title, note: null, choice };
  });
}

/** What the open library's preview is shown as; null is the page, also when its target or channel has gone. */
export function currentChoice(state: Known): PreviewChoice | null {
  const { library, preferences, targets } = state;
  const chosen = library === null ? undefined : preferences.previewAs[library.id];
  if (chosen === undefined) return null;
  if (chosen.channel !== null) {
    const key = keyOf(chosen);
    return channelOptions(state).find((option) => option.key === key)?.choice ?? null;
  }
  return targets.some(({ id }) => id === chosen.targetId) ? chosen : null;
}

/** The preferences with another choice for the library. */
export function withChoice(
  previewAs: Readonly<Record<string, PreviewChoice>>,
  libraryId: string,
  choice: PreviewChoice | null,
): Record<string, PreviewChoice> {
  const { [libraryId]: _, ...others } = previewAs;
  return choice === null ? others : { ...others, [libraryId]: choice };
}
