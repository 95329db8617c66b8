import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { translateData } from '#core/messages/translator.ts';
import { useAppState, useServices } from '../app/services.ts';
import { TextDifference } from '../document/text-difference.tsx';
import type { ShownAnswer } from '../state/translation-state.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './answer-dialog.css';

/** An answer item by item: what the translation says now, what it would say, and why some is refused. */
export function AnswerDialog() {
  const t = useTranslations('translation');
  const { answers: service } = useServices();
  const answers = useAppState((state) => state.answers);
  const ready = answers.filter(({ refusals }) => refusals.length === 0);
  const [taken, setTaken] = useState<ReadonlySet<string>>(
    () => new Set(ready.map(({ name }) => name)),
  );
  const firstRefused = answers.findIndex(({ refusals }) => refusals.length > 0);
  const [shownAt, setShownAt] = useState(Math.max(0, firstRefused));
  const shown = answers[shownAt] ?? answers[0];

  function toggle(name: string, isTaken: boolean): void {
    const next = new Set(taken);
    if (isTaken) next.add(name);
    else next.delete(name);
    setTaken(next);
  }

  if (shown === undefined) return null;
  return (
    <DialogFrame
      title={t('answerTitle')}
      size="wide"
      isDismissable={false}
      onClose={() => service.close()}
    >
      <div className="dialog-whole">
        <p className="answer-summary" role="status">
          {t('answerSummary', { ready: ready.length, refused: answers.length - ready.length })}
        </p>
        <div className="answer-columns">
          <ListBox
            className="answer-list"
            aria-label={t('answerItems')}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[shown.name]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              setShownAt(answers.findIndex(({ name }) => name === key));
            }}
          >
            {answers.map((answer) => (
              <AnswerRow key={answer.name} answer={answer} isTaken={taken.has(answer.name)} />
            ))}
          </ListBox>
          <ShownItem
            answer={shown}
            isTaken={taken.has(shown.name)}
            onTake={(isTaken) => toggle(shown.name, isTaken)}
          />
        </div>
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={() => service.close()} />
          <TextButton
            label={t('takeCount', { count: taken.size })}
            tone="strong"
            isDisabled={taken.size === 0}
            onPress={() => void service.take(taken)}
          />
        </div>
      </div>
    </DialogFrame>
  );
}

function AnswerRow({
  answer,
  isTaken,
}: {
  readonly answer: ShownAnswer;
  readonly isTaken: boolean;
}) {
  const t = useTranslations('translation');
  const isRefused = answer.refusals.length > 0;
  const Icon = isRefused ? CircleX : CircleCheck;
  const word = t(isRefused ? 'answerRefused' : 'answerReady');
  return (
    <ListBoxItem
      id={answer.name}
      className="answer-row"
      data-tone={isRefused ? 'refused' : isTaken ? 'taken' : 'left'}
      textValue={`${answer.title}, ${word}`}
    >
      <Icon size={14} strokeWidth={2} aria-hidden />
      <span className="answer-row-title">{answer.title}</span>
    </ListBoxItem>
  );
}

function ShownItem({
  answer,
  isTaken,
  onTake,
}: {
  readonly answer: ShownAnswer;
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}) {
  const t = useTranslations('translation');
  const { translate } = useServices();
  const { title, before, after, refusals, isOutdated } = answer;
  const beforeLabel =
    before === '' ? t('answerNew') : before === after ? t('answerSame') : t('answerBefore');
  return (
    <div className="answer-shown">
      {refusals.length === 0 ? (
        <Checkbox className="answer-take" isSelected={isTaken} onChange={onTake}>
          <span className="answer-box" aria-hidden />
          {t('takeName', { title })}
        </Checkbox>
      ) : (
        <ul className="answer-refusals" aria-label={t('answerRefused')}>
          {refusals.map(({ reason, values }) => (
            <li key={reason}>
              <CircleX size={14} strokeWidth={2} aria-hidden />
              {translateData(translate(), 'translation', reason, values)}
            </li>
          ))}
        </ul>
      )}
      {isOutdated ? <p className="answer-note">{t('answerOutdated')}</p> : null}
      <TextDifference
        left={{ label: beforeLabel, text: before }}
        right={{ label: t('answerAfter'), text: after }}
      />
    </div>
  );
}
