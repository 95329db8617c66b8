import { utilityProcess } from 'electron';
import type { StartReader } from './create-reader.ts';
import readerModule from './reader.ts?modulePath';

export const startReader: StartReader = ({ onReport, onExit }) => {
  const process = utilityProcess.fork(readerModule, [], { serviceName: 'Galley reader' });
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
