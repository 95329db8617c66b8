import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { commandTitle, commands, type Command } from '#core/commands/catalogue.ts';
import { isCommandOn } from '#core/commands/is-command-on.ts';
import { keysOf } from '#core/commands/shortcuts.ts';
import { en } from '#core/messages/en/index.ts';
import { useAppState, useServices } from '../app/services.ts';
import { bindingLabel } from '../commands/keys.ts';
import { applies } from '../commands/runner.ts';
import { QuickPick } from './quick-pick.tsx';
import { rankCommands } from './rank-commands.ts';
import { useReturnFocus } from './use-return-focus.ts';

/** Every command that applies now, by name in the window's language or in English, with its key. */
export function CommandPalette() {
  const t = useTranslations('app');
  const titles = useTranslations('commands');
  const { notices, run, store } = useServices();
  const platform = useAppState((state) => state.platform);
  const shortcuts = useAppState((state) => state.preferences.shortcuts);
  const [query, setQuery] = useState('');
  const returnFocus = useReturnFocus();

  const entries = useMemo(() => {
    const all: readonly Command[] = commands;
    return all
      .filter(({ id }) => id !== 'palette.open')
      .filter((command) => applies(command, store.getState()))
      .map((command) => ({
        id: command.id,
        name: titles(commandTitle(command.id)),
        title: titles(commandTitle(command.id)),
        englishTitle: en.commands[commandTitle(command.id)],
        isOn:
          command.id === 'preview.remote-pictures'
            ? store.getState().library?.remotePictures === true
            : isCommandOn(command.id, store.getState().preferences) === true,
        menu: titles(`menu-${command.menu}`),
        key: keysOf(command, shortcuts, platform)[0],
      }));
  }, [platform, shortcuts, store, titles]);
  const choices = useMemo(() => rankCommands(entries, query), [entries, query]);

  return (
    <QuickPick
      title={t('paletteTitle')}
      placeholder={t('palettePlaceholder')}
      listLabel={t('paletteCommands')}
      query={query}
      onQuery={setQuery}
      choices={choices}
      emptyText={t('paletteNoMatch', { query: query.trim() })}
      renderChoice={({ title, menu, key, isOn }) => (
        <>
          <span className="quick-pick-main">
            {title}
            {isOn ? (
              <Check className="quick-pick-on" size={14} aria-label={t('paletteOn')} />
            ) : null}
          </span>
          {key === undefined ? null : (
            <kbd className="quick-pick-keys">{bindingLabel(key, platform)}</kbd>
          )}
          <span className="quick-pick-note">{menu}</span>
        </>
      )}
      onPick={({ id, title }) => {
        // The command must find the focus where it was before the palette opened.
        flushSync(() => store.setState({ dialog: null }));
        returnFocus();
        if (!run(id)) notices.announce(t('notApplicable', { command: title }));
      }}
      onClose={() => store.setState({ dialog: null })}
    />
  );
}
