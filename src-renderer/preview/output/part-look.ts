import { assertNever } from '#core/result.ts';
import type { TargetId } from '#core/export/target-ids.ts';
import type { PreviewLook } from '#core/settings/preferences.ts';
import type { OutputPart } from './output-parts.ts';

/** How a part is shown. */
export interface PartLook {
  /** As text rather than as its readers see it. */
  readonly isSource: boolean;
  readonly isPhone: boolean;
  readonly isDark: boolean;
}

/** Which of the looks make a difference to a part. */
export function looksFor(part: OutputPart, isSource: boolean): readonly (keyof PreviewLook)[] {
  switch (part.kind) {
    case 'paste':
    case 'markdown':
      return isSource ? ['source'] : ['source', 'phone', 'dark'];
    case 'messages':
      return isSource ? ['source'] : ['source', 'dark'];
    case 'html':
      return isSource ? ['source'] : ['source', 'phone'];
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
  const followsWindow = part.kind === 'markdown' || part.kind === 'messages';
  return {
    isSource: chosen?.source ?? part.kind === 'markdown',
    isPhone: chosen?.phone ?? phoneTargets.has(targetId),
    isDark: chosen?.dark ?? (followsWindow && isDarkWindow),
  };
}
