import { describe, expect, test } from 'vitest';
import { commands, type Command } from '#core/commands/catalogue.ts';
import {
  bindingLabel,
  matchesBinding,
  type KeyPress,
} from '../../../../src-renderer/commands/keys.ts';

const plain: KeyPress = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
};

describe('matchesBinding', () => {
  test('Mod is Ctrl, and Cmd on macOS', () => {
    const ctrl = { ...plain, key: 's', code: 'KeyS', ctrlKey: true };
    const cmd = { ...plain, key: 's', code: 'KeyS', metaKey: true };
    expect(matchesBinding(ctrl, 'Mod-s', 'linux')).toBe(true);
    expect(matchesBinding(cmd, 'Mod-s', 'linux')).toBe(false);
    expect(matchesBinding(cmd, 'Mod-s', 'darwin')).toBe(true);
    expect(matchesBinding(ctrl, 'Mod-s', 'darwin')).toBe(false);
  });

  test('every modifier has to be as written', () => {
    const press = { ...plain, key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true };
    expect(matchesBinding(press, 'Mod-Shift-p', 'linux')).toBe(true);
    expect(matchesBinding(press, 'Mod-p', 'linux')).toBe(false);
    expect(matchesBinding({ ...press, altKey: true }, 'Mod-Shift-p', 'linux')).toBe(false);
  });

  test('caps lock does not matter', () => {
    const press = { ...plain, key: 'S', code: 'KeyS', ctrlKey: true };
    expect(matchesBinding(press, 'Mod-s', 'linux')).toBe(true);
  });

  test('a layout of another script is read by its physical key', () => {
    const press = { ...plain, key: 'ы', code: 'KeyS', ctrlKey: true };
    expect(matchesBinding(press, 'Mod-s', 'linux')).toBe(true);
  });

  test('another Latin layout is read by its characters', () => {
    const azerty = { ...plain, key: 'a', code: 'KeyQ', ctrlKey: true };
    expect(matchesBinding(azerty, 'Mod-a', 'linux')).toBe(true);
    expect(matchesBinding(azerty, 'Mod-q', 'linux')).toBe(false);
  });

  test('full-width punctuation of an input method counts as its key', () => {
    const press = { ...plain, key: '、', code: 'Backslash', ctrlKey: true };
    expect(matchesBinding(press, 'Mod-\\', 'linux')).toBe(true);
  });

  test('Alt that makes a symbol on macOS counts as its key', () => {
    const press = { ...plain, key: '¬', code: 'KeyL', metaKey: true, altKey: true };
    expect(matchesBinding(press, 'Mod-Alt-l', 'darwin')).toBe(true);
  });

  test('named keys', () => {
    const press = { ...plain, key: 'ArrowUp', code: 'ArrowUp', altKey: true };
    expect(matchesBinding(press, 'Alt-ArrowUp', 'linux')).toBe(true);
    expect(matchesBinding(press, 'Alt-ArrowDown', 'linux')).toBe(false);
  });
});

test('bindings are written as the platform writes them', () => {
  expect(bindingLabel('Mod-Shift-p', 'linux')).toBe('Ctrl+Shift+P');
  expect(bindingLabel('Mod-Shift-p', 'darwin')).toBe('⇧⌘P');
  expect(bindingLabel('Alt-ArrowUp', 'win32')).toBe('Alt+↑');
  expect(bindingLabel('Mod-\\', 'linux')).toBe('Ctrl+\\');
});

test('no two commands of the catalogue have the same key', () => {
  // Those of the list count only there, before the others.
  for (const inList of [true, false]) {
    const keys = (commands as readonly Command[])
      .filter(({ keysInList = false }) => keysInList === inList)
      .flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
