import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { commandTitle, commands, type Command } from '#core/commands/catalogue.ts';
import { en } from '#core/messages/en/index.ts';
import { useAppState, useServices } from '../app/services.ts';
import { bindingLabel } from '../commands/keys.ts';
import { isCommandOn } from '../commands/is-command-on.ts';
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
        isOn: isCommandOn(command.id, store.getState()),
        menu: titles(`menu-${command.menu}`),
        keys: command.keys[0] === undefined ? null : bindingLabel(command.keys[0], platform),
      }));
  }, [platform, store, titles]);
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
      renderChoice={({ title, menu, keys, isOn }) => (
        <>
          <span className="quick-pick-main">
            {title}
            {isOn ? (
              <Check className="quick-pick-on" size={14} aria-label={t('paletteOn')} />
            ) : null}
          </span>
          {keys === null ? null : <kbd className="quick-pick-keys">{keys}</kbd>}
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
