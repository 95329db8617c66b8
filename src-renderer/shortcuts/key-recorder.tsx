import { useState, type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { commandTitle, type Command } from '#core/commands/catalogue.ts';
import { keyFault } from '#core/commands/key.ts';
import { addKey, ownersOf } from '#core/commands/shortcuts.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../app/services.ts';
import { bindingLabel, bindingOf } from '../commands/keys.ts';
import { TextButton } from '../ui/text-button.tsx';

/** Waits for the key that a command is to have, and says what stands against it before it is taken. */
export function KeyRecorder({
  command,
  onDone,
}: {
  readonly command: Command;
  readonly onDone: () => void;
}) {
  const t = useTranslations('settings');
  const titles = useTranslations('commands');
  const { notices, preferences } = useServices();
  const platform = useAppState((state) => state.platform);
  const shortcuts = useAppState((state) => state.preferences.shortcuts);
  const [key, setKey] = useState<string | null>(null);
  const title = titles(commandTitle(command.id));
  const fault =
    key === null
      ? null
      : keyFault(key, {
          isInList: command.keysInList === true,
          isMac: platform === 'darwin',
        });
  const owners = key === null ? [] : ownersOf(key, command, shortcuts, platform);
  const label = key === null ? '' : bindingLabel(key, platform);
  const ownerTitles = owners.map(({ id }) => titles(commandTitle(id))).join(', ');

  function take(taken: string): void {
    const changed = addKey(taken, command, shortcuts, platform);
    preferences.change({ shortcuts: changed as Preferences['shortcuts'] });
    notices.announce(t('keyTaken', { key: bindingLabel(taken, platform), command: title }));
    onDone();
  }

  function press(event: KeyboardEvent): void {
    const { nativeEvent } = event;
    // Tab leads on, Escape away; neither can be anybody's key.
    if (event.key === 'Tab' || nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onDone();
    const pressed = bindingOf(nativeEvent, platform);
    if (pressed === null) return;
    if (pressed === 'Enter' && key !== null && fault === null) return take(key);
    setKey(pressed);
    const isInList = command.keysInList === true;
    const isFree =
      keyFault(pressed, { isInList, isMac: platform === 'darwin' }) === null &&
      ownersOf(pressed, command, shortcuts, platform).length === 0;
    if (isFree) take(pressed);
  }

  return (
    <div className="key-recorder">
      <input
        className="key-recorder-field"
        aria-label={t('pressKey', { command: title })}
        aria-describedby="key-recorder-says"
        placeholder={t('pressKeyShort')}
        value={label}
        autoFocus
        readOnly
        onKeyDown={press}
      />
      <span id="key-recorder-says" className="key-recorder-says" role="status">
        {fault === 'types' ? t('keyTypes', { key: label }) : null}
        {fault === 'reserved' ? t('keyReserved', { key: label }) : null}
        {fault === null && ownerTitles !== ''
          ? t('keyOwned', { key: label, command: ownerTitles })
          : null}
      </span>
      {fault === null && key !== null && owners.length > 0 ? (
        <TextButton label={t('takeKey')} tone="strong" onPress={() => take(key)} />
      ) : null}
      <TextButton label={t('cancel')} onPress={onDone} />
    </div>
  );
}
