import { Ban, Circle, ClipboardCheck, FileCheck2, Globe, RefreshCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useAppState } from '../app/services.ts';
import { momentText } from './moment-text.ts';

const icons = {
  'to-do': Circle,
  copied: ClipboardCheck,
  written: FileCheck2,
  live: Globe,
  stale: RefreshCw,
} as const;

/** The state as an icon and in words; neither stands for the other. */
export function RowState({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const language = useAppState((state) => state.language);
  const { state, at, refusals } = row;
  const isHeld = refusals.length > 0 && state === 'to-do';
  const Icon = isHeld ? Ban : icons[state];
  const word = isHeld ? t('stateRefused') : t(`state-${state}`);
  const time = at === null ? null : momentText(at, language);
  return (
    <span className="desk-state" title={state === 'stale' ? t('staleHelp') : undefined}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="desk-state-word">{word}</span>
      {time === null ? null : (
        <time className="desk-state-time" dateTime={at ?? undefined}>
          {time}
        </time>
      )}
    </span>
  );
}
