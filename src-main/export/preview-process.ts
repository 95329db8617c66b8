import { utilityProcess } from 'electron';
import type { StartPreviewer } from './create-preview-desk.ts';
import previewerModule from './previewer.ts?modulePath';

export const startPreviewer: StartPreviewer = ({ onReport, onExit }) => {
  const process = utilityProcess.fork(previewerModule, [], { serviceName: 'Galley previewer' });
  process.on('message', onReport);
  process.on('exit', onExit);
  return {
    ask: (request) => {
      process.postMessage(request);
    },
    end: () => {
      process.kill();
    },
  };
};
