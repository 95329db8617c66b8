import { useTranslations } from 'use-intl';
import { commandTitle, type CommandId } from '#core/commands/catalogue.ts';
import { keysOf } from '#core/commands/shortcuts.ts';
import { useAppState } from '../app/services.ts';
import { bindingLabel } from './keys.ts';
import { applies, commandById } from './runner.ts';

/** What a button or a menu item shows of a command. */
export function useCommand(id: CommandId): {
  readonly title: string;
  /** The shortcut as the platform writes it; undefined when it has none. */
  readonly keys: string | undefined;
  readonly isEnabled: boolean;
} {
  const t = useTranslations('commands');
  const platform = useAppState((state) => state.platform);
  const isEnabled = useAppState((state) => applies(commandById(id), state));
  const shortcuts = useAppState((state) => state.preferences.shortcuts);
  const [binding] = keysOf(commandById(id), shortcuts, platform);
  return {
    title: t(commandTitle(id)),
    keys: binding === undefined ? undefined : bindingLabel(binding, platform),
    isEnabled,
  };
}
