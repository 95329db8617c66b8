import { useState } from 'react';
import { Button, Form, Input, Text, TextField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ReleaseRow } from '#core/ipc/release-shapes.ts';
import { useServices } from '../app/services.ts';
import { addressFieldId } from './address-field-id.ts';

/**
 * Where the channel can be read: a link once it is live; a field for the address before, as soon as
 * something went out or another channel waits for it.
 */
export function AddressField({ row }: { readonly row: ReleaseRow }) {
  const { address, gives, state } = row;
  const isKnown = address?.source === 'returned';
  if (state === 'live' || (state === 'stale' && isKnown)) return <LiveAddress row={row} />;
  if (state === 'to-do' && (gives === '' || address !== null)) return null;
  return <AddressForm key={address?.address ?? ''} row={row} />;
}

function LiveAddress({ row: { address } }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { bridge } = useServices();
  if (address === null) return null;
  const url = address.address;
  return (
    <div className="desk-address">
      <Button
        className="desk-link"
        aria-label={t('openAddress', { address: url })}
        onPress={() => void bridge.call('link.open', { url })}
      >
        {url}
      </Button>
    </div>
  );
}

function AddressForm({ row }: { readonly row: ReleaseRow }) {
  const t = useTranslations('release');
  const { release } = useServices();
  const { address, channel, gives } = row;
  const [text, setText] = useState(address?.address ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const mark = async (): Promise<void> => setProblem(await release.markLive(channel, text));
  const hint = gives === '' ? t('addressHint') : t('addressGives', { placeholder: `{{${gives}}}` });
  return (
    <Form
      className="desk-address"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void mark();
      }}
    >
      <TextField
        className="desk-address-field"
        aria-label={t('addressLabel', { channel })}
        value={text}
        isInvalid={problem !== null}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
      >
        <Input
          id={addressFieldId(channel)}
          className="form-input desk-address-input"
          placeholder={hint}
          spellCheck={false}
        />
        {problem === null ? null : (
          <Text slot="description" className="desk-address-problem" role="alert">
            {problem}
          </Text>
        )}
      </TextField>
      <Button
        type="submit"
        className="text-button"
        aria-label={t('setLiveOf', { channel })}
        isDisabled={text.trim() === ''}
      >
        {t('setLive')}
      </Button>
    </Form>
  );
}
