import { targets } from '#core/export/registry.ts';
import { realDisk } from '../files/disk.ts';
import { createPreviewMaker } from './create-preview-maker.ts';
import type { PreviewReport, PreviewRequest } from './preview-messages.ts';

/** The entry of the previewer's own process: a text that stalls an export must not stall the window. */
const { parentPort } = process;
const make = createPreviewMaker(targets, realDisk);
const tell = (report: PreviewReport): void => {
  parentPort.postMessage(report);
};

parentPort.on('message', ({ data }) => {
  make(data as PreviewRequest).then(
    (answer) => tell({ answer }),
    () => tell({ answer: null }),
  );
});
tell({ started: true });
