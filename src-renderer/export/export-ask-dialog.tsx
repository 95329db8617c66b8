import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ExportAnswer, ExportAsk } from '#core/ipc/shapes.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextDifference } from '../document/text-difference.tsx';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './export-ask-dialog.css';

/** Asks about the files that an export may not write without a word, one after the other. */
export function ExportAskDialog() {
  const asked = useAppState((state) => state.exportAsks[0] ?? null);
  return asked === null ? null : <Questions key={asked.askId} asked={asked} />;
}

function Questions({ asked }: { readonly asked: ExportAsk }) {
  const t = useTranslations('exporting');
  const { exports } = useServices();
  const [answers, setAnswers] = useState<readonly ExportAnswer[]>([]);
  const { questions } = asked;
  const question = questions[answers.length];
  if (question === undefined) return null;
  const { name, folder, kind, before, after } = question;
  const answer = (choice: ExportAnswer) => () => {
    const all = [...answers, choice];
    if (all.length === questions.length) void exports.answer(all);
    else setAnswers(all);
  };
  const isPatch = kind === 'patch';
  return (
    <DialogFrame
      title={t(isPatch ? 'askPatchTitle' : 'askReplaceTitle', { name })}
      size="wide"
      isDismissable={false}
      onClose={() => void exports.answer(null)}
    >
      <div className="dialog-whole">
        <p className="export-ask-help">
          {t(isPatch ? 'askPatchHelp' : 'askReplaceHelp', { folder })}
        </p>
        {before === null || after === null ? (
          <p className="export-ask-help">{t('askNoText')}</p>
        ) : (
          <TextDifference
            key={answers.length}
            left={{ label: t('askThere'), text: before }}
            right={{ label: t('askThen'), text: after }}
          />
        )}
        <div className="dialog-actions">
          {questions.length > 1 && (
            <span className="export-ask-count">
              {t('askCount', { number: answers.length + 1, count: questions.length })}
            </span>
          )}
          <TextButton
            key={answers.length}
            label={t(isPatch ? 'askLeave' : 'askKeep')}
            autoFocus
            onPress={answer('keep')}
          />
          {!isPatch && <TextButton label={t('askAdopt')} onPress={answer('adopt')} />}
          <TextButton
            label={t(isPatch ? 'askApply' : 'askReplace')}
            tone="strong"
            onPress={answer('replace')}
          />
        </div>
      </div>
    </DialogFrame>
  );
}
