import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Plus, RotateCcw, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { commandTitle, type Command } from '#core/commands/catalogue.ts';
import { keysOf, removeKey, resetKeys, type Shortcuts } from '#core/commands/shortcuts.ts';
import type { Preferences } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../app/services.ts';
import { bindingLabel } from '../commands/keys.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { KeyRecorder } from './key-recorder.tsx';

/** One command and its keys. */
export function ShortcutRow({
  command,
  isEditable,
  isContested,
  isRecording,
  onRecord,
}: {
  readonly command: Command;
  readonly isEditable: boolean;
  /** One of its keys belongs to another command as well. */
  readonly isContested: boolean;
  readonly isRecording: boolean;
  readonly onRecord: (isRecording: boolean) => void;
}) {
  const t = useTranslations('settings');
  const titles = useTranslations('commands');
  const { preferences } = useServices();
  const platform = useAppState((state) => state.platform);
  const shortcuts = useAppState((state) => state.preferences.shortcuts);
  const row = useRef<HTMLLIElement>(null);
  const title = titles(commandTitle(command.id));
  const keys = keysOf(command, shortcuts, platform);
  const change = (changed: Shortcuts): void => {
    preferences.change({ shortcuts: changed as Preferences['shortcuts'] });
  };
  /** The keyboard stays on the row that it is about. */
  function endRecording(): void {
    flushSync(() => onRecord(false));
    row.current?.querySelector<HTMLElement>('.shortcut-keys > button')?.focus();
  }

  return (
    <li ref={row} className="shortcut-row" data-contested={isContested || undefined}>
      <span className="shortcut-title">
        {title}
        {command.keysInList === true ? <span className="shortcut-note">{t('inList')}</span> : null}
        {isContested ? <span className="shortcut-note">{t('contested')}</span> : null}
      </span>
      <span className="shortcut-keys">
        {keys.map((key) => {
          const label = bindingLabel(key, platform);
          return (
            <span key={key} className="shortcut-key">
              <kbd>{label}</kbd>
              {isEditable ? (
                <IconButton
                  icon={X}
                  label={t('removeKey', { key: label, command: title })}
                  onPress={() => change(removeKey(key, command, shortcuts, platform))}
                />
              ) : null}
            </span>
          );
        })}
        {isEditable ? (
          <>
            {isRecording ? null : (
              <IconButton
                icon={Plus}
                label={t('addKey', { command: title })}
                onPress={() => onRecord(true)}
              />
            )}
            {shortcuts[command.id] === undefined ? null : (
              <IconButton
                icon={RotateCcw}
                label={t('resetKeys', { command: title })}
                onPress={() => change(resetKeys(command, shortcuts, platform))}
              />
            )}
          </>
        ) : null}
      </span>
      {isRecording ? <KeyRecorder command={command} onDone={endRecording} /> : null}
    </li>
  );
}
