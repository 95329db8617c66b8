import { useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { snippetFileName } from '#core/issue/snippets/snippet-file.ts';
import { useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './save-snippet-dialog.css';

/** Asks what the selected text is to be called as a snippet. */
export function SaveSnippetDialog() {
  const t = useTranslations('snippets');
  const { editor, snippets, store } = useServices();
  const [text] = useState(() => editor.selectedText());
  const [name, setName] = useState('');
  const fileName = snippetFileName(name);
  const close = (): void => store.setState({ dialog: null });

  async function save(): Promise<void> {
    if (fileName === '') return;
    if (await snippets.save(fileName)) {
      close();
      editor.focus();
    }
  }

  return (
    <DialogFrame title={t('saveTitle')} onClose={close}>
      <Form
        className="save-snippet"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField className="save-snippet-name" value={name} onChange={setName} autoFocus>
          <Label>{t('name')}</Label>
          <Input spellCheck={false} autoComplete="off" />
        </TextField>
        <p className="save-snippet-help">
          {fileName === '' ? t('saveHelp') : t('saveAs', { name: `snippets/${fileName}.md` })}
        </p>
        <pre className="save-snippet-text">{text}</pre>
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={close} />
          <TextButton
            label={t('save')}
            tone="strong"
            isDisabled={fileName === ''}
            onPress={() => void save()}
          />
        </div>
      </Form>
    </DialogFrame>
  );
}
