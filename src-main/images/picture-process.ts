import { utilityProcess } from 'electron';
import type { StartPictureMaker } from './create-picture-maker.ts';
import pictureMakerModule from './picture-maker.ts?modulePath';

export const startPictureMaker: StartPictureMaker = ({ onAnswer, onExit }) => {
  const process = utilityProcess.fork(pictureMakerModule, [], { serviceName: 'Galley pictures' });
  process.on('message', onAnswer);
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
