import { useState } from 'react';

/** Remembers what had the focus when a dialog was first rendered; the function gives it back. */
export function useReturnFocus(): () => void {
  const [focused] = useState(() => document.activeElement);
  return () => {
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  };
}
