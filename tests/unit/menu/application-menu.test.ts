import { expect, test } from 'vitest';
import { commands, type Command } from '#core/commands/catalogue.ts';
import { languages, translatorFor } from '#core/messages/translator.ts';
import { acceleratorOf } from '../../../src-main/menu/accelerator.ts';
import { applicationMenu, type MenuOptions } from '../../../src-main/menu/application-menu.ts';

const all: readonly Command[] = commands;
const allIds = new Set<string>(all.map(({ id }) => id));

function menuOf(options: Partial<MenuOptions> = {}) {
  const ran: string[] = [];
  const menu = applicationMenu({
    translate: translatorFor('en'),
    platform: 'linux',
    isDevelopment: false,
    contexts: new Set(),
    shortcuts: {},
    isOn: () => null,
    run: (id) => ran.push(id),
    ...options,
  });
  const entries = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  return { menu, entries, ran };
}

test.each([
  ['Mod-s', 'CmdOrCtrl+S'],
  ['Mod-Shift-p', 'CmdOrCtrl+Shift+P'],
  ['Alt-ArrowUp', 'Alt+Up'],
  ['Mod-\\', 'CmdOrCtrl+\\'],
  ['Mod--', 'CmdOrCtrl+-'],
  ['Mod-Shift-+', 'CmdOrCtrl+Shift+Plus'],
  ['Mod-é', null],
  ['Mod-1', 'CmdOrCtrl+1'],
  ['F6', 'F6'],
  ['Enter', 'Enter'],
])('the key %s is %s', (key, accelerator) => {
  expect(acceleratorOf(key)).toBe(accelerator);
});

test('holds every command once, with its first key shown and left to the window', () => {
  const { entries } = menuOf();
  const shown = entries.filter(({ id }) => id !== undefined);
  expect(shown).toHaveLength(all.length);
  expect(new Set(shown.map(({ id }) => id))).toEqual(allIds);
  for (const { id, keys } of all) {
    const entry = shown.find((each) => each.id === id);
    const [key] = keys;
    expect(entry?.accelerator).toBe(key === undefined ? undefined : acceleratorOf(key));
    expect(entry?.registerAccelerator).toBe(key === undefined ? undefined : false);
  }
});

test('shows the keys that the person gave, and whether a switch is on', () => {
  const { entries } = menuOf({
    shortcuts: { 'issue.save': ['F9'], 'format.bold': [] },
    isOn: (id) => (id === 'theme.dark' ? true : null),
  });
  const entryOf = (id: string) => entries.find((entry) => entry.id === id);
  expect(entryOf('issue.save')?.accelerator).toBe('F9');
  expect(entryOf('format.bold')?.accelerator).toBeUndefined();
  expect(entryOf('theme.dark')).toMatchObject({ type: 'checkbox', checked: true });
  expect(entryOf('theme.light')?.type).toBeUndefined();
});

test('macOS has the settings in the program’s menu, its own keys and the window menu', () => {
  const { menu, entries } = menuOf({ platform: 'darwin' });
  const [own] = menu;
  const inOwn = Array.isArray(own?.submenu) ? own.submenu.map(({ id, role }) => id ?? role) : [];
  expect(inOwn).toContain('settings.open');
  expect(inOwn).toContain('services');
  expect(entries.filter(({ id }) => id === 'settings.open')).toHaveLength(1);
  expect(entries.find(({ id }) => id === 'edit.replace')?.accelerator).toBe('CmdOrCtrl+Alt+F');
  expect(menu.at(-2)?.role).toBe('windowMenu');
});

function enabledIn(contexts: MenuOptions['contexts']): ReadonlySet<string | undefined> {
  const commandEntries = menuOf({ contexts }).entries.filter(({ id }) => id !== undefined);
  return new Set(commandEntries.filter(({ enabled }) => enabled === true).map(({ id }) => id));
}

test('a command is enabled when what it needs is there', () => {
  const always = all.filter(({ when }) => when === null);
  expect(enabledIn(new Set())).toEqual(new Set(always.map(({ id }) => id)));
  expect(enabledIn(new Set(['library', 'issue', 'editable-issue']))).toEqual(allIds);
});

test('a click runs the command', () => {
  const { entries, ran } = menuOf();
  for (const { click } of entries) (click as (() => void) | undefined)?.();
  expect(new Set(ran)).toEqual(allIds);
});

test.each(languages)('has a title for every entry in %s', (language) => {
  for (const platform of ['linux', 'darwin'] as const) {
    const { menu, entries } = menuOf({ translate: translatorFor(language), platform });
    for (const entry of [...menu, ...entries.filter(({ type }) => type !== 'separator')]) {
      expect(entry.label).toMatch(/^[^{}]+$/);
      expect(entry.label).not.toMatch(/^(?:commands|window)\./);
    }
  }
});

test('no menu is empty, starts or ends with a line, or has two in a row', () => {
  for (const { submenu } of menuOf().menu) {
    const types = Array.isArray(submenu) ? submenu.map(({ type }) => type ?? 'entry') : [];
    expect(types.join(' ')).toMatch(/^entry(?: entry| separator entry)*$/);
  }
});

test.each([true, false])('developer tools are offered in development only: %s', (isDevelopment) => {
  const roles = menuOf({ isDevelopment }).entries.map(({ role }) => role);
  expect(roles.includes('toggleDevTools')).toBe(isDevelopment);
});
