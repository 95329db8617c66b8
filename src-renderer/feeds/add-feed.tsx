import { useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { AddedFeed } from '#core/ipc/feed-shapes.ts';
import { useServices } from '../app/services.ts';
import { TextButton } from '../ui/text-button.tsx';

type Choices = Extract<AddedFeed, { readonly state: 'choose' }>['feeds'];

/** Adds a feed by its address, or by that of a page that names it. */
export function AddFeed() {
  const t = useTranslations('feeds');
  const { feeds } = useServices();
  const [address, setAddress] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean } | null>(
    null,
  );
  const [choices, setChoices] = useState<Choices>([]);

  async function add(wanted: string): Promise<void> {
    if (wanted.trim() === '' || isAsking) return;
    setAsking(true);
    setSaid(null);
    const added = await feeds.add(wanted);
    setAsking(false);
    if (typeof added === 'string') {
      setSaid({ text: added, isTrouble: true });
      return;
    }
    setChoices(added.state === 'choose' ? added.feeds : []);
    if (added.state === 'choose') {
      setSaid({ text: t('choose'), isTrouble: false });
      return;
    }
    const name = added.state === 'added' && added.title !== '' ? added.title : added.address;
    setSaid({ text: t(added.state, { title: name }), isTrouble: false });
    setAddress('');
  }

  return (
    <Form
      className="feed-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add(address);
      }}
    >
      <TextField className="feed-field" value={address} onChange={setAddress} autoFocus>
        <Label className="form-label">{t('address')}</Label>
        <Input className="form-input" spellCheck={false} autoComplete="off" />
      </TextField>
      <TextButton
        label={isAsking ? t('looking') : t('add')}
        isDisabled={isAsking || address.trim() === ''}
        onPress={() => void add(address)}
      />
      <div className="feed-said" role="status">
        {said === null ? null : <p data-trouble={said.isTrouble || undefined}>{said.text}</p>}
        {choices.map((choice) => (
          <TextButton
            key={choice.address}
            label={choice.title === '' ? choice.address : choice.title}
            onPress={() => void add(choice.address)}
          />
        ))}
      </div>
    </Form>
  );
}
