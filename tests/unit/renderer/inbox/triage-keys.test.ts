import { describe, expect, test } from 'vitest';
import {
  sectionDigit,
  triageAction,
  triageActions,
  triageKeys,
} from '../../../../src-renderer/inbox/triage-keys.ts';

const press = (key: string, more: object = {}) => ({
  key,
  code: '',
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...more,
});

describe('the keys of the link inbox', () => {
  test('no key means two things, and every action has one', () => {
    const keys = triageKeys.flatMap((each) => each.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(triageKeys.map(({ action }) => action)).toEqual([...triageActions]);
  });

  test('letters are read in capitals and on layouts of another script', () => {
    expect(triageAction(press('J'), 'open')).toBe('next');
    expect(triageAction(press('о', { code: 'KeyJ' }), 'open')).toBe('next');
    expect(triageAction(press('Enter'), 'open')).toBe('keep');
    expect(triageAction(press('Enter'), 'kept')).toBeNull();
    expect(triageAction(press('q'), 'open')).toBeNull();
    expect(sectionDigit(press('3'))).toBe(2);
    expect(sectionDigit(press('0'))).toBeNull();
  });

  test('none fires with a modifier or while text is composed', () => {
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { isComposing: true },
      { keyCode: 229 },
    ]) {
      expect(triageAction(press('x', more), 'open')).toBeNull();
      expect(triageAction(press('Enter', more), 'open')).toBeNull();
      expect(sectionDigit(press('1', more))).toBeNull();
    }
  });
});
