import { parseProfileOf } from '#core/issue/profile/parse-profile.ts';
import { createTextReader } from '#core/issue/text-reader.ts';
import { fixTwin, seenFromThere } from '#core/twins/fix-twin.ts';
import { twinStates } from '#core/twins/twin-states.ts';
import type { TwinFile } from '#core/twins/twin-text.ts';
import { serveWorker } from '../worker/serve-worker.ts';
import { folderOf } from './folder-of.ts';
import type { TranslationAnswer, TranslationAsk } from './translation-ask.ts';

/** The two sides as they were read last: only a text that has changed is read again. */
const read = new Map<string, { readonly as: string; readonly file: TwinFile }>();

function fileOf(id: string, text: string, reading: TranslationAsk['reading']): TwinFile {
  const as = JSON.stringify(reading);
  const known = read.get(id);
  if (known?.as === as && known.file.text === text) return known.file;
  const parse = createTextReader({ fileName: id, profile: parseProfileOf(reading) });
  const file: TwinFile = { text, issue: parse(text), folder: folderOf(id), parse };
  if (read.size > 1 && known === undefined) read.clear();
  read.set(id, { as, file });
  return file;
}

serveWorker((ask: TranslationAsk): TranslationAnswer => {
  const { pair, hereText, thereText, reading, known } = ask;
  const here = fileOf(pair.here, hereText, reading);
  const there = fileOf(pair.there, thereText, reading);
  const sources = new Map(known.map(({ item, source }) => [item, source]));
  const all = twinStates(here, there, { source: pair.source, known: sources });
  const findings = all
    .filter(({ message }) => message !== null)
    .map((finding) => ({
      ...finding,
      edits:
        pair.source === 'there'
          ? fixTwin(here, there, finding)
          : fixTwin(there, here, seenFromThere(finding)),
    }));
  const inOrder = all.length - findings.length;
  return { pair, hereText, thereText, findings, inOrder };
});
