import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { addressesIn, titleFromAddress } from '#core/issue/title-from-address.ts';
import { FactsBar } from '../facts/facts-bar.tsx';
import { useFacts } from '../facts/use-facts.ts';
import { useAppState, useServices } from '../app/services.ts';
import type { ItemForm } from '../state/item-form-state.ts';
import { SentNote } from '../links/sent-note.tsx';
import { FormField } from '../ui/form-field.tsx';
import { ItemFormFrame } from './item-form-frame.tsx';

/** The form for new items, for an item, or for a section's title. */
export function ItemFormDialog() {
  const form = useAppState((state) => state.itemForm);
  if (form === null) return null;
  if (form.kind === 'insert') return <InsertForm form={form} />;
  return form.kind === 'edit' ? <EditForm form={form} /> : <RenameForm form={form} />;
}

type Form<Kind extends ItemForm['kind']> = Extract<ItemForm, { readonly kind: Kind }>;

function InsertForm({ form }: { readonly form: Form<'insert'> }) {
  const t = useTranslations('itemForm');
  const outline = useTranslations('outline');
  const { itemForms } = useServices();
  const [links, setLinks] = useState(form.links);
  /** Null until the person writes one: then it is made of the address. */
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const facts = useFacts();

  const addresses = addressesIn(links);
  const [address] = addresses ?? [];
  const isSeveral = addresses !== null && addresses.length > 1;
  const written = address === undefined ? null : facts.written(address);
  const madeTitle = written?.title || (address === undefined ? '' : titleFromAddress(address));
  const title = typedTitle ?? madeTitle;

  function insert(): string | null {
    if (addresses === null) return t('noAddress');
    if (isSeveral) {
      const drafts = addresses.map((url) => ({ url, ...facts.written(url) }));
      return itemForms.insert(
        drafts.map((draft) => ({ ...draft, title: draft.title || titleFromAddress(draft.url) })),
      );
    }
    const tail = written?.tail ?? '';
    return itemForms.insert([{ title, url: address ?? null, tail, description }]);
  }

  /** What was typed stays. */
  async function getFacts(): Promise<void> {
    const came = await facts.ask(addresses ?? []);
    const found = came.get(address ?? '');
    if (isSeveral || found === undefined) return;
    setDescription(ifEmpty(found.description));
  }

  const section = form.sectionTitle === '' ? outline('untitledSection') : form.sectionTitle;
  return (
    <ItemFormFrame
      title={t('insertTitle', { section })}
      submitLabel={t('insert', { count: addresses?.length ?? 1 })}
      onSubmit={insert}
    >
      <FormField
        label={t('links')}
        help={t('linksHelp')}
        value={links}
        onChange={setLinks}
        rows={3}
        autoFocus
        selectsOnFocus={form.links !== ''}
      />
      <SentNote addresses={addresses ?? []} />
      {isSeveral ? (
        <p className="form-help">{t('several', { count: addresses.length })}</p>
      ) : (
        <>
          <FormField label={t('title')} value={title} onChange={setTypedTitle} />
          <FormField
            label={t('description')}
            help={t('descriptionHelp')}
            value={description}
            onChange={setDescription}
            rows={4}
          />
        </>
      )}
      <FactsBar facts={facts} addresses={addresses ?? []} onPress={() => void getFacts()} />
    </ItemFormFrame>
  );
}

/** What was typed stays. */
function ifEmpty(value: string) {
  return (before: string): string => (before.trim() === '' ? value : before);
}

function EditForm({ form }: { readonly form: Form<'edit'> }) {
  const t = useTranslations('itemForm');
  const { itemForms } = useServices();
  const { fields } = form;
  const [title, setTitle] = useState(fields.title);
  const [url, setUrl] = useState(fields.url);
  const [tail, setTail] = useState(fields.tail);
  const [description, setDescription] = useState(fields.description);
  const isLinked = url !== null && url.trim() !== '';
  const facts = useFacts();
  const addresses = url === null ? [] : (addressesIn(url) ?? []);

  /** Fills only what is empty. */
  async function getFacts(): Promise<void> {
    const came = await facts.ask(addresses);
    const found = came.get(addresses[0] ?? '');
    if (found === undefined) return;
    setTitle(ifEmpty(found.title));
    setTail(ifEmpty(found.tail));
    setDescription(ifEmpty(found.description));
  }

  return (
    <ItemFormFrame
      title={t('editTitle')}
      submitLabel={t('save')}
      onSubmit={() =>
        itemForms.edit({ title, ...(url === null ? {} : { url, tail }), description })
      }
    >
      <FormField label={t('title')} value={title} onChange={setTitle} autoFocus />
      {url === null ? (
        <p className="form-help">{t('linkInText')}</p>
      ) : (
        <>
          <FormField label={t('link')} value={url} onChange={setUrl} />
          <SentNote addresses={addresses} />
          <FormField
            label={t('tail')}
            help={t('tailHelp')}
            value={tail}
            onChange={setTail}
            // Never while it is being emptied: that would take the focus away.
            isDisabled={!isLinked && tail === '' && fields.tail === ''}
          />
        </>
      )}
      <FormField
        label={t('description')}
        help={t('descriptionHelp')}
        value={description}
        onChange={setDescription}
        rows={8}
      />
      {url === null ? null : (
        <FactsBar facts={facts} addresses={addresses} onPress={() => void getFacts()} />
      )}
    </ItemFormFrame>
  );
}

function RenameForm({ form }: { readonly form: Form<'rename'> }) {
  const t = useTranslations('itemForm');
  const { itemForms } = useServices();
  const [title, setTitle] = useState(form.title);
  return (
    <ItemFormFrame
      title={t('renameTitle')}
      submitLabel={t('save')}
      onSubmit={() => itemForms.rename(title)}
    >
      <FormField label={t('title')} value={title} onChange={setTitle} autoFocus />
    </ItemFormFrame>
  );
}
