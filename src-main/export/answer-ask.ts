import { targets } from '#core/export/registry.ts';
import { realDisk } from '../files/disk.ts';
import { sha256Of } from '../files/read-stable.ts';
import type { ExportMaker, Made } from './export-maker.ts';
import { createExportMaker } from './make-export.ts';
import type { KnownPictures, MakerAnswer, MakerAsk, SentMade } from './maker-messages.ts';

/** The answers that leave the process or thread that makes exports, on the real disk. */
export function createAnswers(): (asked: MakerAsk) => Promise<MakerAnswer> {
  const maker = createExportMaker(targets, realDisk);
  return (asked) => answerAsk(maker, asked);
}

/** The answer that leaves the process for what was asked. */
export async function answerAsk(maker: ExportMaker, asked: MakerAsk): Promise<MakerAnswer> {
  if (asked.kind === 'plan') return maker.plan(asked.request);
  const made = await maker.make(asked.request);
  return made.state === 'made' ? withoutKnown(made, asked.has) : made;
}

function withoutKnown(made: Made, has: KnownPictures): SentMade {
  const files = made.output.files.map(({ content, ...file }) => {
    const isKnown = typeof content !== 'string' && has[file.path] === sha256Of(content);
    return { ...file, content: isKnown ? null : content };
  });
  return { ...made, output: { ...made.output, files } };
}
