import { targets } from '#core/export/registry.ts';
import { realDisk } from '../files/disk.ts';
import { answerAsk } from './answer-ask.ts';
import { createExportMaker } from './make-export.ts';
import type { MakerAsk, MakerReport } from './maker-messages.ts';

/** The inside of a process or thread that makes exports: takes what it is asked, and tells the answers. */
export function serveMaker(tell: (report: MakerReport) => void): (asked: MakerAsk) => void {
  const maker = createExportMaker(targets, realDisk);
  const answer = async (asked: MakerAsk): Promise<void> => {
    tell({ answer: await answerAsk(maker, asked) });
  };
  tell({ started: true });
  return (asked) => {
    void answer(asked);
  };
}
