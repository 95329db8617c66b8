import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where the parts of the app and of the user's data are. */
export function appPaths() {
  const built = join(app.getAppPath(), 'out');
  mkdirSync(app.getPath('userData'), { recursive: true });
  const userData = realpathSync(app.getPath('userData'));
  return {
    renderer: join(built, 'renderer'),
    preload: join(built, 'preload', 'index.js'),
    shippedSample: app.isPackaged
      ? join(process.resourcesPath, 'sample-library')
      : join(app.getAppPath(), 'resources', 'sample-library'),
    manual: join(app.getAppPath(), 'docs'),
    userData,
    sampleLibrary: join(userData, 'Sample Library'),
    backups: join(userData, 'backups'),
    trash: join(userData, 'trash'),
    journals: join(userData, 'journals'),
    exports: join(userData, 'exports'),
    log: join(userData, 'log', 'galley.log'),
  };
}
