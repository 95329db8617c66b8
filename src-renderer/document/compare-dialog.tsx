import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './compare-dialog.css';

/** Both versions of a file that was changed on both sides, side by side, and the choice. */
export function CompareDialog() {
  const t = useTranslations('editor');
  const { documents, editor, store } = useServices();
  const isOpen = useAppState((state) => state.dialog === 'compare');
  const disk = useAppState((state) => state.document?.conflict?.disk ?? null);
  if (!isOpen || disk === null) return null;
  const close = (): void => store.setState({ dialog: null });
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <DialogFrame title={t('compareTitle')} onClose={close}>
      <div className="compare-heads">
        <span>{t('compareMine')}</span>
        <span>{t('compareTheirs')}</span>
      </div>
      <Difference mine={editor.text()} theirs={disk.text} />
      <div className="compare-actions">
        <TextButton label={t('bannerKeepMine')} onPress={choose(() => void documents.keepMine())} />
        <TextButton label={t('bannerTakeTheirs')} onPress={choose(() => documents.takeTheirs())} />
      </div>
    </DialogFrame>
  );
}

const readOnly = [EditorState.readOnly.of(true), EditorView.lineWrapping];

function Difference({ mine, theirs }: { readonly mine: string; readonly theirs: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return undefined;
    const view = new MergeView({
      a: { doc: mine, extensions: readOnly },
      b: { doc: theirs, extensions: readOnly },
      parent: host.current,
      collapseUnchanged: { margin: 3, minSize: 6 },
    });
    return () => view.destroy();
  }, [mine, theirs]);
  return <div className="compare-view" ref={host} />;
}
