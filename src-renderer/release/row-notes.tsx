import { Info, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleaseNote, ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { lineStart } from '../export/line-start.ts';
import { errorText } from '../ui/notices.ts';
import { addressFieldId } from './address-field-id.ts';

const inSettings = new Set(['snippetGone', 'targetGone', 'noChannelFolder']);

/** Why a channel is held back or asks first, and what to do about it. */
export function RowNotes({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { translate } = useServices();
  const failure = useAppState((state) => state.releaseOutcomes[row.channel]?.error ?? null);
  const asks = row.asksForFolder && row.refusals.length === 0;
  const isEmpty = row.refusals.length + row.warnings.length === 0;
  if (isEmpty && failure === null && !asks) return null;
  return (
    <div className="desk-notes">
      {row.refusals.map((note, index) => (
        <Note key={`refusal-${index}`} note={note} channel={row.channel} tone="refused" />
      ))}
      {row.warnings.map((note, index) => (
        <Note key={`warning-${index}`} note={note} channel={row.channel} tone="plain" />
      ))}
      {failure === null ? null : (
        <p className="desk-note" data-tone="refused">
          <TriangleAlert size={14} strokeWidth={2} aria-hidden />
          <span className="desk-note-text">{errorText(failure, translate())}</span>
        </p>
      )}
      {asks ? (
        <p className="desk-note" data-tone="plain">
          <Info size={14} strokeWidth={2} aria-hidden />
          <span className="desk-note-text" title={row.folder ?? undefined}>
            {t('asksForFolder')}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Note({
  note,
  channel,
  tone,
}: {
  readonly note: ReleaseNote;
  readonly channel: string;
  readonly tone: 'refused' | 'plain';
}) {
  const t = useTranslations('release');
  const { editor, run, store } = useServices();
  const { awaits, line, message, reason } = note;

  function act(): { readonly label: string; readonly run: () => void } | null {
    if (awaits !== null && awaits !== channel) {
      return {
        label: t('awaits', { channel: awaits }),
        run: () => document.getElementById(addressFieldId(awaits))?.focus(),
      };
    }
    if (inSettings.has(reason)) {
      return {
        label: t('editChannel'),
        run: () =>
          store.setState({
            dialog: 'channels',
            channelForm: { kind: 'edit', name: channel, isFromDesk: true },
          }),
      };
    }
    if (line <= 1) return null;
    return {
      label: t('goToLine', { line }),
      run: () => {
        run('view.focus-editor');
        editor.jumpTo(lineStart(editor.text(), line), { focus: true });
      },
    };
  }
  const action = act();

  return (
    <p className="desk-note" data-tone={tone}>
      <TriangleAlert size={14} strokeWidth={2} aria-hidden />
      <span className="desk-note-text">
        {message}
        {action === null ? null : (
          <Button className="desk-note-action" onPress={action.run}>
            {action.label}
          </Button>
        )}
      </span>
    </p>
  );
}
