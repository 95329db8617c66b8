import { describe, expect, test } from 'vitest';
import { commands, type Command } from '#core/commands/catalogue.ts';
import { isKeyText, isSameKey, keyFault } from '#core/commands/key.ts';
import {
  addKey,
  contested,
  keysOf,
  ownersOf,
  removeKey,
  resetKeys,
  tidyShortcuts,
} from '#core/commands/shortcuts.ts';

const all: readonly Command[] = commands;

function commandOf(id: string): Command {
  const found = all.find((command) => command.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const bold = commandOf('format.bold');
const italic = commandOf('format.italic');
const rename = commandOf('list.rename');
const edit = commandOf('arrange.edit-item');

describe('the catalogue', () => {
  test.each(['linux', 'win32', 'darwin'] as const)('gives no key twice on %s', (platform) => {
    expect([...contested({}, platform)]).toEqual([]);
  });

  test.each(['linux', 'darwin'] as const)(
    'has only keys that can be a command’s on %s',
    (platform) => {
      for (const command of all) {
        for (const key of keysOf(command, {}, platform)) {
          expect(isKeyText(key)).toBe(true);
          const isInList = command.keysInList === true;
          expect(keyFault(key, { isInList, isMac: platform === 'darwin' })).toBeNull();
        }
      }
    },
  );
});

test('what cannot be pressed is no key', () => {
  expect(['Mod-', '', 'Mod-Mod-a', 'Ctrl-a', 'Mod-A', 'Escape', 'a b'].map(isKeyText)).toEqual(
    Array.from({ length: 7 }, () => false),
  );
  expect(['Mod--', 'Mod-Shift-+', 'F24', 'Alt-ArrowUp', 'Mod-é'].every(isKeyText)).toBe(true);
  expect(isSameKey('Shift-Mod-p', 'Mod-Shift-p')).toBe(true);
});

const fault = (key: string, isMac = false) => keyFault(key, { isInList: false, isMac });

test('keys that type, edit or are the system’s are refused', () => {
  expect(['a', 'Shift-a', 'Enter', 'Alt-f', 'Shift-ArrowUp'].map((key) => fault(key))).toEqual(
    Array.from({ length: 5 }, () => 'types'),
  );
  expect([fault('Mod-c'), fault('F11'), fault('Mod-h', true), fault('Mod-h')]).toEqual([
    'reserved',
    'reserved',
    'reserved',
    null,
  ]);
});

test('a key is taken from whoever has it, and only there', () => {
  expect(ownersOf('Mod-b', italic, {}, 'linux').map(({ id }) => id)).toEqual(['format.bold']);
  const changed = addKey('Mod-b', italic, {}, 'linux');
  expect(keysOf(italic, changed, 'linux')).toEqual(['Mod-i', 'Mod-b']);
  expect(keysOf(bold, changed, 'linux')).toEqual([]);
  expect([...contested(changed, 'linux')]).toEqual([]);
});

test('the list’s own keys are no other command’s', () => {
  expect(ownersOf('F2', rename, {}, 'linux')).toEqual([]);
  expect(keysOf(edit, addKey('F2', rename, {}, 'linux'), 'linux')).toEqual(['F2']);
});

test('a key can be taken away, and one that is added twice stays one', () => {
  const without = removeKey('Mod-b', bold, {}, 'linux');
  expect(without).toEqual({ 'format.bold': [] });
  const once = addKey('Mod-Shift-b', bold, without, 'linux');
  expect(addKey('Shift-Mod-b', bold, once, 'linux')).toEqual(once);
});

test('what is the catalogue’s own again is not kept', () => {
  const without = removeKey('Mod-b', bold, {}, 'linux');
  expect(addKey('Mod-b', bold, without, 'linux')).toEqual({});
  expect(resetKeys(bold, without, 'linux')).toEqual({});
});

test('a reset leaves to another command what that has now', () => {
  const changed = addKey('Mod-b', italic, {}, 'linux');
  expect(keysOf(bold, resetKeys(bold, changed, 'linux'), 'linux')).toEqual([]);
});

test('keys from elsewhere that clash are shown', () => {
  const clash = { 'format.italic': ['Mod-b'] };
  expect(contested(clash, 'linux')).toEqual(new Set(['format.bold', 'format.italic']));
});

test('commands that there are not are left out', () => {
  expect(tidyShortcuts({ 'format.bold': ['F9'], 'no.such': ['F10'] })).toEqual({
    'format.bold': ['F9'],
  });
});
