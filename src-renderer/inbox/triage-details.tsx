import { ExternalLink, Sparkles } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import { useLocale, useTranslations } from 'use-intl';
import type { InboxEntry } from '#core/inbox/entry.ts';
import { useAppState, useServices } from '../app/services.ts';
import '../ui/form-field.css';
import { outlineWords } from '../outline/outline-words.ts';
import { TextButton } from '../ui/text-button.tsx';
import { sourceText } from '#core/inbox/source-text.ts';
import { triageNoteId, triageTitleId } from './triage-focus.ts';
import { titleOf } from './triage-row.tsx';
import { proposalFor, triageView } from './triage-view.ts';
import { formatDayOf } from '../ui/format-moment.ts';

/** The entry that has the focus, all of it, and what of it can be changed. */
export function TriageDetails() {
  const t = useTranslations('triage');
  const entry = useAppState((state) => {
    const id = state.triageFocused;
    return id === null || !triageView(state).order.includes(id)
      ? undefined
      : triageView(state).byId.get(id);
  });
  return (
    <aside className="triage-details" aria-label={t('details')}>
      {entry === undefined ? null : <EntryDetails key={entry.id} entry={entry} />}
    </aside>
  );
}

function EntryDetails({ entry }: { readonly entry: InboxEntry }) {
  const t = useTranslations('triage');
  const language = useLocale();
  const { feeds, links, translate, triage } = useServices();
  const sent = useAppState((state) => state.triageSent.get(entry.url));
  const section = useAppState((state) => {
    const title = proposalFor(state, entry)?.title;
    return title === undefined
      ? t('noSectionYet')
      : outlineWords(translate(), state).section(title);
  });
  const isKept = entry.state === 'kept';
  const { date } = entry;
  return (
    <>
      <EntryField
        id={triageTitleId}
        label={t('entryTitle')}
        value={entry.title}
        placeholder={titleOf(entry)}
        isDisabled={isKept}
        onCommit={(title) => triage.edit(entry.id, { title })}
      />
      <EntryField
        id={triageNoteId}
        label={t('entryNote')}
        value={entry.note}
        placeholder={t('notePlaceholder')}
        isLong
        isDisabled={isKept}
        onCommit={(note) => triage.edit(entry.id, { note })}
      />
      <dl className="triage-facts">
        <dt>{t('entrySection')}</dt>
        <dd>
          <Button
            className="text-button triage-section-button"
            aria-label={t('sectionOf', { section })}
            isDisabled={isKept}
            onPress={() => triage.run('section')}
          >
            {section}
          </Button>
        </dd>
        <dt>{t('entryAddress')}</dt>
        <dd className="triage-facts-address">{entry.url}</dd>
        <dt>{t('entrySource')}</dt>
        <dd>
          {sourceText(entry.source, translate())}
          {date === null ? null : ` · ${formatDayOf(date, language, true)}`}
        </dd>
        {sent === undefined ? null : (
          <>
            <dt>{t('sentBefore')}</dt>
            <dd className="form-sent">{links.describe(sent)}</dd>
          </>
        )}
      </dl>
      <div className="triage-details-actions">
        <TextButton
          label={t('openLink')}
          icon={ExternalLink}
          onPress={() => triage.openLink(entry.id)}
        />
        {isKept ? null : (
          <TextButton
            label={t('getFacts')}
            icon={Sparkles}
            onPress={() => void feeds.inboxFacts([entry.url])}
          />
        )}
        {sent === undefined ? null : (
          <TextButton label={t('openEarlier')} onPress={() => triage.openEarlier(entry.id)} />
        )}
      </div>
    </>
  );
}

/** A field of the entry; Enter takes what was typed and Escape what was there, both go back to the list. */
function EntryField({
  id,
  label,
  value,
  placeholder,
  isLong = false,
  isDisabled,
  onCommit,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly isLong?: boolean;
  readonly isDisabled: boolean;
  readonly onCommit: (value: string) => void;
}) {
  const { triage } = useServices();
  const [draft, setDraft] = useState<string | null>(null);

  function commit(): void {
    setDraft(null);
    if (draft !== null && draft.trim() !== value) onCommit(draft.trim());
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    // At once: leaving the field would take what was typed once more.
    flushSync(() => (event.key === 'Enter' ? commit() : setDraft(null)));
    triage.focusRow();
  }
  return (
    <TextField
      className="form-field"
      value={draft ?? value}
      isDisabled={isDisabled}
      onChange={setDraft}
      onBlur={commit}
    >
      <Label className="form-label">{label}</Label>
      {isLong ? (
        <TextArea
          id={id}
          className="form-input triage-note"
          rows={4}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Input id={id} className="form-input" placeholder={placeholder} onKeyDown={onKeyDown} />
      )}
    </TextField>
  );
}
