import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { TextDifference } from './text-difference.tsx';

/** The text and what is on disk side by side, where the person has to choose, and the choice. */
export function CompareDialog() {
  const t = useTranslations('editor');
  const { documents, editor, store } = useServices();
  const theirs = useAppState((state) => state.document?.conflict?.disk ?? null);
  const recovered = useAppState((state) => state.document?.recovered ?? null);
  const close = (): void => store.setState({ dialog: null });
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  const mine = editor.text();
  if (theirs !== null) {
    return (
      <DialogFrame title={t('compareTitle')} size="wide" onClose={close}>
        <div className="dialog-whole">
          <TextDifference
            left={{ label: t('compareMine'), text: mine }}
            right={{ label: t('compareTheirs'), text: theirs.text }}
          />
          <div className="dialog-actions">
            <TextButton
              label={t('bannerKeepMine')}
              onPress={choose(() => void documents.keepMine())}
            />
            <TextButton
              label={t('bannerTakeTheirs')}
              onPress={choose(() => documents.takeTheirs())}
            />
          </div>
        </div>
      </DialogFrame>
    );
  }
  if (recovered === null) return null;
  return (
    <DialogFrame title={t('compareTitle')} size="wide" onClose={close}>
      <div className="dialog-whole">
        <TextDifference
          left={{ label: t('compareSaved'), text: recovered.diskText }}
          right={{ label: t('compareRecovered'), text: mine }}
        />
        <div className="dialog-actions">
          <TextButton
            label={t('bannerDiscard')}
            onPress={choose(() => documents.discardRecovered())}
          />
          <TextButton
            label={t('bannerRecoveredKeep')}
            onPress={choose(() => documents.keepRecovered())}
          />
        </div>
      </div>
    </DialogFrame>
  );
}
