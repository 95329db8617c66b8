/** While anybody holds the keys, none goes to the page; afterwards they are pressed again, in their order. */
export interface HeldKeys {
  /** Holds every key until the function returned is called. */
  hold(): () => void;
  /** Where text goes that is typed into what is no field; true when it is taken. */
  typeInto(type: (text: string) => boolean): void;
}

/** What browsers send as keyCode while an input method has the key. */
const compositionKeyCode = 229;

const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

function isText({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  // A key with a name has two letters at least; any other one is what it types.
  return /^.$/u.test(key) && !ctrlKey && !metaKey && !altKey;
}

function typeIntoField(target: Element, text: string): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const { selectionStart, selectionEnd, value } = target;
  target.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
}

function pressAgain(held: KeyboardEvent, type: ((text: string) => boolean) | null): void {
  const target = document.activeElement ?? document.body;
  const { key, code, location, ctrlKey, metaKey, altKey, shiftKey, repeat } = held;
  const same = { key, code, location, ctrlKey, metaKey, altKey, shiftKey, repeat };
  const init = { ...same, bubbles: true, cancelable: true, composed: true };
  const isFree = target.dispatchEvent(new KeyboardEvent('keydown', init));
  if (isFree && isText(held) && type?.(key) !== true) typeIntoField(target, key);
  target.dispatchEvent(new KeyboardEvent('keyup', init));
}

/**
 * Keys that are pressed while what they are meant for still loads wait for it. To be made before anybody else
 * listens for keys; `beginsHold` tells of a key that is held, with all after it, until `hold` has been
 * released for the first time.
 */
export function createHeldKeys(beginsHold: (event: KeyboardEvent) => boolean): HeldKeys {
  let holders = 0;
  let isStarted = false;
  let isReplaying = false;
  let type: ((text: string) => boolean) | null = null;
  const held: KeyboardEvent[] = [];

  const take = (): KeyboardEvent | undefined => (holders === 0 ? held.shift() : undefined);

  async function replay(): Promise<void> {
    if (isReplaying) return;
    isReplaying = true;
    // What has just come into the page takes the focus first.
    await nextFrame();
    for (let next = take(); next !== undefined; next = take()) {
      pressAgain(next, type);
      await nextFrame();
    }
    isReplaying = false;
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.keyCode === compositionKeyCode) return;
      const isHeld = holders > 0 || held.length > 0 || isReplaying;
      if (!isHeld && (isStarted || !beginsHold(event))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.push(event);
    },
    { capture: true },
  );

  return {
    hold() {
      holders += 1;
      let isHolding = true;
      return () => {
        if (!isHolding) return;
        isHolding = false;
        isStarted = true;
        holders -= 1;
        if (holders === 0) void replay();
      };
    },
    typeInto(taken) {
      type = taken;
    },
  };
}
