import { app } from 'electron';

/** `--lang` goes before the system's own list. */
export function systemLanguages(): readonly string[] {
  const preferred = app.getPreferredSystemLanguages();
  return app.commandLine.hasSwitch('lang') ? [app.getLocale(), ...preferred] : preferred;
}
