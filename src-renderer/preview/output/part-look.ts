import { assertNever } from '#core/result.ts';
import type { TargetId } from '#core/export/target-ids.ts';
import type { PreviewLook, PreviewWidth } from '#core/settings/preferences.ts';
import type { OutputPart } from './output-parts.ts';

/** How a part is shown. */
export interface PartLook {
  /** As text rather than as its readers see it. */
  readonly isSource: boolean;
  readonly width: PreviewWidth;
  readonly isDark: boolean;
}

/** Which of the looks make a difference to a part. */
export function looksFor(part: OutputPart, isSource: boolean): readonly (keyof PreviewLook)[] {
  switch (part.kind) {
    case 'paste':
    case 'markdown':
    case 'html':
      return isSource ? ['source'] : ['source', 'width', 'dark'];
    case 'messages':
      return isSource ? ['source'] : ['source', 'dark'];
    case 'poster':
    case 'paper':
    case 'patch':
    case 'text':
    case 'pictures':
      return [];
    default:
      return assertNever(part);
  }
}

/** Where nearly everyone reads on a phone. */
const phoneTargets: ReadonlySet<string> = new Set<TargetId>(['wechat']);

/** What was chosen for the target, else what suits the part: what is pasted goes onto white. */
export function lookOf(
  part: OutputPart,
  targetId: string,
  chosen: PreviewLook | undefined,
  isDarkWindow: boolean,
): PartLook {
  const followsWindow = ['markdown', 'messages', 'html'].includes(part.kind);
  return {
    isSource: chosen?.source ?? part.kind === 'markdown',
    width: chosen?.width ?? (phoneTargets.has(targetId) ? 'phone' : 'desktop'),
    isDark: chosen?.dark ?? (followsWindow && isDarkWindow),
  };
}

/** The page's own name among the looks that were chosen. */
export const pageLookId = 'page';

/** How the page is shown: as the window is, until one chooses. */
export function pageLook(chosen: PreviewLook | undefined, isDarkWindow: boolean): PartLook {
  return {
    isSource: false,
    width: chosen?.width ?? 'desktop',
    isDark: chosen?.dark ?? isDarkWindow,
  };
}
