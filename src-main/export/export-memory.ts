import type { Settings } from '../settings/settings.ts';
import type { WriteExportOptions } from './write-export.ts';

const mostRemembered = 2000;

/** What exports wrote last, kept with the settings; the oldest is forgotten first. */
export function createExportMemory(settings: Settings): WriteExportOptions['memory'] {
  return {
    get: (path) => settings.get('exportedFiles')[path],
    set: (path, sha256) => {
      const { [path]: _, ...others } = settings.get('exportedFiles');
      const kept = Object.entries(others).slice(-mostRemembered);
      settings.set('exportedFiles', { ...Object.fromEntries(kept), [path]: sha256 });
    },
  };
}
