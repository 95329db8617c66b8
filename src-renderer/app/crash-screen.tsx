import { useEffect, useState } from 'react';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { useServices } from './services.ts';

type Rescue = 'saving' | 'saved' | 'not-saved';

const words = {
  saving: 'crashedSaving',
  saved: 'crashedSaved',
  'not-saved': 'crashedNotSaved',
} as const;

/** By selection, because the window denies every permission, the clipboard's included. */
function copyText(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  return copied;
}

/** What is left of the window after a component failed: the text is saved, or can be copied. */
export function CrashScreen({ error }: { readonly error: Error }) {
  const t = useTranslations('app');
  const { documents, editor, store } = useServices();
  const [rescue, setRescue] = useState<Rescue>('saving');
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    let isShown = true;
    async function save(): Promise<void> {
      const saved = store.getState().document === null || (await documents.save());
      if (isShown) setRescue(saved ? 'saved' : 'not-saved');
    }
    void save();
    return () => {
      isShown = false;
    };
  }, [documents, store]);

  return (
    <EmptyState
      icon={TriangleAlert}
      tone="failure"
      title={t('crashedTitle')}
      text={`${t(words[rescue])} (${error.message})`}
    >
      <TextButton
        label={copied ? t('textCopied') : t('copyText')}
        onPress={() => setCopied(copyText(editor.text()))}
      />
      <TextButton
        label={t('reload')}
        tone="strong"
        isDisabled={rescue === 'saving'}
        onPress={() => window.location.reload()}
      />
    </EmptyState>
  );
}
