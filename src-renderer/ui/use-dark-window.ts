import { useSyncExternalStore } from 'react';

/** Whether the window's theme is dark now; it may change with the system's. */
export function useDarkWindow(): boolean {
  return useSyncExternalStore(watch, isDark);
}

function isDark(): boolean {
  return document.documentElement.dataset['theme'] === 'dark';
}

function watch(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
