import { CircleX } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { findingMessage } from '#core/checks/finding-message.ts';
import { lineAt, lineIndex } from '#core/text/lines.ts';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './preflight-dialog.css';

const mostListed = 6;

/** Certain mistakes, before the issue goes out. */
export function PreflightDialog() {
  const t = useTranslations('problems');
  const { editor, preflight, translate } = useServices();
  const errors = useAppState((state) => state.preflightErrors);
  const other = useAppState((state) => state.preflightOther);
  if (errors === null) return null;
  const lines = other === null ? null : lineIndex(other.text);
  const lineOf = (at: number) => (lines === null ? editor.lineOf(at) : lineAt(lines, at));
  const more = errors.length - mostListed;
  return (
    <DialogFrame
      title={
        other === null
          ? t('preflightTitle', { count: errors.length })
          : t('preflightTitleOf', { count: errors.length, file: other.issueId })
      }
      isDismissable={false}
      onClose={() => preflight.answer('leave')}
    >
      <div className="preflight">
        <ul className="preflight-list">
          {errors.slice(0, mostListed).map((finding, index) => (
            <li key={index}>
              <CircleX size={14} strokeWidth={2} aria-hidden />
              <span className="preflight-message">{findingMessage(finding, translate())}</span>
              <span className="preflight-line">
                {t('line', { line: String(lineOf(finding.from)) })}
              </span>
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="preflight-more">{t('preflightMore', { count: more })}</p> : null}
        <div className="preflight-actions">
          <TextButton label={t('exportAnyway')} onPress={() => preflight.answer('export')} />
          <TextButton
            label={t('preflightShow')}
            tone="strong"
            autoFocus
            onPress={() => preflight.answer('show')}
          />
        </div>
      </div>
    </DialogFrame>
  );
}
