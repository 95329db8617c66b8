import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '../ui/theme.css';
import { createRoot } from 'react-dom/client';
import type { GalleyBridge } from '#core/ipc/contract.ts';
import { start } from './start.tsx';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly galley: GalleyBridge;
  }
}

const place = document.getElementById('root');
if (place === null) throw new Error('index.html has no element with the id root');
await start(window.galley, createRoot(place));
