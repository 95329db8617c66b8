import { join } from 'node:path';
import { realDisk, type Disk } from '../../src-main/files/disk.ts';
import { createFileWriter } from '../../src-main/files/write-file.ts';
import { createSettingsDesk, type SettingsDesk } from '../../src-main/library/settings-desk.ts';
import { tempFolder } from './temp-folder.ts';

/** A desk for the galley.yaml of libraries in a test's temporary folders. */
export function settingsDeskOn(disk: Disk = realDisk): SettingsDesk {
  const backupFolder = join(tempFolder(), 'backups');
  return createSettingsDesk(
    disk,
    createFileWriter({ disk, backupFolder, beforeFirstWrite: () => undefined }),
  );
}
