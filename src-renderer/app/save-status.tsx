import { Check, CircleDot, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAppState } from './services.ts';

const icons = {
  saved: Check,
  unsaved: CircleDot,
  saving: LoaderCircle,
  failed: TriangleAlert,
} as const;

const words = {
  saved: 'saved',
  unsaved: 'unsaved',
  saving: 'saving',
  failed: 'notSaved',
} as const;

/** The one part of the status bar that is read out when it changes. */
export function SaveStatus() {
  const t = useTranslations('app');
  const kind = useAppState((state) => state.document?.save.kind ?? null);
  const Icon = kind === null ? null : icons[kind];
  return (
    <span className="status-save" role="status" data-state={kind}>
      {Icon === null ? null : <Icon size={14} strokeWidth={2} aria-hidden />}
      {kind === null ? null : t(words[kind])}
    </span>
  );
}
