import { expect, test } from 'vitest';
import type { CommandId } from '#core/commands/catalogue.ts';
import type { Shortcuts } from '#core/commands/shortcuts.ts';
import {
  createKeyDispatch,
  type KeyDispatchEvent,
} from '../../../../src-renderer/commands/key-dispatch.ts';

function pressing(overrides: Partial<KeyDispatchEvent>): {
  readonly event: KeyDispatchEvent;
  readonly taken: () => boolean;
} {
  let taken = false;
  const event = {
    key: 's',
    code: 'KeyS',
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 83,
    preventDefault: () => {
      taken = true;
    },
    stopPropagation: () => undefined,
    ...overrides,
  };
  return { event, taken: () => taken };
}

function dispatching(
  options: {
    readonly applies?: boolean;
    readonly isComposing?: boolean;
    readonly isEditorFocused?: boolean;
    readonly isDialogOpen?: boolean;
    readonly isListFocused?: boolean;
    readonly shortcuts?: Shortcuts;
  } = {},
) {
  const ran: CommandId[] = [];
  const dispatch = createKeyDispatch({
    platform: 'linux',
    shortcuts: () => options.shortcuts ?? {},
    run: (id) => {
      ran.push(id);
      return options.applies ?? true;
    },
    isComposing: () => options.isComposing ?? false,
    isEditorFocused: () => options.isEditorFocused ?? false,
    isListFocused: () => options.isListFocused ?? false,
    isDialogOpen: () => options.isDialogOpen ?? false,
  });
  return { dispatch, ran };
}

const altUp = { key: 'ArrowUp', code: 'ArrowUp', ctrlKey: false, altKey: true, keyCode: 38 };
const altLeft = { key: 'ArrowLeft', code: 'ArrowLeft', ctrlKey: false, altKey: true, keyCode: 37 };

test('runs the command of the key and takes the key', () => {
  const { dispatch, ran } = dispatching();
  const { event, taken } = pressing({});
  dispatch(event);
  expect(ran).toEqual(['issue.save']);
  expect(taken()).toBe(true);
});

test('leaves the key to others when the command does not apply', () => {
  const { dispatch, ran } = dispatching({ applies: false });
  const { event, taken } = pressing({});
  dispatch(event);
  expect(ran).toEqual(['issue.save']);
  expect(taken()).toBe(false);
});

test('leaves keys alone that no command has', () => {
  const { dispatch, ran } = dispatching();
  const { event, taken } = pressing({ key: 'u', code: 'KeyJ' });
  dispatch(event);
  expect(ran).toEqual([]);
  expect(taken()).toBe(false);
});

test.each([{ isComposing: true }, { keyCode: 229 }])(
  'no move fires during composition: %o',
  (composition) => {
    const { dispatch, ran } = dispatching();
    dispatch(pressing({ ...altUp, ...composition }).event);
    expect(ran).toEqual([]);
  },
);

test('no move fires while the editor says that it composes', () => {
  const { dispatch, ran } = dispatching({ isComposing: true });
  dispatch(pressing(altUp).event);
  expect(ran).toEqual([]);
});

test('Alt+Left stays the editor’s own key while it has the focus', () => {
  const inside = dispatching({ isEditorFocused: true });
  inside.dispatch(pressing(altLeft).event);
  expect(inside.ran).toEqual([]);
  const outside = dispatching();
  outside.dispatch(pressing(altLeft).event);
  expect(outside.ran).toEqual(['arrange.to-previous-section']);
});

test('Alt+Up moves in the editor too', () => {
  const { dispatch, ran } = dispatching({ isEditorFocused: true });
  dispatch(pressing(altUp).event);
  expect(ran).toEqual(['arrange.move-up']);
});

test('a person’s own keys count, and those taken away do not', () => {
  const shortcuts = { 'issue.save': ['F9'], 'format.bold': ['Mod-s'] };
  const changed = dispatching({ shortcuts });
  changed.dispatch(pressing({}).event);
  changed.dispatch(pressing({ key: 'F9', code: 'F9', ctrlKey: false }).event);
  expect(changed.ran).toEqual(['format.bold', 'issue.save']);
});

test('a dialog keeps its keys', () => {
  const { dispatch, ran } = dispatching({ isDialogOpen: true });
  dispatch(pressing({}).event);
  expect(ran).toEqual([]);
});
