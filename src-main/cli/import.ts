import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { translateData } from '#core/messages/translator.ts';
import { realDisk } from '../files/disk.ts';
import { systemCause } from '../files/system-error.ts';
import { planImport } from '../import/plan-import.ts';
import { readSources } from '../import/read-sources.ts';
import { writeImport } from '../import/write-import.ts';
import type { Command } from './command.ts';
import { commandLineWriter, writingFailure } from './save-file.ts';

export const importPosts: Command = {
  name: 'import',
  summary: 'importSummary',
  takes: 'PATH...',
  options: {
    library: { value: 'DIR', help: 'libraryHelp', required: true },
    'dry-run': { value: null, help: 'dryRunHelp' },
    json: { value: null, help: 'jsonHelp' },
  },
  async run({ operands, values, flags }, world) {
    const { translate, say, print, workingFolder } = world;
    const { library = '' } = values;
    const isDry = flags.has('dry-run');
    let folder: string;
    try {
      if (!isDry) await mkdir(resolve(workingFolder, library), { recursive: true });
      folder = await realpath(resolve(workingFolder, library));
    } catch (error) {
      say(translate('commandLine.notALibrary', { path: library, cause: systemCause(error) }));
      return 2;
    }
    const sources = await readSources(operands.map((path) => resolve(workingFolder, path)));
    const plan = await planImport(folder, sources);
    const report = plan.notes.map(({ source, file, entry }) => ({
      source,
      file,
      construct: entry.construct,
      action: entry.action,
      lossy: entry.lossy,
      message: translateData(translate, 'report', entry.reason, entry.values),
    }));
    const written = isDry
      ? { paths: plan.files.map(({ path }) => path), failure: null }
      : await writeImport(folder, plan.files, { disk: realDisk, writer: commandLineWriter(world) });
    if (flags.has('json')) {
      print(`${JSON.stringify({ files: written.paths, report })}\n`);
    } else {
      for (const path of written.paths) {
        const key = isDry ? 'commandLine.wouldImport' : 'commandLine.imported';
        print(`${translate(key, { path: join(library, path) })}\n`);
      }
      for (const { source, message } of report) {
        print(`${translate('commandLine.importLine', { path: source, message })}\n`);
      }
    }
    if (written.failure !== null) {
      const { path, error } = written.failure;
      say(writingFailure(error, join(library, path), translate));
      return 2;
    }
    const { files, posts, notes } = sources;
    if (files.length + posts.length > 0 || notes.length === 0) return 0;
    say(
      notes
        .map(({ entry }) => translateData(translate, 'report', entry.reason, entry.values))
        .join(' '),
    );
    return 2;
  },
};
