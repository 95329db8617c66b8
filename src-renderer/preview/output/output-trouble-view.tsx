import { useTranslations } from 'use-intl';
import { assertNever } from '#core/result.ts';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../../app/services.ts';
import { ReportList } from '../../export/report-list.tsx';
import { errorText } from '../../ui/notices.ts';
import { TextButton } from '../../ui/text-button.tsx';
import type { OutputTrouble } from './output-state.ts';

/** Why the text as it is now has no output. */
export function OutputTroubleView({
  trouble,
  hasLast,
}: {
  readonly trouble: OutputTrouble;
  /** An earlier output is shown below. */
  readonly hasLast: boolean;
}) {
  const t = useTranslations('preview');
  const { translate } = useServices();
  switch (trouble.kind) {
    case 'refused':
      return (
        <div className="output-refused" role="status">
          <h3 className="output-refused-title">{t('refused')}</h3>
          <ReportList label={t('refused')} report={trouble.reasons} />
        </div>
      );
    case 'too-complex':
      return (
        <p className="preview-failed" role="status">
          {t('tooComplex')} {hasLast ? t('lastState') : null}
        </p>
      );
    case 'failed':
      return (
        <p className="preview-failed" role="status">
          {errorText(trouble.error, translate())}
        </p>
      );
    default:
      return assertNever(trouble);
  }
}

/** An archive's files are looked for in a folder that nobody has chosen yet. */
export function NoFolder({
  choice,
  onChosen,
}: {
  readonly choice: PreviewChoice;
  readonly onChosen: () => void;
}) {
  const t = useTranslations('preview');
  const { bridge, exports, notices } = useServices();
  const targets = useAppState((state) => state.targets);
  const { channel, targetId } = choice;
  const target = channel ?? targets.find(({ id }) => id === targetId)?.title ?? targetId;
  async function choose(): Promise<void> {
    if (channel === null) await exports.chooseFolder(targetId);
    else {
      const answer = await bridge.call('release.choose-folder', { channel });
      if (!answer.ok) notices.fail(answer.error);
    }
    onChosen();
  }
  return (
    <div className="output-note" role="note">
      <span>{t('noFolder', { target })}</span>
      <TextButton label={t('chooseFolder')} onPress={() => void choose()} />
    </div>
  );
}
