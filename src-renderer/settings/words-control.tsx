import { useState } from 'react';
import { X } from 'lucide-react';
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { withWord } from '#core/spelling/judge-word.ts';
import { TextButton } from '../ui/text-button.tsx';

/** The words of one's own: one more, or one less. */
export function WordsControl({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
}) {
  const t = useTranslations('settings');
  const [draft, setDraft] = useState('');
  const added = withWord(words, draft);
  function add(): void {
    if (added !== words) onChange([...added]);
    setDraft('');
  }
  return (
    <div className="setting-own-words">
      <form
        className="setting-add-word"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField aria-label={t('ownWordsAdd')} value={draft} onChange={setDraft}>
          <Input placeholder={t('ownWordsAdd')} spellCheck={false} autoComplete="off" />
        </TextField>
        <TextButton label={t('ownWordsAddButton')} isDisabled={added === words} onPress={add} />
      </form>
      <TagGroup
        aria-label={label}
        onRemove={(removed) => onChange(words.filter((word) => !removed.has(word)))}
      >
        <TagList
          className="setting-tags"
          items={words.map((id) => ({ id }))}
          renderEmptyState={() => <span className="setting-help">{t('ownWordsNone')}</span>}
        >
          {({ id }) => (
            <Tag className="setting-tag" textValue={id}>
              {id}
              <Button slot="remove" aria-label={t('ownWordsRemove', { word: id })}>
                <X size={12} aria-hidden />
              </Button>
            </Tag>
          )}
        </TagList>
      </TagGroup>
    </div>
  );
}
