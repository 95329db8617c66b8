import { utilityProcess } from 'electron';
import makerModule from './maker.ts?modulePath';
import type { StartMaker } from './killable-maker.ts';

/** Starts a process that makes exports, under a name that process lists show. */
export function makerStarter(serviceName: string): StartMaker {
  return ({ onReport, onExit }) => {
    const process = utilityProcess.fork(makerModule, [], { serviceName });
    process.on('message', onReport);
    process.on('exit', onExit);
    return {
      ask: (asked) => {
        process.postMessage(asked);
      },
      end: () => {
        process.kill();
      },
    };
  };
}
